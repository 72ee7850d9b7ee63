import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongOf, placeAt, pointAt } from '../../renderer/editor/drag/place.ts';
import { readWhen } from '../../renderer/editor/when/readWhen.ts';
import type { SceneGeometry } from '../../shared/scene/scene.ts';
import { addDays, formatEdtf, formatWhen, isoDate, parseEdtf } from '../../shared/time/index.ts';

const start = isoDate('2023-08-01');
if (!start) throw new Error('no such day');
const days = fc.integer({ min: 0, max: 1200 }).map((count) => addDays(start, count));
const month = days.map((day) => day.slice(0, 7));
const plan = { from: '2024-01', to: '2024-12' };

/** Dates as the program writes them: days, spans of days, months, months without a day, weeks; certain, uncertain or about. */
const edtf = fc.oneof(
  fc.tuple(days, fc.constantFrom('', '?', '~')).map(([day, qualifier]) => day + qualifier),
  fc.tuple(days, fc.integer({ min: 1, max: 300 })).map(([day, length]) => `${day}/${addDays(day, length)}`),
  month,
  month.map((text) => `${text}-XX`),
  fc
    .tuple(fc.integer({ min: 2023, max: 2027 }), fc.integer({ min: 1, max: 52 }))
    .map(([year, week]) => `${year}-W${String(week).padStart(2, '0')}`),
  fc.integer({ min: 33, max: 41 }).map((season) => `2024-${season}`),
);

describe('what a date field shows', () => {
  it.each(['nb', 'da'] as const)('is read back as the same date in %s', (locale) => {
    fc.assert(
      fc.property(edtf, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) throw new Error(text);
        const shown = formatWhen(parsed.value, locale, { year: 'always' });
        expect(readWhen(shown, plan), shown).toEqual({ kind: 'read', when: formatEdtf(parsed.value), time: '' });
      }),
    );
  });

  it('never becomes a date that was not written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (text) => {
        const reading = readWhen(text, plan);
        if (reading.kind !== 'read') return;
        expect(parseEdtf(reading.when).ok).toBe(true);
        expect(text).toMatch(/\d|\p{L}{3}/u);
      }),
    );
  });
});

describe('a place on a drawing', () => {
  const geometry = fc.record({
    days: fc.integer({ min: 28, max: 800 }),
    kind: fc.constantFrom('wheel', 'timeline'),
    size: fc.double({ min: 60, max: 1200, noNaN: true }),
  });
  it('is the day it was drawn for', () => {
    fc.assert(
      fc.property(geometry, fc.nat(), ({ days: count, kind, size }, offset) => {
        const bands = [{ lane: 'au', from: size / 4, to: size / 3 }];
        const place: SceneGeometry =
          kind === 'wheel'
            ? { kind: 'wheel', cx: size / 2, cy: size / 2, start, days: count, bands }
            : { kind: 'timeline', x0: 10, x1: 10 + size, start, days: count, bands };
        const day = addDays(start, offset % count);
        const along = (alongOf(place, day) + alongOf(place, addDays(day, 1))) / 2;
        expect(placeAt(place, pointAt(place, along, size / 3.5))).toEqual({ day, lane: 'au', inside: true });
      }),
    );
  });
});
