import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '../../../shared/importing/source.ts';
import { joinWords, WANTS_MORE } from './cellText.ts';
import type { Column } from './columns.ts';
import { linesOf, lineText, type PdfLine } from './lines.ts';
import { partsOf, type TextPage } from './pageParts.ts';
import type { PageTable } from './tables.ts';

/** A line of the document with what tells whether the next one goes on with it. */
interface Laid {
  readonly block: SourceLine;
  readonly last: PdfLine;
  /** As far right as its page's text goes. */
  readonly edge: number;
}

type Part = Laid | { readonly block: SourceTable; readonly columns: readonly Column[] };

const HEADING_LENGTH = 90;
const LARGER = 1.12;
const SAME_COLUMN = 8;
/** In letters' heights: lines of one paragraph stand no further apart. */
const PARAGRAPH = 1.75;
/** In usual distances between lines: so far apart stand lines with an empty one between them. */
const EMPTY_LINE = 1.8;

/** The size that most letters of the document have. */
type Lines = readonly PdfLine[];

function bodySize(pages: readonly Lines[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** How far apart the document's lines usually stand. */
function usualPitch(pages: readonly Lines[]): number {
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0)));
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
}

interface Ranks {
  readonly body: number;
  /** Sizes above the body's, largest first. */
  readonly sizes: readonly number[];
  /** Bold stands out: most of the text is not. */
  readonly bold: boolean;
}

function ranksOf(pages: readonly Lines[]): Ranks {
  const body = bodySize(pages);
  const lines = pages.flat();
  const larger = lines.filter(({ size }) => size > body * LARGER).map(({ size }) => Math.round(size));
  const sizes = [...new Set(larger)].toSorted((a, b) => b - a).slice(0, 5);
  return { body, sizes, bold: lines.filter(({ bold }) => bold).length < lines.length / 3 };
}

function headingOf(line: PdfLine, ranks: Ranks): number | null {
  if (line.chunks.length !== 1 || lineText(line).length > HEADING_LENGTH) return null;
  const rank = ranks.sizes.indexOf(Math.round(line.size));
  if (rank >= 0) return rank + 1;
  return line.bold && ranks.bold && !/[.,;:]$/.test(lineText(line)) ? Math.min(6, ranks.sizes.length + 1) : null;
}

/** Whether a line's words go on in the next: a parted word, or a next word that had no room. */
function goesOn({ block, last, edge }: Laid, next: PdfLine, heading: number | null): boolean {
  const text = lineText(next);
  const gap = next.baseline - last.baseline;
  if (block.text === '' || block.heading !== heading || gap <= 0 || gap > PARAGRAPH * next.size) return false;
  if (WANTS_MORE.test(block.text)) return last.chunks.length === 1;
  if (!/^\p{Ll}/u.test(text) || /^[a-z][.)] /.test(text)) return false;
  if (/\p{L}-$/u.test(block.text)) return true;
  const [chunk] = next.chunks;
  const [word = ''] = text.split(' ');
  if (!chunk || last.chunks.length > 1) return false;
  const wordWidth = ((chunk.right - chunk.left) * (word.length + 1.5)) / Math.max(1, text.length);
  return (last.chunks[0]?.right ?? 0) + wordWidth > edge;
}

const rowText = (row: readonly { readonly text: string }[]) => row.map(({ text }) => text).join('\t');

/**
 * Where the columns of a table stand that goes on from the page before: their indexes in that page's table, as some may
 * be empty on one of the pages. `null` where they are others.
 */
function sameColumns(columns: readonly Column[], before: readonly Column[]): readonly number[] | null {
  const at = columns.map(({ left }) => before.findIndex((column) => Math.abs(column.left - left) < SAME_COLUMN));
  return at.includes(-1) || at.length < 2 ? null : at;
}

function sourceTable(table: PageTable, firstLine: number): SourceTable {
  const rows = table.rows.map((row): SourceCell[] => row.map(({ line, text }) => ({ line: firstLine + line, text })));
  return { type: 'table', line: rows[0]?.[0]?.line ?? firstLine, rows };
}

const BEGINS_LOWER = /^\p{Ll}/u;

/** Whether a row is what was left of the last one on the page before: nothing in front, and words that go on. */
const isRest = (row: readonly SourceCell[]) =>
  row[0]?.text === '' && BEGINS_LOWER.test(row.find(({ text }) => text !== '')?.text ?? '');

/** The table of the page before with this one's rows; its heading, when said again, is left out. */
function joinTables(before: SourceTable, next: SourceTable, columns: readonly number[]): SourceTable {
  const width = before.rows[0]?.length ?? 0;
  const added = next.rows.map((row) => {
    const line = row[0]?.line ?? next.line;
    return Array.from({ length: width }, (_, column) => row[columns.indexOf(column)] ?? { line, text: '' });
  });
  const [head] = before.rows;
  const [first, ...others] = added;
  const again = head !== undefined && first !== undefined && rowText(head) === rowText(first);
  const [start, ...rest] = again ? others : added;
  const last = before.rows.at(-1);
  if (!start || !last) return before;
  if (!isRest(start)) return { ...before, rows: [...before.rows, start, ...rest] };
  const whole = last.map((cell, column) => ({ ...cell, text: joinWords(cell.text, start[column]?.text ?? '').trim() }));
  return { ...before, rows: [...before.rows.slice(0, -1), whole, ...rest] };
}

/** A document's pages as lines and tables; lines are counted through all of them. */
export function blocksOf(pages: readonly TextPage[]): readonly SourceBlock[] {
  const laid = pages.map(({ pieces, rules }) => linesOf(pieces, rules));
  const ranks = ranksOf(laid);
  const pitch = usualPitch(laid);
  const parts: Part[] = [];
  let firstLine = 1;
  for (const page of pages) {
    const own = partsOf(page);
    for (const [index, part] of own.parts.entries()) {
      const before = parts.at(-1);
      if (part.type === 'table') {
        const block = sourceTable(part.table, firstLine);
        const { columns } = part.table;
        const same = index === 0 && before && 'columns' in before ? sameColumns(columns, before.columns) : null;
        if (same && before && 'columns' in before) {
          parts[parts.length - 1] = { columns: before.columns, block: joinTables(before.block, block, same) };
        } else parts.push({ columns, block });
        continue;
      }
      const { line, edge } = part;
      const heading = headingOf(line, ranks);
      if (before && 'last' in before && goesOn(before, line, heading)) {
        const text = joinWords(before.block.text, lineText(line));
        parts[parts.length - 1] = { block: { ...before.block, text }, last: line, edge };
      } else {
        const number = firstLine + line.number;
        if (
          before &&
          'last' in before &&
          line.baseline - before.last.baseline > EMPTY_LINE * Math.max(pitch, 1.17 * line.size)
        ) {
          parts.push({ block: { type: 'line', line: number, text: '', heading: null }, last: line, edge });
        }
        const block = { type: 'line', line: number, text: lineText(line), heading } as const;
        parts.push({ block, last: line, edge });
      }
    }
    firstLine += own.lines;
  }
  return parts.map(({ block }) => block);
}
