import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../shared/i18n/translate.ts';
import {
  formatEdtf,
  formatWhen,
  type PointWhen,
  parseEdtf,
  readDates,
  readTimes,
  readWhen,
  type When,
  type WhenFormat,
} from '../../../shared/time/index.ts';
import { anyTexts, whens } from './whens.ts';

const firstYear = (when: When): number | null => {
  if (when.kind === 'unset') return null;
  return when.kind === 'interval' ? (when.start ?? when.end ?? { year: null }).year : when.year;
};

const points = (when: When): readonly PointWhen[] => {
  if (when.kind === 'unset') return [];
  return when.kind === 'interval' ? [when.start, when.end].filter((point) => point !== null) : [when];
};

/** Years that people plan in: four figures of another age are not read as a year. */
const isOfOurTime = (when: When) => points(when).every(({ year }) => year >= 1900 && year <= 2199);

/** Whether both ends have the same doubt: `31 May – 2 June?` does not say whose it is. */
function isClear(when: When): boolean {
  const [start, end = start] = points(when);
  const isNotSet = (point: PointWhen | undefined) => point?.kind === 'dayInMonth' || point?.kind === 'dayInYear';
  return start?.qualifier === end?.qualifier && isNotSet(start) === isNotSet(end);
}

const formats: fc.Arbitrary<WhenFormat> = fc.record({
  year: fc.constantFrom('always', 'never'),
  weekday: fc.boolean(),
  style: fc.constantFrom('long', 'short'),
});

/** What an interval from a date to itself is written as. */
function single(when: When): When {
  if (when.kind !== 'interval' || !when.start || !when.end) return when;
  return formatEdtf(when.start) === formatEdtf(when.end) ? when.start : when;
}

const QUARTERS = 33;

/** `4.–3. kvartal`: parts of two years, which without the years nobody can tell from a slip of the pen. */
function isBackwards(when: When): boolean {
  const [start, end] = points(when);
  return start?.kind === 'season' && end?.kind === 'season' && end.season >= QUARTERS && start.season >= end.season;
}

const written = fc
  .record({
    when: whens.filter((when) => isOfOurTime(when) && isClear(when)),
    locale: fc.constantFrom(...LOCALES),
    format: formats,
  })
  .filter(({ when, format }) => format.year === 'always' || !isBackwards(single(when)));

test('a field reads back every date that is written', () => {
  fc.assert(
    fc.property(written, ({ when, locale, format }) => {
      const text = formatWhen(when, locale, format);
      const read = readWhen(text, { year: firstYear(when), locale });
      expect([text, read]).toEqual([text, { ok: true, value: { when: formatEdtf(single(when)), time: '' } }]);
    }),
    { numRuns: 5_000 },
  );
});

const isInText = (when: When) =>
  when.kind !== 'unset' &&
  points(when).every(({ kind }) => kind === 'day' || kind === 'month' || kind === 'dayInMonth' || kind === 'week') &&
  (when.kind !== 'interval' || (when.start !== null && when.end !== null));

test('a text around a date that is written does not hide it', () => {
  const around = fc.constantFrom(
    ['Formannskap: ', ''],
    ['', ' Formannskap'],
    ['(', ')'],
    ['Høring ', ', deretter vedtak.'],
  );
  fc.assert(
    fc.property(
      written.filter(({ when }) => isInText(when)),
      around,
      ({ when, locale }, [before, after]) => {
        const text = `${before}${formatWhen(when, locale, { year: 'always' })}${after}`;
        const found = readDates(text, { year: null, locale }).map((date) => date.when);
        expect([text, found]).toEqual([text, [formatEdtf(single(when))]]);
      },
    ),
    { numRuns: 3_000 },
  );
});

/** Pieces of dates in every order: much of it is nearly a date, and some of it is one. */
const pieces = fc.constantFrom(
  ...(
    '1 2 12 13 31 02 99 2024 24 2025-2028 . . . - - – / , : ? ( ) % & + ~ ’ xx XX x mars mai Maj jan. des februar Septem- ber ' +
    'uke Uge veke 1. kvartal tertial halvår høst vår primo medio ultimo senest innen ca. rundt den d. mandag tirs. (tirs) to. ' +
    'og til fra mellom f.o.m. t.o.m. kl. kl 13.00 08.30-12.00 12:10 19:00- sak kap. § per pr. frist nr dato ikke satt TBD ' +
    'en dag i of th st May slutten av flyttet å ø \u00ad 𝒳 2024-04-12 2024-W34 2024-04-XX'
  ).split(' '),
);
const joints = fc.constantFrom('', '', ' ', ' ', '\n', '\n\n', '\u00a0', '-\n');
const nearDates = fc.array(fc.tuple(pieces, joints), { maxLength: 30 }).map((parts) => parts.flat().join(''));
const texts = fc.oneof({ weight: 4, arbitrary: nearDates }, { weight: 1, arbitrary: anyTexts });

const contexts = fc.record({
  year: fc.option(fc.integer({ min: 1990, max: 2060 })),
  firstMonth: fc.integer({ min: 1, max: 12 }),
  month: fc.integer({ min: 1, max: 12 }),
  bareDays: fc.boolean(),
  locale: fc.constantFrom(...LOCALES, 'sv' as const),
});

test('in any text the dates are valid, in order, apart from each other, and their words are those of the text', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      let last = 0;
      for (const date of readDates(text, context)) {
        expect(date.start).toBeGreaterThanOrEqual(last);
        expect(date.end).toBeGreaterThan(date.start);
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.text.trim()).toBe(date.text);
        const parsed = parseEdtf(date.when);
        expect(parsed.ok && formatEdtf(parsed.value)).toBe(date.when);
        expect(date.time).toMatch(/^(?:\d\d:\d\d(?:\/\d\d:\d\d)?)?$/);
        last = date.end;
      }
    }),
    { numRuns: 1_500 },
  );
});

test('the clock times of any text are its own words too', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { time, text: words, start, end } of readTimes(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(time).toMatch(/^\d\d:\d\d(?:\/\d\d:\d\d)?$/);
      }
    }),
  );
});

test('reading twice gives the same', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      expect(readDates(text, context)).toEqual(readDates(text, context));
      expect(readWhen(text, context)).toEqual(readWhen(text, context));
    }),
  );
});

test('a field takes any text for a date that is one, or says why not', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      const read = readWhen(text, context);
      if (read.ok) expect(parseEdtf(read.value.when).ok).toBe(true);
      else expect(['none', 'several', 'impossible']).toContain(read.error.code);
    }),
    { numRuns: 3_000 },
  );
});

test('a period of years is never a date, whatever stands about it', () => {
  const year = fc.integer({ min: 1990, max: 2060 });
  const word = fc.constantFrom('plan', 'Økonomiplan', 'for', 'i', 'handlingsplan', '', '\n');
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), word, word, (first, length, before, after) => {
      expect(readDates(`${before} ${first}-${first + length} ${after}`, { year: 2024 })).toEqual([]);
    }),
  );
});
