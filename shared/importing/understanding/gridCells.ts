import { monthName } from '../../time/index.ts';

const DAY_CELL = /^\d{1,2}\.?(?:-\d{1,2}\.?)?(?:[/,+&]\d{1,2}\.?)*,?\**$/u;
const EMPTY_CELL = /^(?:[-–—xX]|\.{2,})$/u;
const MONTH_WORDS =
  'jan januar januari feb febr februar februari mar mars marts apr april mai maj jun juni jul juli aug august augusti sep sept september okt oktober nov november des desember dec december';
const MONTHS: ReadonlySet<string> = new Set(MONTH_WORDS.split(' '));

/** `16.`, `5,19`, `22.**`: a day of the column's month, or several. */
export const isDayCell = (word: string): boolean => DAY_CELL.test(word);
/** What a document writes where there is nothing. */
export const isEmptyCell = (word: string): boolean => EMPTY_CELL.test(word);

const plain = (word: string) => word.toLowerCase().replace(/[.:]$/u, '');

/** The month (1–12) that a word of a table's head is. */
export function monthNumber(word: string): number | null {
  if (!MONTHS.has(plain(word))) return null;
  const start = plain(word).slice(0, 3);
  const at = Array.from({ length: 12 }, (_, index) => index + 1).find((month) =>
    [monthName(month, 'nb'), monthName(month, 'da')].some((name) => name.slice(0, 3) === start),
  );
  return at ?? null;
}
