import { describe, expect, it } from 'vitest';
import { sizeText } from '../../../../renderer/library/sizeText.ts';

describe('a size in words', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1 kB'],
    [48_300, '48 kB'],
    [1_240_000, '1,2 MB'],
    [64_000_000, '64 MB'],
    [5_000_000_000_000, '5 000 GB'],
  ])('of %i bytes', (bytes, said) => {
    expect(sizeText(bytes, 'nb').replaceAll(/\s/gu, ' ')).toBe(said);
  });

  it('follows the language', () => {
    expect(sizeText(1_240_000, 'en')).toBe('1.2 MB');
    expect(sizeText(1_240_000, 'da').replaceAll(/\s/gu, ' ')).toBe('1,2 MB');
  });
});
