import type { Plan } from '../../plan/plan.ts';
import { formatWhen, whenOf } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import { type ShownMonth, shownPeriod } from '../period.ts';
import type { Pages } from '../poster.ts';
import { layoutWheel } from '../wheel/index.ts';
import { shown } from '../wheel/shown.ts';

/** Parts of a year that have a sheet each. */
export type YearPart = 'quarter' | 'tertial';

/** Months in a part, and the EDTF season code of the first in a year. */
const PARTS = { quarter: { months: 3, season: 33 }, tertial: { months: 4, season: 37 } } as const;
/** Most sheets: three years of quarters. */
const MOST = 12;

interface Part {
  /** «1. kvartal 2024». */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The parts of the calendar year that the months shown lie in, cut to those months. */
function yearParts(plan: Plan, kind: YearPart, options: Pick<SceneOptions, 'from' | 'to' | 'locale'>): Part[] {
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

/**
 * A sheet for each quarter or tertial: the wheel of those months alone, with that much more room, under the plan's
 * title and the part's name. What lies before all that is shown stands on the first, what lies after it and what has
 * no date on the last.
 */
export function layoutWheelParts(plan: Plan, kind: YearPart, options: SceneOptions): Pages {
  const parts = yearParts(plan, kind, options);
  const [first, ...others] = parts.map(({ name, from, to }, index) => {
    const period = { ...options, from, to };
    const { dated, before, after, undated } = shown(plan, period);
    const own = new Set([
      ...dated.map(({ entry }) => entry),
      ...(index === 0 ? before : []),
      ...(index === parts.length - 1 ? [...after, ...undated] : []),
    ]);
    const subtitle = [name, plan.info.subtitle].filter((words) => words !== '').join(' · ');
    const part: Plan = {
      ...plan,
      info: { ...plan.info, subtitle, from, to },
      entries: plan.entries.filter((entry) => own.has(entry)),
    };
    return { ...layoutWheel(part, period), name };
  });
  return first ? [first, ...others] : [layoutWheel(plan, options)];
}
