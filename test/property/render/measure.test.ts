import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openFont } from '../../../electron/poster/fonts.ts';
import { inter } from '../../../shared/render/inter.ts';

const bytes = (name: string) => readFileSync(new URL(`../../../resources/fonts/${name}.woff`, import.meta.url));
const FACES = { 400: bytes('Inter-Regular'), 600: bytes('Inter-SemiBold') } as const;

const NORDIC = [...'abcdefghijklmnopqrstuvwxyzæøåäöéüðþčđŋšŧžABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÉČĐŊŠŦŽ0123456789'];
const SIGNS = [...' .,:;-–—/()?!«»&+%§"\'’…×·'];
const DATED = [...'0123456789 .,:–-/?()ADJMOSadefgijlmnoprstuvkæøå'];
const words = (chars: readonly string[]) => fc.string({ unit: fc.constantFrom(...chars), maxLength: 40 });

/** Width by the font itself, for 1 mm of em size. */
function drawn(font: fontkit.Font, text: string, features: string[]): number {
  return font.layout(text, features).advanceWidth / font.unitsPerEm;
}

describe.each([400, 600] as const)('measured width at weight %i', (weight) => {
  const font = openFont(FACES[weight]);

  test('is what the shipped font is laid out to, kerned', () => {
    fc.assert(
      fc.property(words([...NORDIC, ...SIGNS]), fc.double({ min: 1, max: 20, noNaN: true }), (text, size) => {
        expect(inter.width(text, { size, weight })).toBeCloseTo(drawn(font, text, ['kern']) * size, 6);
      }),
      { numRuns: 500 },
    );
  });

  test('is that with tabular figures too', () => {
    fc.assert(
      fc.property(words(DATED), (text) => {
        const measured = inter.width(text, { size: 1, weight, tabular: true });
        expect(measured).toBeCloseTo(drawn(font, text, ['kern', 'tnum']), 6);
      }),
      { numRuns: 500 },
    );
  });

  test('adds letter spacing after each character', () => {
    fc.assert(
      fc.property(words(NORDIC), fc.double({ min: 0, max: 2, noNaN: true }), (text, letterSpacing) => {
        const plain = inter.width(text, { size: 3, weight });
        const spaced = inter.width(text, { size: 3, weight, letterSpacing });
        expect(spaced - plain).toBeCloseTo([...text].length * letterSpacing, 6);
      }),
    );
  });

  test('is that of the Latin script also where text has no letters', () => {
    const plain = fontkit.create(FACES[weight]);
    if (!('layout' in plain)) throw new TypeError('One font, not a collection');
    const kerned = plain.layout('17.04', ['kern'], 'latn').advanceWidth / plain.unitsPerEm;
    expect(drawn(font, '17.04', ['kern'])).toBe(kerned);
    expect(inter.width('17.04', { size: 1, weight })).toBeCloseTo(kerned, 9);
  });
});
