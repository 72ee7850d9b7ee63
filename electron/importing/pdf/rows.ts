/** A bit of a table's text; `order` is its place in what the page draws. */
export interface Placed {
  readonly order: number;
  readonly column: number;
  readonly baseline: number;
  readonly size: number;
}

/** In letters' heights: lines of one cell stand no further apart, and rows no nearer. */
const CELL_PITCH = 1.75;
const OVERLAP = 0.3;
const OWN_ROW = 0.7;

type Row<Item> = Item[];

const top = (row: readonly Placed[]) => Math.min(...row.map(({ baseline }) => baseline));
const bottom = (row: readonly Placed[]) => Math.max(...row.map(({ baseline }) => baseline));

/** Whether an item begins a row after the one before it; rules, where there are any, tell the rest. */
function beginsRow(row: readonly Placed[], before: Placed, item: Placed, isRuled: boolean): boolean {
  if (item.column < before.column) return true;
  if (isRuled) return false;
  const below = item.baseline - (item.column === before.column ? before.baseline : bottom(row));
  return below > CELL_PITCH * item.size;
}

/**
 * Parts a table's text into rows by the order it is drawn in: programs write cell after cell and row after row, so
 * that going back to an earlier column is a new row, however its cells are aligned. `null` where the order does not
 * tell: drawn line by line, or in no order that goes down the page.
 */
export function rowsInOrder<Item extends Placed>(
  items: readonly Item[],
  isRuled: boolean,
): readonly Row<Item>[] | null {
  const rows: Row<Item>[] = [];
  let before: Item | null = null;
  for (const item of items.toSorted((a, b) => a.order - b.order)) {
    const row = rows.at(-1);
    if (!row || !before || beginsRow(row, before, item, isRuled)) rows.push([item]);
    else row.push(item);
    before = item;
  }
  const goesDown = rows.every((row, index) => {
    const above = rows[index - 1];
    return !above || top(row) > bottom(above) - OVERLAP * (row[0]?.size ?? 0);
  });
  if (!goesDown) return null;
  const isCellByCell = rows.some((row) => {
    const lines = new Map<number, Set<number>>();
    for (const { column, baseline } of row) lines.set(column, (lines.get(column) ?? new Set()).add(baseline));
    return [...lines.values()].some(({ size }) => size > 1);
  });
  const first = Math.min(...items.map(({ column }) => column));
  const isRowByRow = rows.filter((row) => row.some(({ column }) => column === first)).length >= rows.length * OWN_ROW;
  return isCellByCell || isRowByRow ? rows : null;
}
