import { columnOf, type Region, regionFrom } from './columns.ts';
import { type Drawn, flowsOf } from './flows.ts';
import { framesOf } from './frames.ts';
import { type Framed, piecesInFrames, tableOfFrame } from './frameTable.ts';
import { linesOf, MARK_GAP, type PdfLine, SMALL_SIGN } from './lines.ts';
import type { Piece, Rule } from './pageContent.ts';
import type { PagePart } from './pagePart.ts';
import { type PageTable, tableOf } from './tables.ts';
import { textColumns } from './textColumns.ts';

/** What a page has left when its headers and footers are taken away. */
export interface TextPage {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/** Lines of a table's first row that are looked at. */
const ROW_LINES = 12;

/** How many of the lines before a table belong to it: drawn after its first words, though they stand above them. */
function linesAbove(parts: readonly PagePart[], { columns }: Region, lines: readonly PdfLine[]): number {
  const first = Math.min(...lines.slice(0, ROW_LINES).flatMap(({ chunks }) => chunks.map(({ order }) => order)));
  const at = parts.findLastIndex(
    (part) =>
      part.type === 'table' ||
      part.line.chunks.some(({ left, order }) => order < first || columnOf(columns, left) === 0),
  );
  return parts.length - 1 - at;
}

/** Lines in tables, where columns are evident, and the lines between them. */
function partsOfLines(lines: readonly PdfLine[], rules: readonly Rule[], edge: number): readonly PagePart[] {
  const parts: PagePart[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const region = line.chunks.length > 1 ? regionFrom(lines, at, rules) : null;
    const columns = region && textColumns(lines, at, region, rules);
    if (columns) parts.push(...columns.parts);
    else if (region) {
      const above = linesAbove(parts, region, lines.slice(at, region.end));
      parts.length -= above;
      parts.push({ type: 'table', table: tableOf(lines, at - above, region, rules) });
    } else parts.push({ type: 'line', line, edge });
    at = columns?.end ?? region?.end ?? at + 1;
  }
  return parts;
}

/** What a flow is made of. */
type Item = Drawn & ({ readonly piece: Piece } | { readonly table: PageTable; readonly pieces: readonly Piece[] });

const itemOfPiece = (piece: Piece): Item => {
  const { order, left, baseline, size } = piece;
  // A bullet reaches as far as its words.
  const right = piece.right + (SMALL_SIGN.test(piece.text.trim()) ? MARK_GAP * size : 0);
  return { order, left, right, top: baseline - size, bottom: baseline, size, piece };
};

/** A drawn table as one thing; what only frames text is that text. */
function itemsOfFrame({ frame, pieces }: Framed): readonly Item[] {
  const table = tableOfFrame({ frame, pieces });
  if (!table) return pieces.map(itemOfPiece);
  const [left = 0, right = 0] = [frame.xs[0], frame.xs.at(-1)];
  const [top = 0, bottom = 0] = [frame.ys[0], frame.ys.at(-1)];
  const order = Math.min(...pieces.map((piece) => piece.order));
  return [{ order, left, right, top, bottom, size: pieces[0]?.size ?? 0, table, pieces }];
}

/** The parts of a flow; its lines are counted from `first`. */
function partsOfFlow(flow: readonly Item[], rules: readonly Rule[], first: number): FlowParts {
  const free = flow.flatMap((item) => ('piece' in item ? item.piece : []));
  const tables = flow.flatMap((item) => ('table' in item ? item : [])).toSorted((a, b) => a.top - b.top);
  const all = linesOf([...free, ...tables.flatMap(({ pieces }) => pieces)], []).map(({ baseline }) => baseline);
  const numberAt = (baseline: number) =>
    first +
    Math.max(
      0,
      all.findLastIndex((at) => at <= baseline + SAME_LINE),
    );
  const lines = linesOf(free, rules, numberAt);
  const edge = Math.max(0, ...lines.map(({ chunks }) => chunks.at(-1)?.right ?? 0));
  const parts: PagePart[] = [];
  let from = 0;
  for (const { table, top } of tables) {
    const found = lines.findIndex(({ baseline }) => baseline > top);
    const to = found < 0 ? lines.length : Math.max(from, found);
    const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, line: numberAt(cell.line) })));
    parts.push(...partsOfLines(lines.slice(from, to), rules, edge), { type: 'table', table: { ...table, rows } });
    from = to;
  }
  return { parts: [...parts, ...partsOfLines(lines.slice(from), rules, edge)], lines: all.length };
}

interface FlowParts {
  readonly parts: readonly PagePart[];
  /** How many lines it has. */
  readonly lines: number;
}

/** Points that the baselines of one line differ by at most. */
const SAME_LINE = 2;

/** A page's columns one after the other, each in tables and lines, counted in the order they are read. */
export function partsOf({ pieces, rules }: TextPage): FlowParts {
  const { framed, free } = piecesInFrames(pieces, framesOf(rules), rules);
  const items = [...free.map(itemOfPiece), ...framed.flatMap(itemsOfFrame)];
  let lines = 0;
  const parts = flowsOf(items).flatMap((flow) => {
    const own = partsOfFlow(flow, rules, lines);
    lines += own.lines;
    return own.parts;
  });
  return { parts, lines };
}
