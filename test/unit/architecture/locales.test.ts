import { describe, expect, it } from 'vitest';
import { filesBelow } from './sources.ts';

const catalogues = new Map(
  filesBelow('resources/locales').map(({ path, text }) => [
    path.replace('resources/locales/', ''),
    JSON.parse(text) as Record<string, string>,
  ]),
);
const areas = [...catalogues.keys()].filter((path) => path.startsWith('nb/')).map((path) => path.replace('nb/', ''));
const of = (locale: string, area: string) => catalogues.get(`${locale}/${area}`) ?? {};

const placeholders = (message = '') => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('catalogues', () => {
  it('are there', () => {
    expect(areas).toContain('host.json');
    expect([...catalogues.keys()].filter((path) => path.startsWith('da/')).length).toBe(areas.length);
  });

  it.each(areas)('%s has the same keys in bokmål and Danish', (area) => {
    expect(Object.keys(of('da', area)).sort()).toEqual(Object.keys(of('nb', area)).sort());
  });

  it.each(areas)('%s asks for the same values in bokmål and Danish', (area) => {
    for (const [key, message] of Object.entries(of('nb', area))) {
      expect([key, placeholders(of('da', area)[key])]).toEqual([key, placeholders(message)]);
    }
  });

  it('leave no message empty and no plural without its general form', () => {
    for (const [path, messages] of catalogues) {
      for (const [key, message] of Object.entries(messages)) {
        expect([path, key, message.trim()]).toEqual([path, key, expect.stringMatching(/./s)]);
        if (key.endsWith('.one')) expect(Object.keys(messages)).toContain(key.replace(/one$/, 'other'));
      }
    }
  });
});
