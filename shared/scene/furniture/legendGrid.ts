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

/** Signs and their meaning under a small heading: one row where they all fit, else columns read downwards. */
export function legendGrid(
  heading: string,
  items: readonly LegendItem[],
  box: Box,
  fill: Colour,
  options: FurnitureOptions,
  symbolWidth = SYMBOL_WIDTH,
): Block {
  if (items.length === 0) return EMPTY_BLOCK;
  const { measurer, locale } = options;
  const indent = symbolWidth + SYMBOL_GAP;
  const head = paragraph(heading, box, { ...STYLE, weight: 600, fill: SECOND_INK, heading: 2 }, options);
  const widths = items.map((item) => indent + measurer.width(item.text, STYLE));
  const inRow = widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER);
  const single = inRow <= box.width;
  const widest = Math.min(Math.max(...widths), box.width);
  const columns = single ? items.length : Math.max(1, Math.floor((box.width + GUTTER) / (widest + GUTTER)));
  const rows = Math.ceil(items.length / columns);
  const width = single ? 0 : Math.min(widest, (box.width - (columns - 1) * GUTTER) / columns);

  const marks: Mark[] = [...head.marks];
  const top = box.y + head.height + 1.4;
  const ascent = measurer.capHeight * STYLE.size;
  let [x, y, right, deepest] = [box.x, top, 0, 0];
  items.forEach((item, index) => {
    if (!single && index > 0 && index % rows === 0) [x, y] = [x + width + GUTTER, top];
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
    if (single) [x, y] = [x + own + GUTTER, top];
  });
  const slack = ROW_GAP + (LEADING - measurer.capHeight - measurer.descent) * STYLE.size;
  return { marks, width: right, height: top - box.y + deepest - slack };
}
