import { withCropMarks } from './cropMarks.ts';
import type { Pages } from './scene.ts';
import { type TileOptions, tilePages } from './tiles.ts';

/** How a poster comes out of the printer, as a plan's settings have it. */
export interface Output extends Pick<TileOptions, 'measurer' | 'translate'> {
  /** Paper it is put together of, `A4` or `A3`; whole where it is anything else. */
  readonly tile?: string | undefined;
  /** How far colour goes over the edge for a printing house, mm; no crop marks at 0. */
  readonly bleed?: number | undefined;
}

/** The sheets to print of a poster's pages: smaller ones to glue, or with crop marks, or the pages as they are. */
export function outputSheets(pages: Pages, { tile, bleed = 0, measurer, translate }: Output): Pages {
  if (tile === 'A4' || tile === 'A3') return tilePages(pages, { paper: tile, measurer, translate });
  return bleed > 0 ? withCropMarks(pages, bleed) : pages;
}
