import { type CellLine, cellText } from './cellText.ts';
import { type Column, columnOf, isFirst, LINE_GAP, type Region } from './columns.ts';
import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';
import { rowsInOrder } from './rows.ts';

export interface TableCell {
  /** Index of the line it begins on, in the page. */
  readonly line: number;
  readonly text: string;
}

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

const BEGINS_LOWER = /^\p{Ll}/u;

interface Words extends CellLine {
  readonly line: number;
  readonly column: number;
  readonly order: number;
  readonly baseline: number;
  readonly size: number;
}

function beginsRow(before: PdfLine, line: PdfLine, columns: readonly Column[]): boolean {
  const gap = (line.baseline - before.baseline) / line.size;
  if (gap > LINE_GAP * 1.3) return true;
  const [chunk] = line.chunks;
  if (!chunk) return false;
  if (!isFirst(columns, line)) return columns.length > 2 && line.chunks.length > 1 && /^\d/.test(chunk.text);
  const alone = line.chunks.length === 1;
  const above = before.chunks[0]?.text ?? '';
  return !(alone && (BEGINS_LOWER.test(chunk.text) || above.endsWith('-')));
}

/** Rows by the rules between them, or by what stands in their lines. */
function rowsOfLines(
  lines: readonly PdfLine[],
  words: readonly Words[],
  region: Region,
  ruled: readonly boolean[] | null,
) {
  const rows: Words[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const begins = !before || (ruled ? ruled[index] === true : beginsRow(before, line, region.columns));
    if (begins) rows.push([]);
    rows.at(-1)?.push(...words.filter(({ baseline }) => baseline === line.baseline));
  }
  return rows;
}

/** Whether each line has a rule above it; `null` where hardly any has. */
function ruledLines(lines: readonly PdfLine[], { columns }: Region, rules: readonly Rule[]): readonly boolean[] | null {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const flat = rules.filter((rule) => !rule.upright && rule.to > left && rule.from < right);
  const ruled = lines.map((line, index) => {
    const before = lines[index - 1];
    if (!before) return true;
    return flat.some(({ at }) => at > before.baseline - before.size * 0.2 && at < line.baseline - line.size * 0.5);
  });
  const count = ruled.filter(Boolean).length - 1;
  return count > 0 && count >= (lines.length - 1) / 8 ? ruled : null;
}

export function tableOf(lines: readonly PdfLine[], start: number, region: Region, rules: readonly Rule[]): PageTable {
  const own = lines.slice(start, region.end);
  const words = own.flatMap(({ chunks, baseline, size, number: line }) =>
    chunks.map((chunk): Words => ({ ...chunk, column: columnOf(region.columns, chunk.left), line, baseline, size })),
  );
  const rows = rowsInOrder(words, false) ?? rowsOfLines(own, words, region, ruledLines(own, region, rules));
  return {
    columns: region.columns,
    rows: rows.map((row) => {
      const line = Math.min(...row.map((one) => one.line));
      return region.columns.map(({ left, right }, column): TableCell => {
        const cell = row.filter((one) => one.column === column).toSorted((a, b) => a.baseline - b.baseline);
        return { line: cell[0]?.line ?? line, text: cellText(cell, right - left) };
      });
    }),
  };
}
