import type { SourceBlock, SourceCell } from '../../shared/importing/source.ts';
import { standing, struck } from '../../shared/importing/sources/struck.ts';
import type { StruckCells } from './sheetStrikes.ts';
import { HIDDEN_ROW } from './sheetXml.ts';

/** Excel's dates count from an instant in UTC; a clock time alone is a part of its first day. */
const FIRST_YEARS = /^(1899-12-3\d|1900-01-01|1904-01-01)T/;

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Half a second: fractions of a day are not exact.
  const iso = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const [day = '', clock = ''] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (FIRST_YEARS.test(iso)) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

function cellText(value: unknown, isStruck: boolean): string {
  const text = plainText(value);
  const left = standing(text);
  // A text some of which is struck out has formats of its own; the cell's does not count.
  return left === text && isStruck && text !== '' ? standing(struck(text)) : left;
}

function plainText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A row with one cell only, above or between tables, says something about what follows: it is a line. */
const filled = (row: readonly SourceCell[]) => row.filter(({ text }) => text !== '');

/** A sheet as lines and tables: an empty row ends a table; columns that are empty all through are left out. */
export function sheetBlocks(
  data: readonly (readonly unknown[])[],
  isStruck: StruckCells = () => false,
): readonly SourceBlock[] {
  const rows = data.map((cells, row) =>
    cells.map((value, column) => ({ line: row + 1, text: cellText(value, isStruck(row, column)) })),
  );
  const blocks: SourceBlock[] = [];
  let table: SourceCell[][] = [];
  const close = () => {
    const [first] = table;
    if (first !== undefined) blocks.push(...tableBlocks(table));
    table = [];
  };
  for (const row of rows) {
    if (row[0]?.text === HIDDEN_ROW) continue;
    const [only, ...more] = filled(row);
    if (only === undefined) close();
    else if (more.length === 0 && table.length === 0) blocks.push({ type: 'line', ...only, heading: null });
    else table.push(row);
  }
  close();
  return blocks;
}

function tableBlocks(rows: readonly (readonly SourceCell[])[]): readonly SourceBlock[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column]?.text ?? '') !== ''));
  const kept = rows.map((row) => row.filter((_, column) => used[column] === true));
  return [{ type: 'table', line: kept[0]?.[0]?.line ?? 1, rows: kept }];
}
