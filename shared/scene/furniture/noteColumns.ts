import type { Locale } from '../../i18n/translate.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Colour, Mark, TextMark } from '../scene.ts';
import { LEADING, SECOND_INK, TYPE } from '../theme.ts';
import { type Block, type Box, EMPTY_BLOCK, type FurnitureOptions, paragraph } from './block.ts';

/** One note as set: its figure in the margin, a semibold term, and what it says. */
export interface Item {
  readonly lead: string;
  readonly term: string;
  readonly text: string;
}

/** Widest a column of small type may be and still be read with ease, and narrowest before it becomes ragged. */
const WIDEST = 95;
const NARROWEST = 44;
const GUTTER = 7;
const ITEM_GAP = 0.9;
const LINE = TYPE.small * LEADING;

const REGULAR = { size: TYPE.small, weight: 400 } as const;
const SEMIBOLD = { size: TYPE.small, weight: 600 } as const;

interface SetItem {
  readonly marks: (x: number, y: number) => TextMark[];
  readonly lines: number;
}

function setItem(
  item: Item,
  width: number,
  indent: number,
  fill: Colour,
  locale: Locale,
  options: FurnitureOptions,
): SetItem {
  const { measurer } = options;
  const mark = (text: string, x: number, y: number, style: TextMark['style']): TextMark => ({
    type: 'text',
    role: 'furniture',
    text,
    x,
    y,
    style,
    fill,
    anchor: 'start',
  });
  const measure = width - indent;
  const term = item.term === '' ? [] : wrapText(item.term, measure, SEMIBOLD, measurer, locale);
  const lastTerm = term.at(-1) ?? '';
  const used = lastTerm === '' ? 0 : measurer.width(lastTerm, SEMIBOLD) + measurer.width('  ', REGULAR);
  // The text goes on in the term's last line as far as there is room.
  const [head = '', ...rest] = wrapText(item.text, measure, REGULAR, measurer, locale, measure - used);
  return {
    lines: Math.max(1, term.length) + rest.length,
    marks: (x, y) => [
      ...(item.lead === '' ? [] : [mark(item.lead, x, y, REGULAR)]),
      ...term.map((line, index) => mark(line, x + indent, y + index * LINE, SEMIBOLD)),
      ...(head === '' ? [] : [mark(head, x + indent + used, y + Math.max(0, term.length - 1) * LINE, REGULAR)]),
      ...rest.map((line, index) => mark(line, x + indent, y + (Math.max(1, term.length) + index) * LINE, REGULAR)),
    ],
  };
}

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
  const head = paragraph(heading, box, { ...SEMIBOLD, fill: SECOND_INK, heading: 2 }, options);
  const leads = items.map((item) => measurer.width(item.lead, REGULAR));
  const indent = Math.max(...leads) > 0 ? Math.max(...leads) + 1.2 : 0;
  const fewest = Math.ceil((box.width + GUTTER) / (WIDEST + GUTTER));
  const most = Math.max(1, Math.floor((box.width + GUTTER) / (NARROWEST + GUTTER)));
  const columns = Math.max(1, Math.min(items.length, Math.max(fewest, Math.min(most, 3))));
  const width = Math.min(WIDEST, (box.width - (columns - 1) * GUTTER) / columns);
  const set = items.map((item) => setItem(item, width, indent, fill, locale, options));

  const heights = set.map((item) => item.lines * LINE + ITEM_GAP);
  const tallest = evenHeight(heights, columns);
  const marks: Mark[] = [...head.marks];
  const top = box.y + head.height + 1.4;
  let [column, y, deepest] = [0, 0, 0];
  set.forEach((item, index) => {
    const height = heights[index] ?? 0;
    if (y > 0 && y + height > tallest + 0.01 && column < columns - 1) [column, y] = [column + 1, 0];
    marks.push(...item.marks(box.x + column * (width + GUTTER), top + y + measurer.capHeight * TYPE.small));
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
