import { type Edtf, readWhen } from '../../time/index.ts';
import { cellOf, type GridRow } from './grid.ts';

/** A month, or another part of the year, that names a row or a column. */
export interface AxisPart {
  readonly when: Edtf;
  /** 1–12 where it is one month: bare days are days of it. */
  readonly month: number | null;
  readonly year: number | null;
  readonly isYearWritten: boolean;
  readonly text: string;
}

const ANY_YEAR = 2000;
const PART = /^(?:\d{4})-(?:\d\d|W\d\d)(?:\/\d{4}-(?:\d\d|W\d\d))?$/;
const LONGEST = 40;

/** What a cell names if it names a part of the year and nothing else. */
export function axisPart(text: string, year: number | null): AxisPart | null {
  if (text === '' || text.length > LONGEST || !/\p{L}/u.test(text)) return null;
  const cleaned = text
    .replaceAll(/[\n ]+/g, ' ')
    .replace(/[:.]+$/u, '')
    .replace(/\s*\/\s*/gu, '/');
  const other = readWhen(cleaned, { year: ANY_YEAR });
  if (!other.ok || !PART.test(other.value.when)) return null;
  const own = readWhen(cleaned, { year });
  const isYearWritten = !other.value.when.startsWith(`${ANY_YEAR}`);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(other.value.when)?.[1];
  return {
    when: own.ok ? own.value.when : other.value.when,
    month: month === undefined ? null : Number(month),
    year: isYearWritten ? Number(other.value.when.slice(0, 4)) : year,
    isYearWritten,
    text: cleaned,
  };
}

/**
 * Parts of the year one after another (the headers of columns, or the first cells of rows): where they run from
 * December into January, what follows is in the next year, unless the year is written.
 */
export function axisReader(firstYear: number | null, firstMonth: number | undefined) {
  let year = firstYear;
  let last = 0;
  return (text: string): AxisPart | null => {
    const part = axisPart(text, year);
    if (!part) return null;
    if (part.isYearWritten) {
      year = part.year;
      last = part.month ?? 0;
      return part;
    }
    const turns = part.month !== null && part.month < last && (firstMonth ?? 1) === 1;
    if (turns && year !== null) year += 1;
    if (part.month !== null) last = part.month;
    const isLate = part.month !== null && firstMonth !== undefined && part.month < firstMonth && year !== null;
    const own = isLate && year !== null ? year + 1 : year;
    return own === part.year ? part : axisPart(text, own);
  };
}

/** How many cells of a column name a part of the year. */
export const axisCount = (rows: readonly GridRow[], column: number): number =>
  rows.filter((row) => axisPart(cellOf(row, column), null) !== null).length;
