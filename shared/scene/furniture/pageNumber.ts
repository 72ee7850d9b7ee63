import type { SceneOptions } from '../options.ts';
import type { Scene, TextMark } from '../scene.ts';
import { SECOND_INK, TYPE } from '../theme.ts';

/** From the edges of the sheet, mm: within the margin, where nothing else stands. */
const RIGHT = 10;
const BOTTOM = 5.6;

/** Writes «Side 1 av 3» at the foot of each sheet; a single one needs none. */
export function numberPages<Pages extends readonly Scene[]>(
  pages: Pages,
  { translate }: Pick<SceneOptions, 'translate'>,
): { readonly [Index in keyof Pages]: Scene } {
  const numbered = pages.map((page, index): Scene => {
    if (pages.length === 1) return page;
    const text = translate('page', { number: index + 1, of: pages.length });
    const mark: TextMark = {
      type: 'text',
      role: 'furniture',
      text,
      x: page.width - RIGHT,
      y: page.height - BOTTOM,
      style: { size: TYPE.small, weight: 400, tabular: true },
      fill: SECOND_INK,
      anchor: 'end',
    };
    return { ...page, description: `${page.description} ${text}.`, marks: [...page.marks, mark] };
  });
  return numbered as { readonly [Index in keyof Pages]: Scene };
}
