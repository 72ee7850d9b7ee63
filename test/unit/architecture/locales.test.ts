import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/i18n/translate.ts';
import { filesBelow } from './sources.ts';

const catalogues = new Map(
  filesBelow('resources/locales').map(({ path, text }) => [
    path.replace('resources/locales/', ''),
    JSON.parse(text) as Record<string, string>,
  ]),
);
const areasOf = (locale: string) =>
  [...catalogues.keys()].filter((path) => path.startsWith(`${locale}/`)).map((path) => path.slice(locale.length + 1));
const areas = areasOf('nb');
const of = (locale: string, area: string) => catalogues.get(`${locale}/${area}`) ?? {};

/** Names of the values a message takes. An hour with its zero is the same value as the hour. */
const placeholders = (message = '') =>
  [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]?.replace('paddedHour', 'hour')).sort();

describe('catalogues', () => {
  it('are there, in the languages we have and no other', () => {
    expect(areas).toContain('host.json');
    expect(catalogues.size).toBe(areas.length * LOCALES.length);
  });

  describe.each(LOCALES)('in %s', (locale) => {
    it('cover the areas of bokmål', () => {
      expect(areasOf(locale).sort()).toEqual([...areas].sort());
    });

    it.each(areas)('have the keys of bokmål (%s)', (area) => {
      expect(Object.keys(of(locale, area)).sort()).toEqual(Object.keys(of('nb', area)).sort());
    });

    it.each(areas)('ask for the same values as bokmål (%s)', (area) => {
      for (const [key, message] of Object.entries(of('nb', area))) {
        expect([key, placeholders(of(locale, area)[key])]).toEqual([key, placeholders(message)]);
      }
    });
  });

  it('leave no message empty and no plural without its general form', () => {
    for (const [path, messages] of catalogues) {
      for (const [key, message] of Object.entries(messages)) {
        expect([path, key, message.trim()]).toEqual([path, key, expect.stringMatching(/./s)]);
        if (key.endsWith('.one')) expect(Object.keys(messages)).toContain(key.replace(/one$/, 'other'));
      }
    }
  });

  it('set quotation marks and ellipses as the language does', () => {
    const quoted = { nb: /^(«»)*$/, nn: /^(«»)*$/, da: /^(»«)*$/, en: /^‘*$/ };
    for (const locale of LOCALES) {
      for (const message of areas.flatMap((area) => Object.values(of(locale, area)))) {
        expect([message, message.replace(/[^«»‘“”"]/g, '')]).toEqual([message, expect.stringMatching(quoted[locale])]);
        expect(message).not.toContain('...');
      }
    }
  });
});
