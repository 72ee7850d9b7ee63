import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import { plainFont } from './woff.ts';

/** The two Inter files that text is measured with and drawn with, as WOFF. */
export interface PosterFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

const SHIPPED = new URL('../../resources/fonts/', import.meta.url);
let shipped: Promise<PosterFonts> | undefined;

/** The shipped fonts, read once; `resources/fonts/` lies two levels up both in the source and in the build. */
export function loadPosterFonts(): Promise<PosterFonts> {
  shipped ??= readFonts().catch((error: unknown) => {
    shipped = undefined;
    throw error;
  });
  return shipped;
}

async function readFonts(): Promise<PosterFonts> {
  const read = (name: string) => readFile(new URL(name, SHIPPED));
  const [regular, semibold] = await Promise.all([read('Inter-Regular.woff'), read('Inter-SemiBold.woff')]);
  return { regular, semibold };
}

const open = new WeakMap<Uint8Array, fontkit.Font>();

/**
 * Opens a font, once for all files, so that it always sets text as Latin. Under the default script, which figures
 * alone would get, fontkit applies Inter's kerning twice; Inter kerns all its scripts alike.
 */
export function openFont(bytes: Uint8Array): fontkit.Font {
  const known = open.get(bytes);
  if (known) return known;
  const font = fontkit.create(Buffer.from(plainFont(bytes)));
  if (!('layout' in font)) throw new TypeError('A font collection is not a font');
  const layout = font.layout.bind(font);
  font.layout = (text, features) => layout(text, features, 'latn');
  // fontkit keeps what a glyph stood for when it was first met: nothing, if that was as a part of another, and one of
  // several characters that look alike. Here it stands for what it is set for now, whatever was set before.
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints);
    if (codePoints.length > 0) glyph.codePoints = codePoints;
    return glyph;
  };
  open.set(bytes, font);
  return font;
}
