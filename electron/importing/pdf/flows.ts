/** Something on a page that has its place in the order it is drawn in: a piece of text, or a whole table. */
export interface Drawn {
  readonly order: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** In letters' heights: the pen goes up so far only for another column of the page. */
const UP = 4.5;
/** So many lines stand beside each other where text is set in columns. */
const FEW_LINES = 3;
/** In letters' heights, between columns of a page. */
const GUTTER = 0.3;
/** In letters' heights: no wider gap is in a column of running text. */
const INSIDE = 0.9;

/** Stretches of what is drawn, each going down the page. */
function stretches<Item extends Drawn>(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((a, b) => a.order - b.order)) {
    const isUp = item.bottom < lowest - UP * item.size;
    const stretch = found.at(-1);
    if (!stretch || isUp) found.push([item]);
    else stretch.push(item);
    lowest = isUp ? item.bottom : Math.max(lowest, item.bottom);
  }
  return found;
}

const linesIn = (items: readonly Drawn[]) => new Set(items.map(({ bottom }) => Math.round(bottom / 3))).size;

/** Whether items stand in one column: their lines overlap from side to side. */
function isOneColumn(items: readonly Drawn[]): boolean {
  let reach = Number.NEGATIVE_INFINITY;
  for (const { left, right, size } of items.toSorted((a, b) => a.left - b.left)) {
    if (reach !== Number.NEGATIVE_INFINITY && left > reach + INSIDE * size) return false;
    reach = Math.max(reach, right);
  }
  return true;
}

/** Whether a stretch stands beside the one before it, to its right, as the next column of a page does. */
function isNextColumn(before: readonly Drawn[], next: readonly Drawn[]): boolean {
  const top = Math.max(Math.min(...before.map((item) => item.top)), Math.min(...next.map((item) => item.top)));
  const bottom = Math.min(Math.max(...before.map((item) => item.bottom)), Math.max(...next.map((item) => item.bottom)));
  const inBand = (item: Drawn) => item.bottom > top && item.top < bottom;
  const [left, right] = [before.filter(inBand), next.filter(inBand)];
  if (linesIn(left) < FEW_LINES || linesIn(right) < 2) return false;
  const size = right[0]?.size ?? 0;
  const edge = Math.min(...right.map((item) => item.left)) - GUTTER * size;
  return left.every((item) => item.right <= edge) && isOneColumn(left);
}

/**
 * A page's columns, in the order they are read: what is drawn going down the page, up and beside it, is the next one.
 * A table's cells beside each other, and headers or footers drawn first or last, stay in the column they stand in.
 */
export function flowsOf<Item extends Drawn>(items: readonly Item[]): readonly (readonly Item[])[] {
  const flows: Item[][] = [];
  let last: Item[] = [];
  for (const stretch of stretches(items)) {
    const flow = flows.at(-1);
    if (!flow || isNextColumn(last, stretch)) flows.push([...stretch]);
    else flow.push(...stretch);
    last = flow && flows.at(-1) === flow ? [...last, ...stretch] : [...stretch];
  }
  return flows;
}
