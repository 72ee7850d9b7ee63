import type { Locale } from '../../i18n/translate.ts';
import type { Colour, Mark } from '../scene.ts';
import { LEADING, SECOND_INK, TYPE } from '../theme.ts';
import { type Block, type Box, EMPTY_BLOCK, type FurnitureOptions, paragraph } from './block.ts';
import { type Item, indentOf, noteLines } from './noteItem.ts';

/** Widest a column of small type may be and still be read with ease, and narrowest before it becomes ragged. */
const WIDEST = 95;
const NARROWEST = 44;
const GUTTER = 7;
const ITEM_GAP = 0.9;
const LINE = TYPE.small * LEADING;

const HEADING = { size: TYPE.small, weight: 600 } as const;

/** Notes under a small heading, in as many even columns as the box is wide for. */
export function noteColumns(
  heading: string,
  items: readonly Item[],
  box: Box,
  fill: Colour,
  locale: Locale,
  options: FurnitureOptions,
): Block {
  if (items.length === 0) return EMPTY_BLOCK;
  const { measurer } = options;
  const head = paragraph(heading, box, { ...HEADING, fill: SECOND_INK, heading: 2 }, options);
  const indent = indentOf(items, TYPE.small, options);
  const fewest = Math.ceil((box.width + GUTTER) / (WIDEST + GUTTER));
  const most = Math.max(1, Math.floor((box.width + GUTTER) / (NARROWEST + GUTTER)));
  const columns = Math.max(1, Math.min(items.length, Math.max(fewest, Math.min(most, 3))));
  const width = Math.min(WIDEST, (box.width - (columns - 1) * GUTTER) / columns);
  const style = { size: TYPE.small, width, indent, fill, locale };
  const set = items.map((item) => noteLines(item, style, options));

  const heights = set.map((lines) => lines.length * LINE + ITEM_GAP);
  const tallest = evenHeight(heights, columns);
  const marks: Mark[] = [...head.marks];
  const top = box.y + head.height + 1.4;
  let [column, y, deepest] = [0, 0, 0];
  set.forEach((lines, index) => {
    const height = heights[index] ?? 0;
    if (y > 0 && y + height > tallest + 0.01 && column < columns - 1) [column, y] = [column + 1, 0];
    const [x, first] = [box.x + column * (width + GUTTER), top + y + measurer.capHeight * TYPE.small];
    marks.push(...lines.flatMap((line, at) => line(x, first + at * LINE)));
    y += height;
    deepest = Math.max(deepest, y);
  });
  const descent = (LEADING - measurer.capHeight - measurer.descent) * TYPE.small;
  return {
    marks,
    width: (column + 1) * width + column * GUTTER,
    height: top - box.y + deepest - ITEM_GAP - descent,
  };
}

/** Least height in which the items, kept in order, take no more than so many columns. */
function evenHeight(heights: readonly number[], columns: number): number {
  const fits = (limit: number) => {
    let [used, y] = [1, 0];
    for (const height of heights) {
      if (y > 0 && y + height > limit + 0.01) [used, y] = [used + 1, 0];
      y += height;
    }
    return used <= columns;
  };
  const sums = heights.flatMap((_, from) => {
    let sum = 0;
    return heights.slice(from).map((height) => {
      sum += height;
      return sum;
    });
  });
  const least = Math.max(...heights);
  return (
    sums
      .filter((sum) => sum >= least - 0.001)
      .sort((a, b) => a - b)
      .find(fits) ?? Number.POSITIVE_INFINITY
  );
}
