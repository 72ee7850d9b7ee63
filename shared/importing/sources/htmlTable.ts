import type { SourceCell, SourceTable } from '../source.ts';

/** No table of a plan is wider, and none has a cell that spans more rows. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5000;

/** A table in the making: cells are put where the spans of those before let them stand. */
export interface TableMaker {
  row(line: number): void;
  cell(text: string, span: { readonly rows: number; readonly columns: number }): void;
  /** Whether a row above the last has more than one cell with something in it: it holds things, not a page's parts. */
  hasRecords(): boolean;
  /** The table so far, or null where it holds nothing. */
  table(): SourceTable | null;
}

export function tableMaker(): TableMaker {
  const rows: SourceCell[][] = [];
  /** For each column, how many further rows are taken by a cell from above. */
  let taken: number[] = [];
  let line = 0;

  const skipTaken = (row: SourceCell[]) => {
    while ((taken[row.length] ?? 0) > 0) {
      taken[row.length] = (taken[row.length] ?? 1) - 1;
      row.push({ line, text: '', isContinued: true });
    }
  };

  return {
    row(at) {
      const last = rows.at(-1);
      if (last) skipTaken(last);
      line = at;
      rows.push([]);
    },
    cell(text, span) {
      const row = rows.at(-1);
      if (!row) return;
      skipTaken(row);
      const columns = Math.min(span.columns, MOST_COLUMNS - row.length);
      for (let column = 0; column < columns; column += 1) {
        taken[row.length] = Math.min(span.rows, MOST_ROWS) - 1;
        row.push({ line, text: column === 0 ? text : '' });
      }
    },
    hasRecords: () => rows.slice(0, -1).some((row) => row.filter(({ text }) => text !== '').length > 1),
    table() {
      const last = rows.at(-1);
      if (last) skipTaken(last);
      taken = [];
      const filled = rows.filter((row) => row.some((cell) => cell.text !== ''));
      const first = filled[0]?.[0];
      return first ? { type: 'table', line: first.line, rows: filled } : null;
    },
  };
}
