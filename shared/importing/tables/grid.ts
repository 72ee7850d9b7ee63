import type { SourceTable } from '../source.ts';

/** A row without what says nothing, and where it stands. */
export interface GridRow {
  readonly line: number;
  /** Trimmed, as many in every row. */
  readonly cells: readonly string[];
  /** Whether a cell above goes on in this column, as the source says. */
  readonly isContinued: (column: number) => boolean;
  /** The row as a person reads it. */
  readonly text: string;
}

/** No table of a plan is wider. */
const MOST_COLUMNS = 120;

const UNTIDY = /[^\S ]| {2}|\u00ad/u;

const tidy = (text: string) => (UNTIDY.test(text) ? tidied(text) : text.trim());

const tidied = (text: string) =>
  text
    .replaceAll('\r', '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/(?<=\p{Ll})[-\u00ad]\n(?=\p{Ll})(?!(?:og|eller)\s)/gu, '')
    .trim();

/** The rows of a table that hold anything. */
export function gridOf(table: SourceTable): readonly GridRow[] {
  const width = Math.min(
    MOST_COLUMNS,
    table.rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const rows: GridRow[] = [];
  for (const row of table.rows) {
    const cells = Array.from({ length: width }, (_, column) => tidy(row[column]?.text ?? ''));
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const line = row.find((cell) => cell.text.trim() !== '')?.line ?? table.line;
    const isContinued = (column: number) => row[column]?.isContinued === true;
    rows.push({ line, cells, isContinued, text: filled.join(' | ').replaceAll('\n', ' ') });
  }
  return rows;
}

export const cellOf = (row: GridRow, column: number): string => row.cells[column] ?? '';

export const filledCount = (row: GridRow): number => row.cells.filter((cell) => cell !== '').length;
