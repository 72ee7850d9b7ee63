import { type Column, columnOf, type Region, widened } from './columns.ts';
import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';
import type { PagePart } from './pagePart.ts';

/** Of a column's width: lines of running text go this far. */
const FULL = 0.75;
const FEWEST_LINES = 5;
/** In letters' heights. */
const NARROWEST = 12;
const NEXT_LINE = 2;

/** Whether lines side by side are running text: nearly all of them as wide as their columns. */
function isRunning(lines: readonly PdfLine[], columns: readonly Column[]): boolean {
  const size = lines[0]?.size ?? 0;
  if (lines.length < FEWEST_LINES || columns.some(({ left, right }) => right - left < NARROWEST * size)) return false;
  const chunks = lines.flatMap((line) => line.chunks);
  const full = chunks.filter(({ left, right }) => {
    const column = columns[columnOf(columns, left)];
    return column !== undefined && right - left > FULL * (column.right - column.left);
  });
  return full.length > chunks.length * FULL;
}

/** Where running text ends that goes further down in one of its columns than in the others. */
function endOf(lines: readonly PdfLine[], { columns, end }: Region): number {
  let at = end;
  for (; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (!before || !line || line.baseline - before.baseline > NEXT_LINE * line.size) break;
    if (widened(columns, line)?.length !== columns.length) break;
  }
  return at;
}

/** Text set in columns, read one column after the other; `null` for what is a table. */
export function textColumns(
  lines: readonly PdfLine[],
  start: number,
  region: Region,
  rules: readonly Rule[],
): { readonly parts: readonly PagePart[]; readonly end: number } | null {
  const { columns } = region;
  const own = lines.slice(start, region.end);
  const [top, bottom] = [own[0]?.baseline ?? 0, own.at(-1)?.baseline ?? 0];
  const isFramed = rules.some(({ upright, at }) => !upright && at > top && at < bottom);
  if (isFramed || columns.length > 3 || !isRunning(own, columns)) return null;
  const end = endOf(lines, region);
  const parts = columns.flatMap(({ right: edge }, column) =>
    lines.slice(start, end).flatMap((line): PagePart[] => {
      const chunks = line.chunks.filter(({ left }) => columnOf(columns, left) === column);
      return chunks.length === 0 ? [] : [{ type: 'line', line: { ...line, chunks }, edge }];
    }),
  );
  return { parts, end };
}
