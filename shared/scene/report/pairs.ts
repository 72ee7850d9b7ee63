import type { Shape } from './shapes.ts';

const CELL = 12;

/**
 * Calls `visit` once for every two shapes whose bounding boxes meet, by sorting them into the cells of a grid over
 * the sheet: quick for the thousands of texts of a full poster.
 */
export function visitNeighbours(
  shapes: readonly Shape[],
  width: number,
  height: number,
  visit: (a: number, b: number) => void,
): void {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  // What lies outside the sheet goes into its edge cells, so that a stray text cannot make the grid grow.
  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor(x / CELL)));
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor(y / CELL)));
  const cells = new Map<number, number[]>();
  shapes.forEach((shape, index) => {
    for (let y = row(shape.top); y <= row(shape.bottom); y += 1) {
      for (let x = column(shape.left); x <= column(shape.right); x += 1) {
        const key = y * columns + x;
        const cell = cells.get(key);
        if (!cell) cells.set(key, [index]);
        else {
          for (const other of cell) if (isFirstCell(shape, shapes[other], x, y)) visit(other, index);
          cell.push(index);
        }
      }
    }
  });

  /** The cell that holds the top left corner of what two boxes share: only there the pair is told. */
  function isFirstCell(a: Shape, b: Shape | undefined, x: number, y: number): boolean {
    if (!b || a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom) return false;
    return column(Math.max(a.left, b.left)) === x && row(Math.max(a.top, b.top)) === y;
  }
}
