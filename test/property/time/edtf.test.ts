import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../shared/i18n/translate.ts';
import {
  boundsOf,
  displayClockTime,
  formatClockTime,
  formatEdtf,
  formatWhen,
  isoDate,
  parseClockTime,
  parseEdtf,
} from '../../../shared/time/index.ts';
import { anyTexts, dateLikeTexts, FIRST, LAST, whens } from './whens.ts';

test('what was written is read back as the same date', () => {
  fc.assert(
    fc.property(whens, (when) => {
      expect(parseEdtf(formatEdtf(when))).toEqual({ ok: true, value: when });
    }),
    { numRuns: 2000 },
  );
});

test('text that can be read has one normal form, and space around it changes nothing', () => {
  let readable = 0;
  fc.assert(
    fc.property(dateLikeTexts, fc.constantFrom('', ' ', '\t', '\n ', '\u00a0'), (text, space) => {
      const parsed = parseEdtf(`${space}${text}${space}`);
      const bare = parseEdtf(text);
      expect(parsed.ok).toBe(bare.ok);
      if (!parsed.ok) return;
      readable += 1;
      expect(bare).toEqual(parsed);
      const normal = formatEdtf(parsed.value);
      const again = parseEdtf(normal);
      expect(again).toEqual(parsed);
      expect(again.ok && formatEdtf(again.value)).toBe(normal);
    }),
    { numRuns: 3000 },
  );
  expect(readable).toBeGreaterThan(100);
});

test('no text makes reading throw; what is refused comes back with its words', () => {
  fc.assert(
    fc.property(anyTexts, (text) => {
      const when = parseEdtf(text);
      if (!when.ok) expect(when.error.text).toBe(text);
      const clock = parseClockTime(text);
      if (!clock.ok) expect(clock.error.text).toBe(text);
      const day = isoDate(text);
      expect(day === null || day === text).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every date but an unset one has bounds within the calendar, the start never after the end', () => {
  fc.assert(
    fc.property(whens, (when) => {
      const bounds = boundsOf(when);
      expect(bounds === null).toBe(when.kind === 'unset');
      if (bounds === null) return;
      expect(isoDate(bounds.start)).toBe(bounds.start);
      expect(isoDate(bounds.end)).toBe(bounds.end);
      expect(FIRST <= bounds.start && bounds.start <= bounds.end && bounds.end <= LAST).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every date can be written in every language, with every placeholder filled', () => {
  const formats = fc.record(
    {
      year: fc.constantFrom('always' as const, 'never' as const, 2024),
      weekday: fc.boolean(),
      style: fc.constantFrom('long' as const, 'short' as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(whens, fc.constantFrom(...LOCALES), formats, (when, locale, format) => {
      const text = formatWhen(when, locale, format);
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|^\s|\s$|\s\s/);
    }),
    { numRuns: 3000 },
  );
});

test('clock times are read back as they were written, and can be shown', () => {
  const clocks = fc
    .tuple(fc.nat({ max: 1439 }), fc.option(fc.nat({ max: 1440 }), { nil: undefined }))
    .map(([start, end]) => (end === undefined ? { start } : { start, end: Math.max(start, end) }));
  fc.assert(
    fc.property(clocks, fc.constantFrom(...LOCALES), (clock, locale) => {
      expect(parseClockTime(formatClockTime(clock))).toEqual({ ok: true, value: clock });
      expect(displayClockTime(clock, locale)).not.toMatch(/[{}]|undefined|NaN/);
    }),
  );
});
