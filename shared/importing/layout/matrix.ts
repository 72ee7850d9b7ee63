import type { SourceCell, SourceTable } from '../source.ts';
import { monthNumber } from '../understanding/gridCells.ts';
import { apart, type LaidLine, type Segment } from './segments.ts';

/** A table found in the lines of a page, and the index of the line after it. */
export interface FoundTable {
  readonly table: SourceTable;
  readonly next: number;
}

const LEAST_MONTHS = 3;
const LEAST_ROWS = 1;
const MOST_GAP = 2;
/** How much nearer a cell must be to its month than to any other. */
const CLEARLY = 2;

/** The months along the top of a table, each where it stands; null where a line is none. */
function monthHeads({ source, segments }: LaidLine): readonly Segment[] | null {
  if (segments.length < 2 || segments.length > 20) return null;
  const words = [...source.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const first = words.findIndex(({ text }) => monthNumber(text) !== null);
  const heads = first < 0 ? [] : words.slice(first);
  const isAxis = heads.length >= LEAST_MONTHS && heads.every(({ text }) => monthNumber(text) !== null);
  return isAxis ? heads : null;
}

/** The column that a cell stands below; null where it may as well be another's. */
function columnOf(cell: Segment, heads: readonly Segment[]): number | null {
  const distances = heads.map((head) => apart(cell, head));
  const nearest = Math.min(...distances);
  const column = distances.indexOf(nearest);
  const isClear = distances.every((distance, at) => at === column || distance - nearest >= CLEARLY);
  return isClear || !/\d/u.test(cell.text) ? column : null;
}

type Row = { line: number; label: string; cells: string[] };

/**
 * A table with months along its top: what stands below a month is of it. Null where that cannot be told of every day:
 * then its lines are read as what they are, and flagged.
 */
export function matrixAt(lines: readonly LaidLine[], start: number): FoundTable | null {
  const head = lines[start];
  const heads = head ? monthHeads(head) : null;
  const [first] = heads ?? [];
  if (!head || !heads || !first) return null;
  const rows: Row[] = [];
  let before = '';
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.gap > MOST_GAP || monthHeads(line)) break;
    const labels = line.segments.filter(({ end }) => end < first.start);
    const cells = line.segments.filter(({ end }) => end >= first.start);
    if (cells.some((cell) => cell.start < first.start - CLEARLY)) break;
    const label = labels.map(({ text }) => text).join(' ');
    const isBelow = cells.length === 0 || label === '';
    const last = rows.at(-1);
    if (cells.length === 0 && line.gap > 0 && lines[at + 1]?.gap === 0) {
      before = label;
      continue;
    }
    if (!isBelow || !last || line.gap > 0) {
      if (label === '' && before === '') break;
      rows.push({
        line: line.source.line,
        label: before === '' ? label : `${before}\n${label}`,
        cells: heads.map(() => ''),
      });
      before = '';
    } else if (label !== '') last.label += `\n${label}`;
    const row = rows.at(-1);
    for (const cell of cells) {
      const column = columnOf(cell, heads);
      if (column === null || !row) return null;
      row.cells[column] = [row.cells[column], cell.text].filter((text) => text !== '').join('\n');
    }
  }
  if (rows.filter(({ cells }) => cells.some((cell) => cell !== '')).length < LEAST_ROWS) return null;
  const name = head.source.text.slice(0, first.start).trim();
  const line = head.source.line;
  const cellsOf = (row: { line: number }, texts: readonly string[]): SourceCell[] =>
    texts.map((text) => ({ line: row.line, text }));
  const table: SourceTable = {
    type: 'table',
    line,
    rows: [
      cellsOf({ line }, [name, ...heads.map(({ text }) => text)]),
      ...rows.map((row) => cellsOf(row, [row.label, ...row.cells])),
    ],
  };
  return { table, next: at };
}
