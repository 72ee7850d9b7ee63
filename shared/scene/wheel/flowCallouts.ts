import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { type CalloutBlock, type CalloutStyle, markerRoom } from './calloutBlock.ts';
import { headingHeight, headingStyle, type PlacedHeading } from './calloutMarks.ts';

/** A block of text under its heading, with whatever it belongs to. */
export interface FlowItem<Item> {
  readonly item: Item;
  readonly block: CalloutBlock;
  readonly group: string;
}

export interface Flowed<Item> {
  readonly placed: readonly { readonly item: Item; readonly block: CalloutBlock; readonly x: Mm; readonly top: Mm }[];
  readonly headings: readonly PlacedHeading[];
  /** Items there was no room for. */
  readonly left: readonly Item[];
}

const gapOf = (style: CalloutStyle): Mm => style.size * 0.36 * (style.air ?? 1);

/**
 * Sets blocks in columns, one after the other, as in a newspaper; a heading never stands alone at the foot, and is
 * said again at the head of the next column when its group goes on there.
 */
export function flow<Item>(
  items: readonly FlowItem<Item>[],
  columns: readonly Box[],
  style: CalloutStyle,
): Flowed<Item> {
  const placed: Flowed<Item>['placed'][number][] = [];
  const headings: PlacedHeading[] = [];
  let column = 0;
  let y = columns[0]?.y ?? 0;
  let group: string | null = null;
  for (const [index, { item, block, group: wanted }] of items.entries()) {
    for (;;) {
      const box = columns[column];
      if (!box) return { placed, headings, left: items.slice(index).map((one) => one.item) };
      const fresh = y === box.y;
      const heading = group !== wanted || fresh ? headingHeight(style) * (fresh ? 0.8 : 1) : 0;
      if (y + heading + block.height <= box.y + box.height + 1e-6) {
        if (heading > 0) {
          headings.push({
            text: wanted,
            x: box.x + markerRoom(style),
            y: y + heading - headingStyle(style).size * 0.5,
            anchor: 'start',
          });
        }
        placed.push({ item, block, x: box.x, top: y + heading });
        y += heading + block.height + gapOf(style);
        group = wanted;
        break;
      }
      column++;
      y = columns[column]?.y ?? 0;
    }
  }
  return { placed, headings, left: [] };
}

/** Columns of equal width in a box. */
export function columnsIn(box: Box, count: number, gutter: Mm): Box[] {
  const width = (box.width - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (width + gutter), width }));
}

/** The columns from one line up that take all the blocks, so that they end at about the same height. */
export function balanced<Item>(
  items: readonly FlowItem<Item>[],
  columns: readonly Box[],
  style: CalloutStyle,
): Flowed<Item> {
  const full = flow(items, columns, style);
  if (full.left.length > 0) return full;
  const bottomOf = (box: Box) => box.y + box.height;
  let [low, high] = [Math.min(...columns.map(({ y }) => y)), Math.max(...columns.map(bottomOf))];
  let best = full;
  while (high - low > 0.5) {
    const line = (low + high) / 2;
    const tried = flow(
      items,
      columns.map((box) => ({ ...box, height: Math.max(Math.min(bottomOf(box), line) - box.y, 0) })),
      style,
    );
    if (tried.left.length > 0) low = line;
    else [high, best] = [line, tried];
  }
  return best;
}

/** Most air that is given to callouts with room to spare, as a share of what is usual. */
const MOST_AIR = 3;

/**
 * Sets blocks with the most air between them that the columns have room for. `even`: so that columns end at about
 * the same line.
 */
export function airy<Item>(
  items: readonly FlowItem<Item>[],
  columns: readonly Box[],
  style: CalloutStyle,
  even = true,
): { readonly set: Flowed<Item>; readonly style: CalloutStyle } {
  let [best, low, high] = [{ set: flow(items, columns, style), style }, 1, MOST_AIR];
  if (best.set.left.length > 0) return best;
  while (high - low > 0.1) {
    const air = (low + high) / 2;
    const wider = { ...style, air };
    const tried = flow(items, columns, wider);
    if (tried.left.length > 0) high = air;
    else [low, best] = [air, { set: tried, style: wider }];
  }
  return even ? { set: balanced(items, columns, best.style), style: best.style } : best;
}
