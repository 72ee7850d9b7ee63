import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { ids, line, list, yearMonth } from './fields.ts';

/** Id of the record; one a plan. */
export const POSTER_ID = 'poster';
/** Longest logo, characters of base64: some 200 kB. */
export const LOGO_LIMIT = 270_000;

/** Narrowest and widest margin, mm: under it office printers do not print, and the page's number has no room. */
export const LEAST_MARGIN = 8;
export const MOST_MARGIN = 40;

/** A choice by its name; a newer version may know more of them, and what is not known is the first. */
const choice = v.pipe(v.string('type'), v.regex(/^[A-Za-z0-9-]{0,40}$/, 'choice'));

const colour = v.pipe(v.string('type'), v.regex(/^#[0-9a-f]{6}$/i, 'colour'));

/** A picture as it was chosen: looked through again each time it is drawn. */
const logo = v.object(
  {
    mediaType: v.picklist(['image/png', 'image/svg+xml'], 'choice'),
    data: v.pipe(v.string('type'), v.maxLength(LOGO_LIMIT, 'tooLong'), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'type')),
  },
  'type',
);

/** How the plan's poster is made: one record under the fixed id `poster`. Empty is what the view has by itself. */
export const posterFields = {
  view: field(choice, ''),
  layout: field(choice, ''),
  paper: field(choice, ''),
  orientation: field(choice, ''),
  theme: field(choice, ''),
  /** The municipality's own, `#rrggbb`. */
  colours: field(v.pipe(list(colour), v.maxLength(4, 'tooLong')), []),
  /** Lanes shown; all when `null`. */
  lanes: field(v.nullable(ids), null),
  /** First and last month shown; the plan's own period when `null`. */
  from: field(v.nullable(yearMonth), null),
  to: field(v.nullable(yearMonth), null),
  /** Former dates, struck through. */
  former: field(v.boolean('type'), true),
  today: field(v.boolean('type'), false),
  /** Paper the poster is put together of: `A4`. */
  tile: field(choice, ''),
  /** What stays white at each edge, mm; as the sheet's size has it when `null`. */
  margin: field(
    v.nullable(v.pipe(v.number('type'), v.minValue(LEAST_MARGIN, 'number'), v.maxValue(MOST_MARGIN, 'number'))),
    null,
  ),
  /** What is cut off, with crop marks, mm. */
  bleed: field(v.pipe(v.number('type'), v.minValue(0, 'number'), v.maxValue(20, 'number')), 0),
  /** Where the QR code leads. */
  link: field(line, ''),
  logo: field(v.nullable(logo), null),
  logoSide: field(choice, ''),
  legend: field(v.boolean('type'), true),
  /** Footnotes and abbreviations. */
  notes: field(v.boolean('type'), true),
} as const;

export type Poster = Decoded<typeof posterFields> & RecordBase;
export type Logo = NonNullable<Poster['logo']>;
