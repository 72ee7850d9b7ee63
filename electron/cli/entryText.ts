import type { Entry, Plan } from '../../shared/plan/plan.ts';
import { displayClockTime, formatWhen, parseClockTime, parseEdtf } from '../../shared/time/index.ts';
import type { Words } from './language.ts';

/** A date as people write it; `year` goes without saying. */
export function whenText(edtf: string, year: number, words: Words): string {
  const when = parseEdtf(edtf);
  if (!when.ok) return edtf;
  if (when.value.kind === 'unset') return words.say('show.noDate');
  return formatWhen(when.value, words.language, { year, weekday: true, style: 'short' });
}

export function timeText(time: string, words: Words): string {
  const clock = parseClockTime(time);
  return clock.ok ? displayClockTime(clock.value, words.language) : time;
}

/** The year that most of the plan lies in: it goes without saying. */
export function mainYear({ info }: Plan): number {
  const months = (yearMonth: string) => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5)) - 1;
  return Math.floor((months(info.from) + months(info.to)) / 24);
}

/** Kind, and for a period what kind of period. */
export function kindText(entry: Entry, words: Words): string {
  const name =
    entry.kind === 'period' && entry.periodType !== 'other'
      ? words.name(`period-${entry.periodType}`)
      : words.name(`kind-${entry.kind}`);
  return name.toLocaleLowerCase(words.language);
}

/** Status where it says more than that the entry is planned. */
export const statusText = (entry: Entry, words: Words): string =>
  entry.status === 'planned' ? '' : words.name(`status-${entry.status}`).toLocaleLowerCase(words.language);

/** Short names of the lanes an entry belongs to. */
export function laneText(entry: Entry, plan: Plan): string {
  const names = new Map(plan.lanes.map((lane) => [lane.id, lane.shortName || lane.name]));
  return entry.lanes.map((id) => names.get(id) ?? id).join(', ');
}
