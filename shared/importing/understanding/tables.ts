import { readDates } from '../../time/index.ts';
import type { ReadNote } from '../reading.ts';
import type { SourceBlock, SourceDocument, SourceLine, SourceTable } from '../source.ts';
import { linesOfBoxes } from '../tables/boxes.ts';
import { readTable } from '../tables/readTable.ts';
import type { NewEntry } from './entries.ts';
import { isPeriodLine } from './pieces.ts';

/** What was read of the tables, and the lines of the document, those of tables that are none among them. */
export interface Tables {
  readonly entries: readonly NewEntry[];
  readonly notes: readonly ReadNote[];
  readonly lines: readonly SourceLine[];
}

interface TablesContext {
  readonly year: number | null;
  readonly firstMonth: number;
  readonly isYearGuessed: boolean;
}

const MOST_HEADING = 90;
/** No plan has more; reading more would take longer than anyone waits. A note tells where reading ended. */
const MOST_CELLS = 40_000;

/** How many letters with figures among them take as long as a cell. */
const CELL_OF_DATES = 8;
const costOf = (row: SourceTable['rows'][number]): number =>
  row.reduce((sum, { text }) => sum + 1 + (/\d/u.test(text) ? text.length / CELL_OF_DATES : 0), 0);

function withinCells(rows: SourceTable['rows'], most: number): SourceTable['rows'] {
  let left = most;
  const end = rows.findIndex((row) => {
    left -= costOf(row);
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** The rows of a table as lines, where its columns say nothing. */
const linesOf = (table: SourceTable): readonly SourceLine[] =>
  table.rows.map((row) => ({
    type: 'line',
    line: row[0]?.line ?? table.line,
    text: row
      .map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim())
      .filter((text) => text !== '')
      .join(' – '),
    heading: null,
  }));

/** The headings above a table: those of the source, and the short line right above it. */
function headingsAbove(above: readonly { level: number; text: string }[], line: SourceLine | null): readonly string[] {
  const headings = above.map(({ text }) => text);
  const text = line?.heading === null ? line.text.trim() : '';
  return text !== '' && text.length <= MOST_HEADING ? [...headings, text] : headings;
}

function monthOf(heading: string): number | null {
  const [date] = isPeriodLine(heading) ? readDates(heading, { year: 2000 }) : [];
  return date && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(date.when) ? Number(date.when.slice(5)) : null;
}

/** Reads the tables of a document in their places. */
export function tablesIn(doc: SourceDocument, context: TablesContext): Tables {
  const entries: NewEntry[] = [];
  const notes: ReadNote[] = [];
  const lines: SourceLine[] = [];
  const above: { level: number; text: string }[] = [];
  let last: SourceLine | null = null;
  let cells = MOST_CELLS;
  const take = (block: SourceBlock, index: number) => {
    if (block.type === 'line') {
      if (block.text.trim() !== '') last = block;
      const { heading: level, text } = block;
      if (level !== null) {
        while ((above.at(-1)?.level ?? 0) >= level) above.pop();
        above.push({ level, text: text.trim() });
      }
      lines.push(block);
      return;
    }
    const headings = headingsAbove(above, last);
    const month = monthOf(headings.at(-1) ?? '');
    const rows = withinCells(block.rows, cells);
    cells -= rows.reduce((sum, row) => sum + costOf(row), 0);
    const cut = block.rows[rows.length]?.[0];
    if (cut) notes.push({ kind: 'paragraph', mark: '…', text: cut.text, source: { line: cut.line, text: cut.text } });
    const table = { ...block, rows };
    const boxes = linesOfBoxes(table);
    if (boxes) {
      for (const line of boxes) lines.push(line);
      return;
    }
    const read = readTable(table, { ...context, headings, ...(month === null ? {} : { month }) });
    if (!read) {
      for (const line of linesOf(table)) lines.push(line);
      return;
    }
    for (const entry of read.entries)
      entries.push({ ...entry, series: entry.series === '' ? '' : `t${index}-${entry.series}` });
    for (const note of read.notes) notes.push(note);
  };
  for (const [index, block] of doc.blocks.entries()) take(block, index);
  return { entries, notes, lines };
}
