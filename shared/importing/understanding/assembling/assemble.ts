import type { Piece } from '../pieces.ts';
import { datesStandAbove } from './dateSide.ts';
import { dayRow } from './dayRows.ts';
import { endHeadings, takeHeading } from './headings.ts';
import type { Item } from './item.ts';
import { takeTimed } from './programme.ts';
import { endSection, openSection, takeMonthRow, takeYear } from './sections.ts';
import { takeStatement } from './statements.ts';
import { LARGE_GAP } from './undated.ts';
import { datesAt, startWalk, type Walk, type WalkContext } from './walk.ts';

export interface Assembled {
  readonly items: readonly Item[];
  /** What belongs to no entry. */
  readonly rest: readonly Piece[];
  /** Where reading ended, in a text that holds more dates than any plan. */
  readonly unread: readonly Piece[];
}

const MOST_ITEMS = 3000;
const MOST_DATED = 3000;
const LONG = 30;
const DIGITS = /\d/u;
const YEAR_LINE = /^20\d\d:?$/u;
/** Headings below this rank may be dated statements. */
const LOWEST_HEADING = 3;

const WEEK = /^(?:uke|uge|veke|vecka|v\.)/iu;

/**
 * A period at the very end of a document without sections is the date of what stands above it; so is a week right below
 * a title and above an empty line.
 */
function isSection({ pending, section, items }: Walk, piece: Piece, next: Piece | undefined): boolean {
  if (!piece.isPeriod || pending === null) return piece.isPeriod;
  const isOfTitle = WEEK.test(piece.text) && !piece.text.endsWith(':') && piece.gap === 0 && next?.gap !== 0;
  return !isOfTitle && !(section === null && items.length > 0 && !next);
}

const beginsPart = (pieces: readonly Piece[], index: number) => {
  const [before, piece] = [pieces[index - 1], pieces[index]];
  return !before || !piece || piece.gap >= LARGE_GAP || piece.isPeriod || before.isPeriod || before.heading !== null;
};

/** The pieces to the next heading of a period, or to the end of a layout. */
function partAt(pieces: readonly Piece[], start: number): readonly Piece[] {
  let end = start + 1;
  while (end < pieces.length && !beginsPart(pieces, end)) end += 1;
  return pieces.slice(start, end);
}

/** Goes through the pieces once and gathers what belongs together. */
export function assemble(pieces: readonly Piece[], known: WalkContext): Assembled {
  const walk = startWalk(known);
  const { items, rest } = walk;
  let dateCount = 0;
  for (const [index, piece] of pieces.entries()) {
    dateCount += DIGITS.test(piece.text) ? 1 + piece.text.length / LONG : 0;
    if (items.length > MOST_ITEMS || dateCount > MOST_DATED)
      return { items, rest, unread: pieces.slice(index, index + 1) };
    if (beginsPart(pieces, index)) {
      walk.datesAbove = datesStandAbove(partAt(pieces, index), index === 0);
      walk.list = null;
    }
    if (piece.gap >= LARGE_GAP && walk.section !== null) {
      endSection(walk);
      walk.current = null;
    }
    takePiece(walk, piece, pieces[index + 1], index);
  }
  takeClosingNotes(walk);
  return { items, rest, unread: [] };
}

const LEAST_NOTE = 30;
const isSentence = ({ text }: Item) => text.length > LEAST_NOTE && /[\p{Ll}\d]\.$/u.test(text);

/** Sentences below an empty line at the very end, under a month whose things are none, are said of the whole plan. */
function takeClosingNotes({ items, rest }: Walk) {
  let start = items.length;
  for (let item = items[start - 1]; item?.form === 'undated' && isSentence(item); item = items[start - 1]) start -= 1;
  const first = items.findIndex(({ piece }, at) => at >= start && piece.gap > 0);
  const section = items.at(-1)?.section;
  const others = items.slice(0, Math.max(0, first)).filter((item) => item.section === section);
  if (first < 0 || others.length === 0 || others.some(isSentence)) return;
  for (const { piece } of items.splice(first)) rest.push(piece);
}

function takePiece(walk: Walk, piece: Piece, next: Piece | undefined, index: number) {
  const isUndated = () => datesAt(walk, piece.text).length === 0;
  const isOfTime = YEAR_LINE.test(piece.text) || isSection(walk, piece, next);
  if (isOfTime && piece.heading !== null) endHeadings(walk, piece.heading);
  if (YEAR_LINE.test(piece.text)) takeYear(walk, Number(piece.text.slice(0, 4)));
  else if (isOfTime) openSection(walk, piece.text);
  else if (piece.heading !== null && (piece.heading < LOWEST_HEADING || isUndated()))
    takeHeading(walk, piece, piece.heading);
  else if (piece.isTimed && isUndated()) takeTimed(walk, piece);
  else {
    const text = dayRow(walk, takeMonthRow(walk, piece) ?? piece.text);
    if (text !== '') takeStatement(walk, piece, text, { next, index });
  }
}
