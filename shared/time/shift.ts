import { boundsOf, pointBounds } from './bounds.ts';
import { addDays, canAddDays, dayParts, daysBetween, weekOf, weekStart } from './days.ts';
import type { DayWhen, IntervalWhen, IsoDate, PointWhen, Qualifier, When } from './when.ts';

const qualified = (qualifier: Qualifier | undefined) => (qualifier ? { qualifier } : {});

const dayWhen = (day: IsoDate, qualifier?: Qualifier): DayWhen => ({
  kind: 'day',
  ...dayParts(day),
  ...qualified(qualifier),
});

/** What both say: uncertain and about is both (`%`). */
function eitherQualifier(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return '%';
}

/** The point moved, or null where moving it by so many days says nothing (a month by a day). */
function shiftPoint(point: PointWhen, days: number): PointWhen | null {
  if (point.kind === 'day') {
    const day = pointBounds(point).start;
    return canAddDays(day, days) ? dayWhen(addDays(day, days), point.qualifier) : null;
  }
  if (point.kind !== 'week' || days % 7 !== 0) return null;
  const monday = weekStart(point.year, point.week);
  if (!canAddDays(monday, days)) return null;
  return { kind: 'week', ...weekOf(addDays(monday, days)), ...qualified(point.qualifier) };
}

/**
 * Moves a date by whole days. Days and intervals of days move; a week moves by whole weeks and stays for other
 * counts; months, seasons, years and what is not set stay, for a day more or less says nothing about them. An
 * interval moves only when both its ends do, so it keeps its length; nothing moves out of the years 0001–9999.
 * What does not move is returned as it came. Qualifiers are kept.
 */
export function shiftWhen(when: When, days: number): When {
  if (!Number.isInteger(days) || when.kind === 'unset') return when;
  if (when.kind !== 'interval') return shiftPoint(when, days) ?? when;
  const start = when.start && shiftPoint(when.start, days);
  const end = when.end && shiftPoint(when.end, days);
  const bothMoved = (start !== null || when.start === null) && (end !== null || when.end === null);
  return bothMoved ? { kind: 'interval', start, end } : when;
}

/** An interval moved so that its first possible day is `day`. */
function moveInterval(when: IntervalWhen, day: IsoDate): When {
  const bounds = boundsOf(when);
  if (!bounds || bounds.start === day) return when;
  const shifted = shiftWhen(when, daysBetween(bounds.start, day));
  if (shifted !== when) return shifted;
  const first = when.start && dayWhen(day, when.start.qualifier);
  if (!when.end) return { kind: 'interval', start: first, end: null };
  const last = first ? addDays(day, daysBetween(bounds.start, bounds.end)) : day;
  return { kind: 'interval', start: first, end: dayWhen(last, when.end.qualifier) };
}

/**
 * The date after it was put on `day`. An interval starts there and keeps its length in days (one of months
 * becomes one of days, unless it starts there already); one with an open end moves the end it has. A week
 * becomes the week that holds the day; anything else becomes the day. Qualifiers are kept.
 */
export function moveWhenTo(when: When, day: IsoDate): When {
  if (when.kind === 'interval') return moveInterval(when, day);
  if (when.kind === 'unset') return dayWhen(day);
  if (when.kind === 'week') return { kind: 'week', ...weekOf(day), ...qualified(when.qualifier) };
  return dayWhen(day, when.qualifier);
}

/** From one point to another; a single day is a day, not an interval. */
function intervalOf(start: PointWhen, end: PointWhen): When {
  const day = pointBounds(start).start;
  if (start.kind === 'day' && end.kind === 'day' && day === pointBounds(end).start) {
    return dayWhen(day, eitherQualifier(start.qualifier, end.qualifier));
  }
  return { kind: 'interval', start, end };
}

/**
 * The date after one of its edges was pulled to `day`. A day becomes an interval; so does a week, a month or a
 * season, from its first day or to its last. An edge pulled past the other stops there, which leaves one day; an
 * edge that is there already changes nothing; an open end is closed; what is not set becomes the day. Qualifiers
 * stay with their edge.
 */
export function resizeWhen(when: When, edge: 'start' | 'end', day: IsoDate): When {
  if (when.kind === 'unset') return dayWhen(day);
  const isInterval = when.kind === 'interval';
  const { start, end } = isInterval ? when : { start: when, end: when };
  const pulled = edge === 'start' ? start : end;
  const kept = edge === 'start' ? end : start;
  if (pulled && pointBounds(pulled)[edge] === day) return when;
  const pull = (to: IsoDate) => dayWhen(to, pulled?.qualifier);
  if (!kept) return { kind: 'interval', start: null, end: null, [edge]: pull(day) };
  const bounds = pointBounds(kept);
  if (edge === 'start') {
    const first = day > bounds.end ? bounds.end : day;
    const isClear = isInterval && first < bounds.start;
    return intervalOf(pull(first), isClear ? kept : dayWhen(bounds.end, kept.qualifier));
  }
  const last = day < bounds.start ? bounds.start : day;
  const isClear = isInterval && last > bounds.end;
  return intervalOf(isClear ? kept : dayWhen(bounds.start, kept.qualifier), pull(last));
}
