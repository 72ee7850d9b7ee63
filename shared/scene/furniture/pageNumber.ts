import type { SceneOptions } from '../options.ts';

import type { Pages, Scene, TextMark } from '../scene.ts';
import { SECOND_INK, TYPE } from '../theme.ts';
import { sheetMargin } from './sheetMargin.ts';

/** From the foot of the sheet, mm: within the margin, where nothing else stands. */
const BOTTOM = 5.6;
const CLEAR = 2.8;

/** A line in the margin at the foot of a sheet. */
function footLine(
  page: Scene,
  text: string,
  anchor: 'start' | 'end',
  { margin: asked }: Pick<SceneOptions, 'margin'>,
): TextMark {
  const { width, height } = page;
  const margin = asked ?? sheetMargin({ width, height });
  return {
    type: 'text',
    role: 'furniture',
    text,
    x: anchor === 'end' ? width - margin : margin,
    y: height - Math.min(BOTTOM, margin - CLEAR),
    style: { size: TYPE.small, weight: 400, tabular: true },
    fill: SECOND_INK,
    anchor,
  };
}

/** Writes «Side 1 av 3» at the foot of each sheet; a single one needs none. */
export function numberPages(pages: Pages, options: Pick<SceneOptions, 'translate' | 'margin'>): Pages {
  const numbered = (page: Scene, index: number): Scene => {
    const text = options.translate('page', { number: index + 1, of: pages.length });
    const marks = [...page.marks, footLine(page, text, 'end', options)];
    return { ...page, description: `${page.description} ${text}.`, marks };
  };
  const [first, ...others] = pages;
  if (others.length === 0) return pages;
  return [numbered(first, 0), ...others.map((page, index) => numbered(page, index + 1))];
}

/** Says at the foot of each sheet on which page the sheets of notes after them begin: «Merknader: side 3». */
export function pointToNotes(
  pages: Pages,
  [notes]: readonly Scene[],
  options: Pick<SceneOptions, 'translate' | 'margin'>,
): Pages {
  if (!notes) return pages;
  const text = options.translate('notes.see', { name: notes.name ?? '', number: pages.length + 1 });
  const pointing = (page: Scene): Scene => ({
    ...page,
    marks: [...page.marks, footLine(page, text, 'start', options)],
  });
  const [first, ...others] = pages;
  return [pointing(first), ...others.map(pointing)];
}
