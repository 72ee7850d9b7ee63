import type { Locale } from '../../i18n/translate.ts';
import type { TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import type { SceneOptions } from '../options.ts';
import type { Colour, Mark, Mm, TextMark } from '../scene.ts';
import { LEADING } from '../theme.ts';

/** Where a piece of furniture may stand, mm. The height is what there is room for, not what it will take. */
export interface Box {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** A piece of furniture as placed, with the room it took from the box's top left corner. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly width: Mm;
  readonly height: Mm;
}

export type FurnitureOptions = Pick<SceneOptions, 'locale' | 'measurer' | 'translate'> &
  Partial<Pick<SceneOptions, 'former' | 'changes' | 'theme' | 'logo' | 'link' | 'noteNumbers'>>;

export const EMPTY_BLOCK: Block = { marks: [], width: 0, height: 0 };

export interface ParagraphStyle extends TextStyle {
  readonly fill: Colour;
  readonly anchor?: TextMark['anchor'];
  readonly heading?: 1 | 2 | 3;
}

/**
 * Sets text in lines from the top of the box; the first line's capitals touch the box's top, and the height ends
 * where the last line's descenders do. With the anchor `end` the lines end at the box's right edge.
 */
export function paragraph(
  text: string,
  box: Box,
  style: ParagraphStyle,
  options: FurnitureOptions,
  locale: Locale = options.locale,
): Block {
  const { fill, anchor = 'start', heading, ...font } = style;
  const { measurer } = options;
  const lines = wrapText(text, box.width, font, measurer, locale);
  if (lines.length === 0) return EMPTY_BLOCK;
  const x = anchor === 'end' ? box.x + box.width : anchor === 'middle' ? box.x + box.width / 2 : box.x;
  const first = box.y + measurer.capHeight * font.size;
  const marks = lines.map(
    (line, index): TextMark => ({
      type: 'text',
      role: 'furniture',
      text: line,
      x,
      y: first + index * font.size * LEADING,
      style: font,
      fill,
      anchor,
      ...(heading ? { heading } : {}),
    }),
  );
  return {
    marks,
    width: Math.max(...lines.map((line) => measurer.width(line, font))),
    height: font.size * (measurer.capHeight + measurer.descent + (lines.length - 1) * LEADING),
  };
}

/** Blocks one under another, `gap` mm apart; those that came out empty take no room. */
export function stack(box: Box, gap: Mm, builders: readonly ((box: Box) => Block)[]): Block {
  const marks: Mark[] = [];
  let width = 0;
  let height = 0;
  for (const build of builders) {
    const top = height === 0 ? 0 : height + gap;
    const block = build({ ...box, y: box.y + top, height: Math.max(0, box.height - top) });
    if (block.height === 0) continue;
    marks.push(...block.marks);
    width = Math.max(width, block.width);
    height = top + block.height;
  }
  return { marks, width, height };
}
