import type { Plan } from '../plan/plan.ts';
import { formatWhen, whenOf } from '../time/index.ts';
import type { SceneOptions } from './options.ts';
import { type ShownMonth, shownPeriod } from './period.ts';

/** Parts of a year that have a sheet each. */
export type YearPart = 'quarter' | 'tertial';

/** Months in a part, and the EDTF season code of the first in a year. */
const PARTS = { quarter: { months: 3, season: 33 }, tertial: { months: 4, season: 37 } } as const;
/** Most sheets: three years of quarters. */
const MOST = 12;

export interface NamedPart {
  /** «1. kvartal 2024». */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The parts of the calendar year that the months shown lie in, cut to those months. */
export function yearParts(
  plan: Plan,
  kind: YearPart,
  options: Pick<SceneOptions, 'from' | 'to' | 'locale'>,
): NamedPart[] {
  const { months: length, season } = PARTS[kind];
  const { months } = shownPeriod(plan, options, length * MOST);
  const parts = new Map<string, ShownMonth[]>();
  for (const month of months) {
    const code = `${String(month.year).padStart(4, '0')}-${season + Math.floor((month.month - 1) / length)}`;
    const part = parts.get(code);
    if (part) part.push(month);
    else parts.set(code, [month]);
  }
  return [...parts].slice(0, MOST).map(([code, own]) => ({
    name: formatWhen(whenOf(code), options.locale, { year: 'always' }),
    from: own[0]?.start.slice(0, 7) ?? '',
    to: own.at(-1)?.end.slice(0, 7) ?? '',
  }));
}
