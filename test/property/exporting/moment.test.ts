import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { excerpts } from '../../../shared/exporting/excerpt.ts';
import { momentOf, momentsIn } from '../../../shared/exporting/index.ts';
import { escapeHtml } from '../../../shared/exporting/reportHtml.ts';

const zone = fc.constantFrom(
  'UTC',
  'Europe/Oslo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
);
const instant = fc
  .integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 }));

it('many moments of a zone are each the moment by itself', () => {
  fc.assert(
    fc.property(zone, fc.array(instant, { maxLength: 30 }), (name, instants) => {
      const momentAt = momentsIn(name);
      for (const at of [...instants, ...instants, '', 'i går', '2024-13-45T00:00:00Z']) {
        expect(momentAt(at)).toEqual(momentOf(at, name));
      }
    }),
  );
});

it('excerpts are short, and cut no character in two', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 900 });
  fc.assert(
    fc.property(text, text, text, text, (head, tail, before, after) => {
      fc.pre(before !== after);
      const [from, to] = excerpts(head + before + tail, head + after + tail);
      for (const cut of [from, to]) {
        expect(cut.length).toBeLessThan(620);
        expect(cut.isWellFormed()).toBe((head + before + tail + after).isWellFormed());
      }
    }),
  );
});

it('no text becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});
