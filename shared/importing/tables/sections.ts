import { filledCount, type GridRow } from './grid.ts';

const SUM = /^(?:sum|totalt?|i alt|samlet|samla|til sammen|til saman|sammenlagt|delsum)(?![\p{L}])/iu;
const LONGEST_SECTION = 120;

/** A row that only adds up. */
export const isSum = (row: GridRow): boolean => SUM.test(row.cells.find((cell) => cell !== '') ?? '');

/** A row of one cell, as a heading within the table, with its text; else null. */
export function sectionText(row: GridRow): string | null {
  if (row.cells.length < 2 || filledCount(row) !== 1) return null;
  const text = row.cells.find((cell) => cell !== '') ?? '';
  return text.length <= LONGEST_SECTION ? text.replaceAll('\n', ' ') : null;
}
