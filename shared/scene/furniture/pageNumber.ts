import type { SceneOptions } from '../options.ts';
import type { Scene, TextMark } from '../scene.ts';
import { SECOND_INK, TYPE } from '../theme.ts';
import { sheetMargin } from './sheetMargin.ts';

/** From the foot of the sheet, mm: within the margin, where nothing else stands. */
const BOTTOM = 5.6;
const CLEAR = 2.8;

/** Writes «Side 1 av 3» at the foot of each sheet; a single one needs none. */
export function numberPages<Pages extends readonly Scene[]>(
  pages: Pages,
  { translate, margin: asked }: Pick<SceneOptions, 'translate' | 'margin'>,
): { readonly [Index in keyof Pages]: Scene } {
  const numbered = pages.map((page, index): Scene => {
    if (pages.length === 1) return page;
    const { width, height } = page;
    const margin = asked ?? sheetMargin({ width, height });
    const text = translate('page', { number: index + 1, of: pages.length });
    const mark: TextMark = {
      type: 'text',
      role: 'furniture',
      text,
      x: page.width - margin,
      y: page.height - Math.min(BOTTOM, margin - CLEAR),
      style: { size: TYPE.small, weight: 400, tabular: true },
      fill: SECOND_INK,
      anchor: 'end',
    };
    return { ...page, description: `${page.description} ${text}.`, marks: [...page.marks, mark] };
  });
  return numbered as { readonly [Index in keyof Pages]: Scene };
}
