/** A Scene as an SVG file. */
import { sceneToSvg } from '../../shared/render/svg.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { loadPosterFonts, type PosterFonts } from './fonts.ts';
import { outlineScene } from './outline.ts';

export interface SvgFileOptions {
  readonly fonts?: PosterFonts;
  /**
   * Keep text as text, to be edited in a drawing program that has Inter. Otherwise it is outlines: presentation and
   * drawing programs load no font from the file, and would set it in another.
   */
  readonly isEditable?: boolean;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Draws Scenes as SVG files, one each. */
export async function svgFiles(
  pages: readonly Scene[],
  { fonts: given, isEditable = false }: SvgFileOptions = {},
): Promise<readonly Uint8Array[]> {
  const fonts = given ?? (await loadPosterFonts());
  const embedded = { regular: base64(fonts.regular), semibold: base64(fonts.semibold) };
  return pages.map((scene) => {
    const svg = isEditable ? sceneToSvg(scene, { fonts: embedded }) : sceneToSvg(outlineScene(scene, fonts));
    return new TextEncoder().encode(svg);
  });
}
