/** A Scene as a bitmap. Text is drawn as outlines of the shipped font, so that no machine's own fonts come in. */
import { crc32 } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { sceneToSvg } from '../../shared/render/svg.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { loadPosterFonts, type PosterFonts } from './fonts.ts';
import { outlineScene } from './outline.ts';

/** Largest bitmap, pixels: A0 at 300 dpi, 600 MB while it is drawn. */
export const PIXEL_LIMIT = 150_000_000;

const MM_PER_INCH = 25.4;

export type PngError =
  | { readonly code: 'tooLarge'; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly code: 'dpi'; readonly dpi: number };

/** Size in pixels at a resolution, or why it cannot be drawn. */
export function pngSize(scene: Scene, dpi: number): Result<{ width: number; height: number }, PngError> {
  if (!Number.isFinite(dpi) || dpi < 10 || dpi > 2_400) return err({ code: 'dpi', dpi });
  const [width, height] = [scene.width, scene.height].map((mm) => Math.max(1, Math.round((mm * dpi) / MM_PER_INCH)));
  if (width === undefined || height === undefined) return err({ code: 'dpi', dpi });
  return width * height > PIXEL_LIMIT
    ? err({ code: 'tooLarge', width, height, limit: PIXEL_LIMIT })
    : ok({ width, height });
}

const SIGNATURE_AND_HEADER = 8 + 25;

/** Puts in the resolution (chunk `pHYs`, dots a metre), so that the picture is placed at the sheet's size. */
function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const dotsPerMetre = Math.round((dpi * 1000) / MM_PER_INCH);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(dotsPerMetre, 8);
  chunk.writeUInt32BE(dotsPerMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, SIGNATURE_AND_HEADER), chunk, png.subarray(SIGNATURE_AND_HEADER)]);
}

/** Draws a Scene as a PNG at `dpi`; ask `pngSize` first whether it can be. */
export async function scenePng(scene: Scene, dpi: number, fonts?: PosterFonts): Promise<Uint8Array> {
  const size = pngSize(scene, dpi);
  if (!size.ok) throw new RangeError(`A bitmap of this size cannot be drawn: ${JSON.stringify(size.error)}`);
  const svg = sceneToSvg(outlineScene(scene, fonts ?? (await loadPosterFonts())));
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: size.value.width },
    background: scene.background,
    logLevel: 'off',
  });
  return withResolution(image.asPng(), dpi);
}
