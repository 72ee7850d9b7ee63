import type { Mark, Mm, Pages, Scene } from './scene.ts';
import { PAPER } from './theme.ts';

/** Length of a crop mark, how far it stays off the corner at least, and its width (a quarter point), mm. */
const LENGTH: Mm = 5;
const CLEAR: Mm = 3;
const WIDTH: Mm = 0.09;
/** Black in every ink: crop marks are seen on every plate. */
const BLACK = '#000000';
/** Free edge round the marks, mm. */
const AIR: Mm = 2;

export const line = (d: string, width: Mm = WIDTH, dash?: readonly Mm[]): Mark => ({
  type: 'path',
  role: 'furniture',
  d,
  stroke: { colour: BLACK, width, ...(dash ? { dash } : {}) },
});

/** A field of the paper's colour, for a sheet whose own is another. */
export function ground({ background }: Scene, x: Mm, y: Mm, width: Mm, height: Mm): Mark[] {
  if (background === PAPER) return [];
  const d = `M${x},${y}L${x + width},${y}L${x + width},${y + height}L${x},${y + height}Z`;
  return [{ type: 'path', role: 'furniture', d, fill: background }];
}

function marksAt(x0: Mm, y0: Mm, x1: Mm, y1: Mm, clear: Mm): Mark[] {
  const far = clear + LENGTH;
  return [x0, x1]
    .flatMap((x) => [y0, y1].map((y) => ({ x, y })))
    .flatMap(({ x, y }) => {
      const [right, down] = [x === x0 ? -1 : 1, y === y0 ? -1 : 1];
      return [
        line(`M${x + right * clear},${y}L${x + right * far},${y}`),
        line(`M${x},${y + down * clear}L${x},${y + down * far}`),
      ];
    });
}

/**
 * Sheets for a printing house: the paper's colour and what is drawn go `bleed` mm over the edge, and crop marks
 * outside say where the edge is.
 */
export function withCropMarks(pages: Pages, bleed: Mm): Pages {
  const clear = Math.max(bleed + 1, CLEAR);
  const edge = clear + LENGTH + AIR;
  const sheet = (scene: Scene): Scene => {
    const { width, height } = scene;
    const trim = { x: edge, y: edge, width, height };
    const painted = { width: width + 2 * bleed, height: height + 2 * bleed };
    return {
      ...scene,
      width: width + 2 * edge,
      height: height + 2 * edge,
      background: PAPER,
      marks: [...ground(scene, -bleed, -bleed, painted.width, painted.height), ...scene.marks],
      window: { x: edge - bleed, y: edge - bleed, ...painted, dx: edge, dy: edge },
      margin: marksAt(edge, edge, edge + width, edge + height, clear),
      trim,
    };
  };
  const [first, ...others] = pages;
  return [sheet(first), ...others.map(sheet)];
}
