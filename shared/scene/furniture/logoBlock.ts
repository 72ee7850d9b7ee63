import { type Block, type Box, EMPTY_BLOCK, type FurnitureOptions } from './block.ts';

/** What a logo may take of the title's band, mm: as high as title and subtitle together, unless it is very wide. */
const HEIGHT = 13;
const WIDTH = 48;

/** The logo of `name` in a corner of the box, whole and undistorted; its top is the box's. */
export function logoBlock(name: string, box: Box, { logo, translate }: FurnitureOptions): Block {
  if (!logo) return EMPTY_BLOCK;
  const height = Math.min(HEIGHT, Math.min(WIDTH, box.width / 2) / logo.ratio);
  const width = height * logo.ratio;
  const x = logo.side === 'left' ? box.x : box.x + box.width - width;
  const { mediaType, data } = logo;
  const label = translate('logo', { name });
  return {
    marks: [{ type: 'image', role: 'furniture', x, y: box.y, width, height, mediaType, data, label }],
    width,
    height,
  };
}
