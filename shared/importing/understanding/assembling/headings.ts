import { readDates } from '../../../time/index.ts';
import { bodyIn, isBody } from '../bodies.ts';
import { formOf } from '../dating.ts';
import type { Piece } from '../pieces.ts';
import { endSection } from './sections.ts';
import { LABELLED } from './undated.ts';
import { datesAt, type Walk } from './walk.ts';

/** What goes on behind a date that stands below its title. */
export const TAIL = /^(?:m\/|med |i |på |for |ved |v\/|\()/u;
const LONGEST = 90;
const HEAD = 60;

const withoutColon = (text: string) => text.replace(/:$/u, '');

/** Ends the headings that one of this rank stands beside or above, and what they say of whose things are. */
export function endHeadings(walk: Walk, level: number) {
  const { headings } = walk;
  if ((headings.at(-1)?.level ?? 0) < level) return;
  while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
  walk.lane = '';
  walk.laneHeading = '';
}

/** A heading that the source marks as one: nothing from above the next of its rank goes on below it. */
export function takeHeading(walk: Walk, piece: Piece, level: number) {
  endHeadings(walk, level);
  walk.headings.push({ level, text: withoutColon(piece.text) });
  walk.lane = isBody(piece.text) ? bodyIn(piece.text) : '';
  walk.laneHeading = '';
  walk.current = null;
  walk.list = null;
  walk.pending = null;
  endSection(walk);
}

/** A short line over dated lines, often the name of a body. */
export function takeLaneHeading(walk: Walk, text: string) {
  walk.laneHeading = withoutColon(text);
  walk.lane = isBody(walk.laneHeading) ? bodyIn(walk.laneHeading) : '';
  walk.current = null;
  walk.list = null;
}

/** Whether a short undated line heads dated lines below it. */
export function headsDates(walk: Walk, piece: Piece, next: Piece): boolean {
  if (piece.isBullet || piece.text.length > LONGEST || next.isPeriod || walk.isDateBeforeTitle) return false;
  if (LABELLED.test(piece.text)) return false;
  if (walk.current?.form === 'dateOnly' && walk.current.title === '') return false;
  const [first] = readDates(next.text.slice(0, HEAD), { year: walk.year ?? 2000, firstMonth: walk.firstMonth });
  if (!first || first.start > 0) return false;
  const dates = datesAt(walk, next.text);
  return formOf(next.text, dates) === 'dateFirst' && !TAIL.test(next.text.slice(dates.at(-1)?.end).trim());
}
