import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/i18n/translate.ts';
import { hyphenate } from '../../../shared/text/hyphenate.ts';
import { wrapText } from '../../../shared/text/wrap.ts';
import { measurer } from '../../support/sceneOptions.ts';

const letters = 'abcdefghijklmnoprstuvæøåÅØ/-–.,:()0123456789';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 });
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !one.includes('\u00ad')),
);
const style = fc.record({
  size: fc.double({ min: 1, max: 9, noNaN: true }),
  weight: fc.constantFrom(400 as const, 600 as const),
});
const locale = fc.constantFrom(...LOCALES);

const characters = (one: string) => [...new Intl.Segmenter('nb').segment(one)].length;
const bare = (one: string) => one.replace(/[\s-]/gu, '');

describe('wrapText', () => {
  it('never sets a line wider than asked, unless a single character is', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 120, noNaN: true }), style, locale, (words, width, font, language) => {
        for (const line of wrapText(words, width, font, measurer, language)) {
          expect(measurer.width(line, font) <= width || characters(line) === 1).toBe(true);
        }
      }),
    );
  });

  it('leaves nothing out and adds nothing but hyphens', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 120, noNaN: true }), style, locale, (words, width, font, language) => {
        expect(bare(wrapText(words, width, font, measurer, language).join(''))).toBe(bare(words));
      }),
    );
  });

  it('gives back the very words where each fits on a line', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), style, locale, (words, font, language) => {
        const widest = Math.max(...words.map((one) => measurer.width(one, font)));
        const lines = wrapText(words.join(' '), widest, font, measurer, language);
        const whole = lines.join(' ').split(' ');
        const rejoined = words.every((one) => one.length < 3 || !/[/–-]/u.test(one)) ? whole : null;
        if (rejoined) expect(rejoined).toEqual(words);
      }),
    );
  });
});

describe('hyphenate', () => {
  it('gives parts that join to the word', () => {
    fc.assert(
      fc.property(word, locale, (one, language) => {
        expect(hyphenate(one, language).join('')).toBe(one);
      }),
    );
  });
});
