import type { Locale } from '../../i18n/translate.ts';
import type { Measurer, TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import type { ChangeType } from '../changes.ts';
import type { Colour, Mm } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import { struckRuns } from '../struckRuns.ts';
import { INK, LEADING, PT, SECOND_INK } from '../theme.ts';
import type { CalloutText } from './calloutText.ts';

/** How much of an entry's words a callout holds. */
export type Detail = 'all' | 'some' | 'least';

/** What is common to the callouts of one sheet. */
export interface CalloutStyle {
  /** 1: text runs away from the edge that faces the wheel to the right; −1: to the left. */
  readonly direction?: 1 | -1;
  /** Em size of date and title, mm. */
  readonly size: Mm;
  /** Least em size on the sheet; second lines are a little smaller than titles, never under this. */
  readonly small: Mm;
  readonly detail: Detail;
  /** The title begins on the date's line and goes on under it, which takes least room. */
  readonly runIn?: boolean;
  /** A sign stands before the date of what has changed: room is kept for it in every callout. */
  readonly signs?: boolean;
  /** Air between callouts and over headings, as a share of what is usual. */
  readonly air?: number;
  readonly measurer: Measurer;
  readonly locale: Locale;
}

/** One line of a callout; `indent` is measured from the edge that faces the wheel. */
export interface CalloutLine {
  readonly text: string;
  readonly indent: Mm;
  /** Baseline below the block's top. */
  readonly baseline: Mm;
  readonly style: TextStyle;
  readonly fill: Colour;
  readonly struck: boolean;
}

/** A callout set in lines. */
export interface CalloutBlock {
  readonly lines: readonly CalloutLine[];
  readonly height: Mm;
  /** Widest extent from the edge that faces the wheel. */
  readonly width: Mm;
  /** Where marker and leader meet it: the middle of the first line, below the block's top. */
  readonly anchor: Mm;
  /** What became of the entry, where states of the plan are compared. */
  readonly change?: ChangeType;
}

/** Em size of second lines and headings: a point under the title, but never too small. */
export const secondSize = ({ size, small }: Pick<CalloutStyle, 'size' | 'small'>): Mm => Math.max(small, size - PT);

/** Room for the small marker before the date, and for the sign of a change. */
export const markerRoom = (style: CalloutStyle): Mm => style.size * (style.signs ? 2.25 : 1.15);

/** Middle of the sign of a change, from the edge that faces the wheel, and its size. */
export const signSpot = ({ size }: CalloutStyle) => ({ middle: size * 1.5, size: size * 0.62 });

/** Column that dates hang in: as wide as a usual day. */
export const dateRoom = (style: CalloutStyle): Mm =>
  style.measurer.width('30. sep.', { size: style.size, weight: 600, tabular: true }) + style.size * 0.6;

/** What stands after the title or under it. A lane alone is not worth a line: hue and shape say it already. */
function secondText({ state, details, lane, topics }: CalloutText, detail: Detail): { line: string; inline: string } {
  const parts =
    detail === 'all' ? [...state, ...details, ...topics] : detail === 'some' ? [...state, ...details] : state;
  return {
    line: [
      ...parts.slice(0, parts.length - (detail === 'all' ? topics.length : 0)),
      ...(parts.length > 0 && detail !== 'least' ? lane : []),
      ...(detail === 'all' ? topics : []),
    ].join(SEPARATOR),
    inline: detail === 'least' ? parts.join(SEPARATOR) : [...parts, ...lane].join(SEPARATOR),
  };
}

/** As `wrapText`, with something already standing at the head of the first line; which may take nothing more. */
function wrapAfter(lead: Mm, text: string, width: Mm, font: TextStyle, { measurer, locale }: CalloutStyle): string[] {
  if (lead === 0) return wrapText(text, width, font, measurer, locale);
  const words = text.split(' ');
  let first = '';
  let count = 0;
  for (const word of words) {
    const next = first === '' ? word : `${first} ${word}`;
    if (lead + measurer.width(next, font) > width) break;
    first = next;
    count++;
  }
  return [first, ...wrapText(words.slice(count).join(' '), width, font, measurer, locale)];
}

/** Sets a callout in a column of this width: the date hangs, the title stands beside it, the rest under the title. */
export function setCallout(text: CalloutText, width: Mm, style: CalloutStyle): CalloutBlock {
  const { size, measurer, locale } = style;
  const dateStyle = { size, weight: text.quiet ? 400 : 600, tabular: true } as const;
  const titleStyle = { size, weight: 400 } as const;
  const secondStyle = { size: secondSize(style), weight: 400 } as const;
  const start = markerRoom(style);
  const dateWidth = measurer.width(text.date, dateStyle);
  const beside = text.date === '' ? 0 : Math.max(dateRoom(style), dateWidth + size * 0.6);
  // A long date has a line of its own where it would squeeze the title.
  const own = !style.runIn && beside > (width - start) * 0.42;
  const indent = start + (own ? Math.min(dateRoom(style), (width - start) * 0.25) : style.runIn ? 0 : beside);
  const lines: CalloutLine[] = [];
  const first = measurer.ascent * size * 0.92;
  let baseline = first;
  const ink = text.quiet ? SECOND_INK : INK;
  const put = (line: string, at: Mm, font: TextStyle, fill: Colour, struck: boolean) =>
    lines.push({ text: line, indent: at, baseline, style: font, fill, struck });

  const dateLines = own ? wrapText(text.date, width - start, dateStyle, measurer, locale) : [text.date];
  dateLines.forEach((line, index) => {
    if (index > 0) baseline += size * LEADING;
    put(line, start, dateStyle, ink, text.struck);
  });
  const lead = style.runIn && text.date !== '' ? dateWidth + size * 0.5 : 0;
  const titleLines = wrapAfter(lead, text.title, width - indent, titleStyle, style);
  titleLines.forEach((line, index) => {
    if (index > 0 || own) baseline += size * LEADING;
    if (line !== '') put(line, indent + (index === 0 ? lead : 0), titleStyle, ink, text.struck);
  });
  const second = secondText(text, style.detail);
  const after = (lines.at(-1)?.indent ?? 0) + measurer.width(lines.at(-1)?.text ?? '', titleStyle) + size * 0.6;
  if (second.inline !== '' && after + measurer.width(second.inline, secondStyle) <= width) {
    const last = lines.at(-1);
    if (style.direction === -1 && last) {
      // Set towards the wheel from the left, the words still read in their order: title, then what follows it.
      lines[lines.length - 1] = { ...last, indent: indent + measurer.width(second.inline, secondStyle) + size * 0.6 };
      put(second.inline, indent, secondStyle, SECOND_INK, false);
    } else put(second.inline, after, secondStyle, SECOND_INK, false);
  } else if (second.line !== '') {
    for (const line of wrapText(second.line, width - indent, secondStyle, measurer, locale)) {
      baseline += secondStyle.size * LEADING;
      put(line, indent, secondStyle, SECOND_INK, false);
    }
  }
  const set = text.former ? withStrike(lines, secondStyle, text.former, style) : lines;
  const widest = lines.reduce((most, line) => Math.max(most, line.indent + measurer.width(line.text, line.style)), 0);
  return {
    lines: set,
    height: baseline + measurer.descent * size,
    width: widest,
    anchor: first - (measurer.xHeight * size) / 2,
    ...(text.change === undefined ? {} : { change: text.change }),
  };
}

/** The lines of second ink with `former` in them struck through, in pieces that stand where they stood. */
function withStrike(
  lines: readonly CalloutLine[],
  font: TextStyle,
  former: string,
  { measurer, direction = 1 }: CalloutStyle,
): CalloutLine[] {
  const second = lines.filter((line) => line.style === font);
  const runs = struckRuns(
    second.map(({ text }) => text),
    former,
  );
  return lines.flatMap((line) => {
    const pieces = runs[second.indexOf(line)];
    if (!pieces) return [line];
    return pieces.map(({ text, start, struck }): CalloutLine => {
      const before = measurer.width(line.text.slice(0, start), font);
      const after = measurer.width(line.text, font) - before - measurer.width(text, font);
      return { ...line, text, indent: line.indent + (direction === 1 ? before : after), struck };
    });
  });
}
