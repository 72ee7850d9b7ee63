import { type CellLine, cellLine, cellText } from './cellText.ts';
import type { Column } from './columns.ts';
import { type Frame, fieldAt } from './frames.ts';
import { linesOf, partedByRules } from './lines.ts';
import type { Piece, Rule } from './pageContent.ts';
import { rowsInOrder } from './rows.ts';
import type { PageTable, TableCell } from './tables.ts';

/** A frame with the pieces of text that stand in it. */
export interface Framed {
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
}

/** In letters' heights: letters stand so far above their baseline, in the middle. */
const MIDDLE = 0.3;

const middleOf = ({ left, right, baseline, size, upright }: Piece) => ({
  x: (left + right) / 2,
  y: upright === null ? baseline - MIDDLE * size : baseline + upright / 2,
});

/** Pieces by the frame that each stands in, the innermost; what stands in none is `free`. */
export function piecesInFrames(
  pieces: readonly Piece[],
  frames: readonly Frame[],
  rules: readonly Rule[],
): { readonly framed: readonly Framed[]; readonly free: readonly Piece[] } {
  const upright = rules.filter((rule) => rule.upright);
  const own = new Map<Frame, Piece[]>(frames.map((frame) => [frame, []]));
  const free: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    // What is taken for one piece may stand in two cells.
    for (const part of piece.upright === null && frames.length > 0 ? partedByRules([piece], upright) : [piece]) {
      const { x, y } = middleOf(part);
      const frame = frames.find((one) => fieldAt(one, x, y) !== null);
      (frame ? own.get(frame) : free)?.push(part);
    }
  }
  return { framed: [...own].map(([frame, inside]) => ({ frame, pieces: inside })), free };
}

/** Text that runs up or down is turned, so that its lines are lines. */
const turned = (piece: Piece): Piece => {
  const { upright, left, right, baseline } = piece;
  if (upright === null) return piece;
  const length = Math.abs(upright);
  const start = upright < 0 ? -baseline : baseline;
  return { ...piece, left: start, right: start + length, baseline: upright < 0 ? left : -right, upright: null };
};

interface CellPieces {
  readonly row: number;
  readonly column: number;
  readonly pieces: Piece[];
}

const CHUNK_INSIDE = 1.5;
const FEW_LINES = 3;

/** Fields that no rule parts, and whose words keep to them all the same: cells without rules between them. */
function parted(cell: CellPieces, frame: Frame): readonly CellPieces[] {
  const columns = new Map<number, Piece[]>();
  const lines = linesOf(
    cell.pieces.filter(({ upright }) => upright === null),
    [],
  );
  if (!lines.some(({ chunks }) => chunks.length > 1)) return [cell];
  for (const { chunks, pieces } of lines) {
    for (const { left, right } of chunks) {
      const column = frame.xs.findLastIndex((x) => x <= (left + right) / 2);
      const [from = 0, to = 0] = [frame.xs[column], frame.xs[column + 1]];
      if (left < from - CHUNK_INSIDE || right > to + CHUNK_INSIDE) return [cell];
      const own = pieces.filter((piece) => piece.left >= left - 0.1 && piece.left < right);
      columns.set(column, [...(columns.get(column) ?? []), ...own]);
    }
  }
  return [...columns].map(([column, pieces]) => ({ row: cell.row, column, pieces }));
}

const topOf = (pieces: readonly Piece[]) => Math.min(...pieces.map(({ baseline }) => baseline));

/** The rows of text in one row of a frame: more than one where no rules part them. */
function partedRows(cells: readonly CellPieces[]): readonly (readonly CellPieces[])[] {
  const items = cells.flatMap(({ column, pieces }) => pieces.map((piece) => ({ ...piece, column })));
  const rows = cells.length < 2 ? null : rowsInOrder(items, true);
  if (rows === null || rows.length < 2) return [cells];
  return rows.map((row) =>
    [...Map.groupBy(row, ({ column }) => column)].map(([column, pieces]) => ({
      row: cells[0]?.row ?? 0,
      column,
      pieces,
    })),
  );
}

const cellLinesOf = (pieces: readonly Piece[]): readonly CellLine[] => linesOf(pieces.map(turned), []).map(cellLine);

/** Where cells' text may begin and end between two rules. */
function widthOf(frame: Frame, column: number, lines: readonly CellLine[]): number {
  const [left = 0, right = 0] = [frame.xs[column], frame.xs[column + 1]];
  const padding = Math.max(1, Math.min(6, ...lines.map((line) => line.left - left)));
  return right - left - 2 * padding;
}

/** A single row of short cells, shaded or underlined: the head of a table that has no rules, or a row of it. */
const isOneRow = ({ ys }: Frame, cells: readonly CellPieces[]) =>
  ys.length === 2 && cells.filter(({ pieces }) => cellLinesOf(pieces).length >= FEW_LINES).length < 2;

/**
 * A drawn table's cells, their lines being the baselines they begin on; `null` where it is no table but a box around text.
 * A row of the frame that holds several rows of text, with no rules between them, is parted by the order of its text.
 */
export function tableOfFrame({ frame, pieces }: Framed): PageTable | null {
  const cells = new Map<string, CellPieces>();
  for (const piece of pieces) {
    const { x, y } = middleOf(piece);
    const field = fieldAt(frame, x, y);
    if (!field) continue;
    const { row, column } = frame.cellOf(field.row, field.column);
    const key = `${row} ${column}`;
    const cell = cells.get(key) ?? { row, column, pieces: [] };
    cell.pieces.push(piece);
    cells.set(key, cell);
  }
  const all = [...cells.values()].flatMap((cell) => parted(cell, frame));
  const width = frame.xs.length - 1;
  const rows: TableCell[][] = [];
  const perRow = Map.groupBy(all, ({ row }) => row);
  for (const row of [...perRow.keys()].toSorted((a, b) => a - b)) {
    const own = perRow.get(row) ?? [];
    for (const parts of partedRows(own)) {
      const line = topOf(parts.flatMap((part) => part.pieces));
      const made: TableCell[] = Array.from({ length: width }, () => ({ line, text: '' }));
      for (const { column, pieces: inCell } of parts) {
        const of = cellLinesOf(inCell);
        made[column] = { line: topOf(inCell), text: cellText(of, widthOf(frame, column, of)) };
      }
      rows.push(made);
    }
  }
  const columns: readonly Column[] = frame.xs
    .slice(0, -1)
    .map((left, at) => ({ left, right: frame.xs[at + 1] ?? left }));
  const used = columns.map((_, column) => rows.some((row) => row[column]?.text !== ''));
  const kept = rows.map((row) => row.filter((_, column) => used[column]));
  const isTable = kept.some((row) => row.filter(({ text }) => text !== '').length > 1) && !isOneRow(frame, all);
  return isTable ? { columns: columns.filter((_, column) => used[column]), rows: kept } : null;
}
