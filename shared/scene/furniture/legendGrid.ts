import { wrapText } from '../../text/wrap.ts';
import type { Colour, Mark } from '../scene.ts';
import { LEADING, SECOND_INK, TYPE } from '../theme.ts';
import { type Block, type Box, EMPTY_BLOCK, type FurnitureOptions, paragraph } from './block.ts';
import { type Sign, SYMBOL_WIDTH } from './legendSymbols.ts';

export interface LegendItem {
  readonly symbol: Sign;
  readonly text: string;
}

const STYLE = { size: TYPE.small, weight: 400 } as const;
const LINE = TYPE.small * LEADING;
const ROW_GAP = 1;
const GUTTER = 6;
const SYMBOL_GAP = 1.6;

const columnsFor = (sizes: readonly number[], rows: number): number =>
  sizes.reduce((sum, size) => sum + Math.ceil(size / rows), 0);

/** The fewest rows in which groups of these sizes, each in columns of its own, take no more than so many columns. */
function rowsFor(sizes: readonly number[], columns: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let rows = Math.ceil(total / columns);
  while (columnsFor(sizes, rows) > columns) rows++;
  return rows;
}

/** Indices of the items that begin a column. */
function beginnings(sizes: readonly number[], rows: number): ReadonlySet<number> {
  const found = new Set<number>();
  let before = 0;
  for (const size of sizes) {
    const even = Math.ceil(size / Math.ceil(size / rows));
    for (let at = 0; at < size; at += even) found.add(before + at);
    before += size;
  }
  return found;
}

/** Where signs take more rows than this, room counts for more than what belongs together. */
const MOST_APART = 8;
/** Extra room between what belongs together and what comes after it, where all stand in one row. */
const GROUP_GAP = 4;

/**
 * Signs and their meaning under a small heading: one row where they all fit, else columns read downwards. What
 * belongs together begins a column.
 */
export function legendGrid(
  heading: string,
  groups: readonly (readonly LegendItem[])[],
  box: Box,
  fill: Colour,
  options: FurnitureOptions,
  symbolWidth = SYMBOL_WIDTH,
): Block {
  const items = groups.flat();
  if (items.length === 0) return EMPTY_BLOCK;
  const { measurer, locale } = options;
  const indent = symbolWidth + SYMBOL_GAP;
  const head = paragraph(heading, box, { ...STYLE, weight: 600, fill: SECOND_INK, heading: 2 }, options);
  const widths = items.map((item) => indent + measurer.width(item.text, STYLE));
  const sizes = groups.map(({ length }) => length).filter((length) => length > 0);
  const inRow = widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER) + (sizes.length - 1) * GROUP_GAP;
  const single = inRow <= box.width;
  const widest = Math.min(Math.max(...widths), box.width);
  const most = single ? items.length : Math.max(1, Math.floor((box.width + GUTTER) / (widest + GUTTER)));
  const fewest = Math.ceil(items.length / most);
  const isApart = fewest <= MOST_APART && sizes.length <= most && rowsFor(sizes, most) <= fewest + 1;
  const parts = isApart ? sizes : [items.length];
  const rows = rowsFor(parts, most);
  const columns = single ? items.length : columnsFor(parts, rows);
  const begins = beginnings(parts, rows);
  const width = single ? 0 : Math.min(widest, (box.width - (columns - 1) * GUTTER) / columns);

  const marks: Mark[] = [...head.marks];
  const top = box.y + head.height + 1.4;
  const ascent = measurer.capHeight * STYLE.size;
  let [x, y, right, deepest] = [box.x, top, 0, 0];
  items.forEach((item, index) => {
    if (!single && index > 0 && begins.has(index)) [x, y] = [x + width + GUTTER, top];
    const room = (single ? Number.POSITIVE_INFINITY : width + 0.01) - indent;
    const lines = wrapText(item.text, room, STYLE, measurer, locale);
    marks.push(...item.symbol(x + symbolWidth / 2, y + ascent / 2));
    lines.forEach((text, line) => {
      marks.push({
        type: 'text',
        role: 'furniture',
        text,
        x: x + indent,
        y: y + ascent + line * LINE,
        style: STYLE,
        fill,
        anchor: 'start',
      });
    });
    const own = single ? (widths[index] ?? 0) : width;
    right = Math.max(right, x + own - box.x);
    y += Math.max(1, lines.length) * LINE + ROW_GAP;
    deepest = Math.max(deepest, y - top);
    if (single) [x, y] = [x + own + GUTTER + (index + 1 === sizes[0] ? GROUP_GAP : 0), top];
  });
  const slack = ROW_GAP + (LEADING - measurer.capHeight - measurer.descent) * STYLE.size;
  return { marks, width: right, height: top - box.y + deepest - slack };
}
