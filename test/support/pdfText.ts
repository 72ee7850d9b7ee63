/** Reads PDFs of our own making, without a PDF library: their streams, and the words their glyphs stand for. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Dictionaries of all objects, one after the other, as written. */
  readonly objects: string;
  /** Drawing instructions of the first page. */
  readonly page: string;
  /** Words in the order drawn, one item a text operator, decoded by the fonts' own ToUnicode tables. */
  readonly shown: readonly string[];
  /** Metadata (XMP). */
  readonly metadata: string;
}

interface Stored {
  readonly dictionary: string;
  readonly stream: string;
}

function readObjects(file: string): Map<string, Stored> {
  const objects = new Map<string, Stored>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', stream] = body.split(/stream\n/, 2);
    const bytes = stream === undefined ? '' : stream.replace(/\n?endstream$/, '');
    const inflated = dictionary.includes('/FlateDecode')
      ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
      : bytes;
    objects.set(id, { dictionary, stream: inflated });
  }
  return objects;
}

/** What each glyph of a font stands for, by its number. */
function readToUnicode(cmap: string): readonly string[] {
  const [, list = ''] = /\[([^\]]*)\]/.exec(cmap) ?? [];
  return [...list.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
    codes
      .split(' ')
      .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
      .join(''),
  );
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'));
  const fonts = new Map<string, readonly string[]>();
  const all = [...objects.values()];
  for (const { dictionary } of all) {
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
      fonts.set(name, readToUnicode(objects.get(cmap)?.stream ?? ''));
    }
  }
  const pages = all.flatMap(({ stream }) => (/^BT\b|\nBT\b/.test(stream) || stream.includes(' re\n') ? [stream] : []));
  const shown: string[] = [];
  let glyphs: readonly string[] = [];
  for (const [, font, run] of pages.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? [];
    const codes = [...(run ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join('');
    const numbers = codes.match(/.{4}/g) ?? [];
    if (run !== undefined) shown.push(numbers.map((hex) => glyphs[Number.parseInt(hex, 16)] ?? '?').join(''));
  }
  return {
    objects: all.map(({ dictionary }) => dictionary).join('\n'),
    page: pages[0] ?? '',
    shown,
    metadata: all.find(({ stream }) => stream.includes('<x:xmpmeta'))?.stream ?? '',
  };
}
