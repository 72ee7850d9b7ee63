import type { Scene } from '../../shared/scene/scene.ts';

/** CSS pixels a millimetre at true size: an inch is 96 of them. */
export const TRUE_SCALE = 96 / 25.4;
/** Room round each sheet, px: as in poster.css. */
const AIR = 24;

/** The scale at which a sheet alone is seen whole, or several of them two by two. */
export function fittedScale(
  pages: readonly Scene[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const [page] = pages;
  if (!page) return 1;
  const scaleFor = (columns: number, rows: number) =>
    Math.max(
      Math.min(
        (width - AIR * (columns + 1)) / (columns * page.width),
        (height - AIR * (rows + 1)) / (rows * page.height),
      ),
      0.1,
    );
  if (pages.length === 1) return scaleFor(1, 1);
  return Math.max(scaleFor(2, 1), scaleFor(1, 2));
}
