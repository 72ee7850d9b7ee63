import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { exportIcs } from '../../../shared/exporting/ics.ts';
import { foldLine } from '../../../shared/exporting/icsText.ts';
import { readIcs } from '../../../shared/importing/sources/ics.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import {
  addDays,
  boundsOf,
  type ClockTime,
  formatClockTime,
  formatEdtf,
  parseClockTime,
  whenOf,
} from '../../../shared/time/index.ts';
import { plans } from '../../support/anyPlan.ts';

const now = '2024-04-17T10:00:00.000Z';

/** As a calendar is read: on one line. */
const plain = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\ufeff]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const padded = (number: number, length = 2) => String(number).padStart(length, '0');

/** Day and time of an event as they stand, no zone taken into account. */
const wall = ({ year, month, day, hour, minute, isDate }: ICAL.Time) =>
  `${padded(year, 4)}-${padded(month)}-${padded(day)}${isDate ? '' : `T${padded(hour)}:${padded(minute)}`}`;

/** What an entry must be in a calendar. */
function expected(entry: Entry) {
  const when = whenOf(entry.when);
  const bounds = boundsOf(when);
  const clock = parseClockTime(entry.time);
  if (bounds === null) throw new Error('an entry without a date in a calendar');
  const isOneDay =
    when.kind === 'interval' ? when.start?.kind === 'day' && bounds.start === bounds.end : when.kind === 'day';
  if (!clock.ok || !isOneDay) return { start: bounds.start, end: addDays(bounds.end, 1) };
  const at = (minutes: number) => {
    const day = minutes === 1440 ? addDays(bounds.start, 1) : bounds.start;
    return `${day}T${padded(Math.floor((minutes % 1440) / 60))}:${padded(minutes % 60)}`;
  };
  const { start, end = start } = clock.value;
  return { start: at(start), end: at(end) };
}

const withoutEqualEnd = ({ start, end }: ClockTime): ClockTime =>
  end === undefined || end === start ? { start } : { start, end };

describe('a plan as a calendar', () => {
  it('has the days, times and words of the plan, and tells of every entry it has not', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { text, leftOut, written } = exportIcs(plan, { now });
        const component = new ICAL.Component(ICAL.parse(text) as unknown as string);
        const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
        expect(events.length).toBe(written);
        const byUid = new Map(events.map((event) => [event.uid, event]));
        for (const entry of plan.entries) {
          const event = byUid.get(`${entry.id}.any@aarring`);
          expect(event !== undefined).toBe(!leftOut.some((left) => left.entry.id === entry.id));
          if (event === undefined) continue;
          expect({ start: wall(event.startDate), end: wall(event.endDate) }).toEqual(expected(entry));
          if (!['cancelled', 'dropped'].includes(entry.status))
            expect(event.summary ?? '').toBe(entry.title.toWellFormed());
          expect(event.location ?? '').toBe(entry.place.toWellFormed());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes back as it was: days and weeks and quarters, times, kind, status and who is responsible', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { text, written, leftOut } = exportIcs(plan, { now });
        if (written === 0) return;
        const read = readIcs(text);
        if (!read.ok) throw new Error(read.error.code);
        const byId = new Map(read.value.reading.entries.map((entry) => [entry.id, entry]));
        expect(byId.size).toBe(written);
        const left = new Set(leftOut.map(({ entry }) => entry.id));
        for (const entry of plan.entries) {
          if (left.has(entry.id)) continue;
          const when = whenOf(entry.when);
          const back = byId.get(`${entry.id}.any@aarring`);
          const bounds = boundsOf(when);
          const isOneDay = bounds?.start === bounds?.end;
          expect([back?.kind, back?.status]).toEqual([entry.kind, entry.status]);
          expect(back?.responsible).toEqual(entry.responsible.map(plain).filter(Boolean));
          expect(back?.title).toBe(plain(entry.title));
          // A span of one day is that day.
          expect(back?.when).toBe(isOneDay ? bounds?.start : formatEdtf(when));
          const clock = parseClockTime(entry.time);
          const hasClock = clock.ok && expected(entry).start.includes('T');
          expect(back?.time).toBe(hasClock ? formatClockTime(withoutEqualEnd(clock.value)) : '');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is written in lines of at most 75 octets, none cut within a letter', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const bytes = Buffer.from(exportIcs(plan, { now }).text);
        const lines = bytes.toString('latin1').split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('folding', () => {
  it('is undone by taking the folds away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        expect(foldLine(line).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});
