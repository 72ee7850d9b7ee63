import type { Plan } from '../plan/plan.ts';
import { daysBetween, daysInMonth, type IsoDate, isoDate, monthsBetween } from '../time/index.ts';
import type { SceneOptions } from './options.ts';

export interface ShownMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** First and last day, both inclusive. */
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The stretch of time a view shows. */
export interface ShownPeriod {
  readonly start: IsoDate;
  /** Last day, inclusive. */
  readonly end: IsoDate;
  readonly days: number;
  readonly months: readonly ShownMonth[];
}

/** Months since year 0. */
function monthNumber(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : null;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function dayOf(months: number, last: boolean): IsoDate {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const text = `${pad(year, 4)}-${pad(month, 2)}-${last ? pad(daysInMonth(year, month), 2) : '01'}`;
  const day = isoDate(text);
  if (!day) throw new RangeError(`no such day: ${text}`);
  return day;
}

/**
 * The months a view shows: what was asked for, else the plan's own period. A period that ends before it begins is
 * its first month; one longer than `longest` months is cut there.
 */
export function shownPeriod(plan: Plan, options: Pick<SceneOptions, 'from' | 'to'>, longest = 120): ShownPeriod {
  const from = monthNumber(options.from ?? '') ?? monthNumber(plan.info.from) ?? 2000 * 12;
  const wanted = monthNumber(options.to ?? '') ?? monthNumber(plan.info.to) ?? from + 11;
  const to = Math.min(Math.max(wanted, from), from + Math.max(1, longest) - 1, 9999 * 12 + 11);
  const [start, end] = [dayOf(from, false), dayOf(to, true)];
  return { start, end, days: daysBetween(start, end) + 1, months: monthsBetween({ start, end }) };
}
