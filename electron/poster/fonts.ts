import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';

/** The two Inter files that text is measured with and drawn with, as WOFF. */
export interface PosterFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** Reads the shipped fonts; `folder` is `resources/fonts/`, two levels up both in the source and in the build. */
export async function loadPosterFonts(
  folder = new URL('../../resources/fonts/', import.meta.url),
): Promise<PosterFonts> {
  const read = (name: string) => readFile(new URL(name, folder));
  const [regular, semibold] = await Promise.all([read('Inter-Regular.woff'), read('Inter-SemiBold.woff')]);
  return { regular, semibold };
}

/**
 * Opens a font so that it always sets text as Latin. Under the default script, which figures alone would get,
 * fontkit applies Inter's kerning twice; Inter kerns all its scripts alike.
 */
export function openFont(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('layout' in font)) throw new TypeError('A font collection is not a font');
  const layout = font.layout.bind(font);
  font.layout = (text, features) => layout(text, features, 'latn');
  return font;
}
