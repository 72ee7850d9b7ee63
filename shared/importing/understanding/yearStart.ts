import { readDates } from '../../time/index.ts';
import { isPeriodLine } from './pieces.ts';

/** Where the year of a plan over New Year begins. */
export interface YearStart {
  readonly firstMonth: number;
  /** Most of it is after New Year, so that the document's year is that of its second part. */
  readonly isMostlyAfter: boolean;
}

const MONTHS = 12;
const LEAST_DATES = 4;
const MOST_LINES = 2000;
const HEAD = 160;
const LONGEST_HEADING = 60;
const SCHOOL_YEAR = /(?:skole|skule|barnehage|läs)\p{L}* ?20\d\d\s?[/–-]\s?(?:20)?\d\d$/iu;
const MOSTLY = 3;
/** How far a month must fall back for the year to have turned. */
const LEAST_FALL = 5;

const saysYear = (line: string) => SCHOOL_YEAR.test(line) || (/20\d\d/u.test(line) && isPeriodLine(line));

/** The month of the first day that a line gives without a year; null where there is none. */
function monthOf(line: string): number | null {
  if (!/\d/u.test(line)) return null;
  const date = readDates(line.slice(0, HEAD), { year: 2000 }).find(({ mention }) => !mention);
  if (!date || date.yearFrom === 'written') return null;
  const month = /^\d{4}-(\d\d)-\d\d/u.exec(date.when)?.[1];
  return month === undefined ? null : Number(month);
}

/** A month's place in a year that begins with another. */
const rotated = (month: number, first: number) => (month - first + MONTHS) % MONTHS;

const fallsIn = (months: readonly number[], first: number) =>
  months.filter((month, at) => at > 0 && rotated(month, first) < rotated(months[at - 1] ?? month, first)).length;

/**
 * The month in which lists of days without years begin, where they run from autumn into spring; null where they stay
 * within one year. Each list has to rise in the year that begins there, and there has to be a month that it leaves out.
 */
export function yearStart(lines: readonly string[]): YearStart | null {
  // Headings with years of their own say where the year turns.
  if (lines.some((line) => line.length < LONGEST_HEADING && saysYear(line.trim()))) return null;
  const months = lines.slice(0, MOST_LINES).flatMap((line) => monthOf(line) ?? []);
  const falls = fallsIn(months, 1);
  const isTurned = months.some((month, at) => (months[at - 1] ?? month) - month >= LEAST_FALL);
  if (months.length < LEAST_DATES || !isTurned) return null;
  const known = [...new Set(months)].sort((a, b) => a - b);
  const candidates = known.filter((month) => month > 1 && !known.includes(month - 1));
  let best: { first: number; falls: number } | null = null;
  for (const first of candidates) {
    const own = fallsIn(months, first);
    if (!best || own < best.falls) best = { first, falls: own };
  }
  if (!best || best.falls >= falls || (best.falls > 0 && best.falls * 2 > falls)) return null;
  const { first } = best;
  const before = months.filter((month) => month >= first).length;
  return { firstMonth: first, isMostlyAfter: before * MOSTLY <= months.length - before };
}
