import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { plainFont } from '../../../electron/poster/woff.ts';

test.each(['Inter-Regular.woff', 'Inter-SemiBold.woff'])('%s is the same font without its packing', async (name) => {
  const woff = await readFile(new URL(`../../../resources/fonts/${name}`, import.meta.url));
  const plain = plainFont(woff);
  const [packed, unpacked] = [woff, plain].map((bytes) => fontkit.create(Buffer.from(bytes)));
  if (!packed || !unpacked || !('layout' in packed) || !('layout' in unpacked)) throw new TypeError('no font');
  const words = 'Årsplan 2024: høring, AVATAR';
  expect(unpacked.layout(words).advanceWidth).toBe(packed.layout(words).advanceWidth);
  expect(unpacked.layout(words).glyphs.map(({ id }) => id)).toEqual(packed.layout(words).glyphs.map(({ id }) => id));
  // What is no WOFF is left alone.
  expect(plainFont(plain)).toBe(plain);
});
