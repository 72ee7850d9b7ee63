import { describe, expect, it } from 'vitest';
import { hyphenate } from '../../../shared/text/hyphenate.ts';

describe('hyphenate', () => {
  it('divides compounds by the patterns of the language', () => {
    expect(hyphenate('samarbeidsavtalen', 'nb')).toEqual(['sam', 'ar', 'beids', 'av', 'ta', 'len']);
    expect(hyphenate('kommunedirektør', 'nb')).toEqual(['kom', 'mune', 'di', 'rek', 'tør']);
    expect(hyphenate('kommunalbestyrelsen', 'da').length).toBeGreaterThan(3);
    expect(hyphenate('kommunestyret', 'nn').length).toBeGreaterThan(2);
    expect(hyphenate('representation', 'en')).not.toEqual(['representation']);
  });

  it('leaves short words whole, and no single letter at an end', () => {
    expect(hyphenate('høring', 'nb').join('')).toBe('høring');
    for (const word of ['økonomiplan', 'opplæring', 'åpenhet', 'ideer']) {
      const parts = hyphenate(word, 'nb');
      expect(parts.join('')).toBe(word);
      expect(parts.at(0)?.length).toBeGreaterThan(1);
      expect(parts.at(-1)?.length).toBeGreaterThan(1);
    }
  });

  it('follows soft hyphens where the writer set them', () => {
    expect(hyphenate('helse\u00adutvalget', 'nb')).toEqual(['helse', 'utvalget']);
  });
});
