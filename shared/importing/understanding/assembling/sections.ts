import { boundsOf, parseEdtf, readDates } from '../../../time/index.ts';
import { monthOf } from '../dating.ts';
import { monthNumber } from '../gridCells.ts';
import type { Piece } from '../pieces.ts';
import { WEEKDAY } from './dayRows.ts';
import { datesAt, type Walk } from './walk.ts';

export function endSection(walk: Walk) {
  walk.section = null;
  walk.isDateBeforeTitle = false;
}

/** A heading of a year: months below it are in it. */
export function takeYear(walk: Walk, year: number) {
  walk.year = year;
  walk.firstMonth = 1;
  walk.section = null;
  walk.current = null;
  walk.list = null;
}

/** The year whose months, beginning with the document's first, have a date in them. */
function yearWith({ firstMonth }: Walk, when: string): number {
  const parsed = parseEdtf(when);
  const month = parsed.ok ? Number(boundsOf(parsed.value)?.start.slice(5, 7) ?? 1) : 1;
  const year = Number(when.slice(0, 4));
  return month < firstMonth ? year - 1 : year;
}

/** A heading that says when. */
export function openSection(walk: Walk, text: string, when = sectionWhen(walk, text)) {
  const isYearWritten = /20\d\d/u.test(text);
  if (isYearWritten) walk.year = yearWith(walk, when);
  walk.section = { label: text.replace(/:$/u, '').trim(), when, month: monthOf(when) };
  walk.current = null;
  walk.pending = null;
  walk.list = null;
  walk.isDateBeforeTitle = false;
  walk.listNumber = 0;
}

/** When a heading is; where years stand beside months, January after December is in the next one. */
function sectionWhen(walk: Walk, text: string): string {
  const { section, firstMonth } = walk;
  const read = (year: number | null) => readDates(text.replace(/:$/u, ''), { year, firstMonth });
  const dates = read(walk.year);
  const [first, last] = [dates[0]?.when ?? '', dates.at(-1)?.when ?? ''];
  const isRun = dates.length > 1 && /[–-]/u.test(text) && monthOf(last) !== null;
  // `jul – aug – sep`
  const when = isRun ? `${first.slice(0, 7)}/${last}` : first;
  const isNext = section !== null && monthOf(when) !== null && /20\d\d/u.test(section.label) && !/20\d\d/u.test(text);
  if (!isNext || walk.year === null || section === null || monthOf(when) !== 1 || section.month !== 12) return when;
  walk.year += 1;
  return read(walk.year)[0]?.when ?? '';
}

/** What the first line of a month begins with beside its name: `Mandag 18.`, `Uke 37`. */
const DAY_OR_WEEK = new RegExp(
  `^(?:(?:${WEEKDAY})\\.? (?:den )?\\d{1,2}(?!\\d)(?!\\.\\d)|(?:uke|uge|veke|vecka) \\d)`,
  'iu',
);

/** Opens the section of a month whose items begin on its own line (`Januar 17.01. 23.01.`, `Mai: Budsjett`); its rest. */
export function takeMonthRow(walk: Walk, piece: Piece): string | null {
  const found = /^(\p{Lu}\p{L}{2,8}\.?(?: 20\d\d)?)(\s?:|\s|\s[–-])\s?(?=\S)/u.exec(piece.text);
  if (!found?.[1]) return null;
  const when = sectionWhen(walk, found[1]);
  const [date] = readDates(piece.text.slice(0, 60), { year: walk.year ?? 2000 });
  const isWhole = date !== undefined && date.start === 0 && date.end <= found[0].length;
  // `Jan: Lønnsstatistikk`: short names are names of people as well, but not with a colon.
  const isNamed = found[2]?.trim() === ':' || DAY_OR_WEEK.test(piece.text.slice(found[0].length));
  const isMonth = isWhole || (isNamed && monthNumber(found[1]) !== null);
  if (!isMonth || monthOf(when) === null) return null;
  const rest = piece.text.slice(found[0].length);
  const isLabel = /^\/ /u.test(rest) && datesAt(walk, rest).length === 0;
  openSection(walk, isLabel ? piece.text : found[1], when);
  return isLabel ? '' : rest;
}
