import fc from 'fast-check';
import {
  addDays,
  boundsOf,
  daysInMonth,
  type IsoDate,
  isoDate,
  type PointWhen,
  type Season,
  UNSET,
  type When,
} from '../../../shared/time/index.ts';

const SEASONS: readonly Season[] = [21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41];

export const FIRST = known('0001-01-01');
export const LAST = known('9999-12-31');

export function known(text: string): IsoDate {
  const day = isoDate(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

/** Years over the whole calendar, those of plans more often. */
export const years = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2015, max: 2040 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }) },
);

const months = fc.integer({ min: 1, max: 12 });

/** Days of years far enough from the calendar's ends that nothing in these tests reaches them. */
export const days: fc.Arbitrary<IsoDate> = fc
  .integer({ min: -400_000, max: 400_000 })
  .map((count) => addDays(known('2024-01-01'), count));

const unqualified: fc.Arbitrary<PointWhen> = fc.oneof(
  fc.tuple(years, months, fc.nat()).map(([year, month, seed]) => {
    return { kind: 'day', year, month, day: (seed % daysInMonth(year, month)) + 1 } as const;
  }),
  fc.record({ kind: fc.constant('month'), year: years, month: months }),
  fc.record({ kind: fc.constant('dayInMonth'), year: years, month: months }),
  fc.record({ kind: fc.constant('year'), year: years }),
  fc.record({ kind: fc.constant('dayInYear'), year: years }),
  fc.record({ kind: fc.constant('week'), year: years, week: fc.integer({ min: 1, max: 52 }) }),
  fc.record({ kind: fc.constant('week'), year: fc.constantFrom(2015, 2020, 2026, 2032), week: fc.constant(53) }),
  fc.record({ kind: fc.constant('season'), year: years, season: fc.constantFrom(...SEASONS) }),
);

const points: fc.Arbitrary<PointWhen> = fc
  .tuple(unqualified, fc.option(fc.constantFrom('?', '~', '%'), { nil: undefined }))
  .map(([point, qualifier]) => (qualifier === undefined ? point : { ...point, qualifier }));

const startOf = (point: PointWhen): string => boundsOf(point)?.start ?? '';

const intervals: fc.Arbitrary<When> = fc.oneof(
  fc.tuple(points, points).map(([a, b]): When => {
    const [start, end] = startOf(a) <= startOf(b) ? [a, b] : [b, a];
    return { kind: 'interval', start, end };
  }),
  points.map((start): When => ({ kind: 'interval', start, end: null })),
  points.map((end): When => ({ kind: 'interval', start: null, end })),
);

/** Every kind of date there is. */
export const whens: fc.Arbitrary<When> = fc.oneof(
  { weight: 5, arbitrary: points },
  { weight: 4, arbitrary: intervals },
  { weight: 1, arbitrary: fc.constant(UNSET) },
);

/** Text that looks like dates, so that much of it is nearly right and some of it is right. */
export const dateLikeTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789-/X?~%.W: '), maxLength: 26 }),
  fc
    .tuple(years, fc.nat({ max: 60 }), fc.nat({ max: 40 }), fc.constantFrom('', '?', '~', '%', '/..', ' '))
    .map(([year, second, third, ending]) => {
      const parts = [String(year).padStart(4, '0'), String(second).padStart(2, '0'), String(third).padStart(2, '0')];
      return parts.slice(0, 1 + ((second + third) % 3)).join('-') + ending;
    }),
  fc.tuple(years, fc.nat({ max: 60 })).map(([year, week]) => `${year}-W${String(week).padStart(2, '0')}`),
);

export const anyTexts: fc.Arbitrary<string> = fc.oneof(
  dateLikeTexts,
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('2024-', '/', ' ', 'X', '\n', '2024-01-01/'), fc.integer({ min: 0, max: 20_000 }))
    .map(([unit, count]) => unit.repeat(count)),
);
