import type { SceneOptions } from '../options.ts';
import type { Mm } from '../scene.ts';

/** The margin of sheets from A3 on, mm; smaller ones have less. */
export const MARGIN: Mm = 10;
const A3_SHORT: Mm = 297;

/** What stays white at each edge of a poster's sheet: what was asked for, else as the sheet's size has it. */
export const sheetMargin = ({ width, height, margin }: Pick<SceneOptions, 'width' | 'height' | 'margin'>): Mm =>
  margin ?? MARGIN * Math.min(1, Math.min(width, height) / A3_SHORT);
