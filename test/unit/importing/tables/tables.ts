import type { SourceTable } from '../../../../shared/importing/source.ts';
import { readTable } from '../../../../shared/importing/tables/readTable.ts';
import type { TableContext, TableEntry } from '../../../../shared/importing/tables/tableReading.ts';

/** A table as it is written in a test: cells between strokes, `\n` for a line break in a cell. */
export function tableOf(text: string): SourceTable {
  const rows = text
    .replace(/^\n/, '')
    .replace(/\n *$/, '')
    .split('\n')
    .map((line, index) =>
      line.split('|').map((cell) => ({ line: index + 1, text: cell.trim().replaceAll('\\n', '\n') })),
    );
  return { type: 'table', line: 1, rows };
}

export const CONTEXT: TableContext = { year: 2025, headings: [] };

export const entriesOf = (text: string, context: Partial<TableContext> = {}): readonly TableEntry[] =>
  readTable(tableOf(text), { ...CONTEXT, ...context })?.entries ?? [];

/** When, what and whose, an entry a line. */
export const linesOf = (text: string, context: Partial<TableContext> = {}): readonly string[] =>
  entriesOf(text, context).map(({ when, time, title, lane }) =>
    [when || '-', time, title, lane === '' ? '' : `[${lane}]`].filter((part) => part !== '').join(' '),
  );
