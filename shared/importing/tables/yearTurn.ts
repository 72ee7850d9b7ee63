import { cellOf, type GridRow } from './grid.ts';
import { ownDates } from './items.ts';
import type { TableContext } from './tableReading.ts';

const LEAST_ROWS = 4;
/** How far a month must fall back for the year to have turned. */
const LEAST_FALL = 5;

const monthOf = (row: GridRow, column: number, year: number): number | null => {
  const [date] = ownDates(cellOf(row, column), { year });
  const month = date?.yearFrom === 'context' ? /^\d{4}-(\d\d)/.exec(date.when)?.[1] : undefined;
  return month !== undefined && Number(month) <= 12 ? Number(month) : null;
};

/**
 * The first line of the next year in a column of dates without years that runs from autumn into spring; null where it
 * does not: the dates must rise all the way but for that one fall.
 */
export function yearTurn(rows: readonly GridRow[], column: number, table: TableContext): number | null {
  if (column < 0 || table.year === null || (table.firstMonth ?? 1) !== 1) return null;
  let [last, count] = [0, 0];
  let turn: number | null = null;
  for (const row of rows) {
    const month = monthOf(row, column, table.year);
    if (month === null) continue;
    count += 1;
    if (month < last) {
      if (turn !== null || last - month < LEAST_FALL) return null;
      turn = row.line;
    }
    last = month;
  }
  return count >= LEAST_ROWS ? turn : null;
}
