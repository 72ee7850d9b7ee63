import { boundsOf, daysBetween, type IsoDate, weekday, whenOf } from '../time/index.ts';
import type { Entry, Link } from './plan.ts';

/** Monday to Friday, however the country keeps its holidays. */
const WORKING_DAYS = 5;

const isWorkingDay = (isoWeekday: number) => isoWeekday <= WORKING_DAYS;

/** Working days after `from`, up to and with `to`; negative when `to` is earlier. From a Friday to its Monday: 1. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to);
  // Taken from 0 rather than negated: a weekend backwards is 0, not −0.
  if (days < 0) return 0 - workingDaysBetween(to, from);
  const weeks = Math.floor(days / 7);
  const first = weekday(from);
  let rest = 0;
  for (let step = 1; step <= days % 7; step += 1) if (isWorkingDay(((first + step - 1) % 7) + 1)) rest += 1;
  return weeks * WORKING_DAYS + rest;
}

/**
 * How far apart two dates can lie, from the end of the first to the start of the second. They differ where a date is
 * less exact than a day: a month leaves open which of its days is meant.
 */
export interface LinkDistance {
  readonly least: number;
  readonly most: number;
}

/** Distance between the entries of a link in its unit; `null` where an end has no date. */
export function linkDistance(
  { unit }: Pick<Link, 'unit'>,
  from: Pick<Entry, 'when'>,
  to: Pick<Entry, 'when'>,
): LinkDistance | null {
  const [before, after] = [whenOf(from.when), whenOf(to.when)];
  const ending = before.kind === 'interval' ? before.end : before;
  const beginning = after.kind === 'interval' ? after.start : after;
  const [end, start] = [ending && boundsOf(ending), beginning && boundsOf(beginning)];
  if (!end || !start) return null;
  const between = unit === 'workingDays' ? workingDaysBetween : daysBetween;
  return { least: between(end.end, start.start), most: between(end.start, start.end) };
}

/** Whether no day the dates leave open keeps the link's lead. */
export function breaksLead(link: Pick<Link, 'unit' | 'lead'>, distance: LinkDistance): boolean {
  return distance.most < Math.max(0, link.lead);
}
