import type { Entry } from '../plan/plan.ts';
import {
  addDays,
  boundsOf,
  type ClockTime,
  type IsoDate,
  type PointWhen,
  parseClockTime,
  whenOf,
} from '../time/index.ts';

/** Why an entry has no place in a calendar: a date there looks settled, and these are not. */
export type LeftOutReason =
  /** No date. */
  | 'notSet'
  /** The month or year is known, the day is not set. */
  | 'dayNotSet'
  /** `31.10?` or `ca. 1. mars`. */
  | 'uncertain'
  /** `fra 1. april`: nobody knows to when. */
  | 'openEnd'
  /** A bar across all of a year says nothing. */
  | 'wholeYear'
  /** Beyond the days a calendar counts. */
  | 'outOfRange';

/** When an entry is, as calendars have it. */
export interface IcsSpan {
  readonly start: IsoDate;
  /** The last day, inclusive. */
  readonly end: IsoDate;
  /** On one day, at a time; else all day. */
  readonly clock: ClockTime | null;
  /** Whether it is of days, not of weeks, months or quarters. */
  readonly isOfDays: boolean;
}

const LAST_DAY = '9999-12-31';

function reasonAgainst(points: readonly (PointWhen | null)[]): LeftOutReason | null {
  for (const point of points) {
    if (point === null) return 'openEnd';
    if (point.kind === 'dayInMonth' || point.kind === 'dayInYear') return 'dayNotSet';
    if (point.qualifier !== undefined) return 'uncertain';
  }
  return points.length === 1 && points[0]?.kind === 'year' ? 'wholeYear' : null;
}

/** The days and times of an entry in a calendar, or why it has none. */
export function icsSpan(entry: Pick<Entry, 'when' | 'time'>): IcsSpan | LeftOutReason {
  const when = whenOf(entry.when);
  if (when.kind === 'unset') return 'notSet';
  const points = when.kind === 'interval' ? [when.start, when.end] : [when];
  const reason = reasonAgainst(points);
  if (reason !== null) return reason;
  const bounds = boundsOf(when);
  if (bounds === null) return 'notSet';
  if (bounds.end >= LAST_DAY) return 'outOfRange';
  const clock = parseClockTime(entry.time);
  const isOfDays = points.every((point) => point?.kind === 'day');
  const isOneDay = isOfDays && bounds.start === bounds.end;
  return { ...bounds, clock: isOneDay && clock.ok ? clock.value : null, isOfDays };
}

const basic = (day: IsoDate): string => day.replaceAll('-', '');

const basicTime = (day: IsoDate, minutes: number): string => {
  const whole = minutes >= 24 * 60;
  const left = whole ? minutes - 24 * 60 : minutes;
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${basic(whole ? addDays(day, 1) : day)}T${digits(Math.floor(left / 60))}${digits(left % 60)}00`;
};

/** DTSTART and DTEND. The end of all-day events is the day after; one that is not known, or is the start, is left out. */
export function spanLines({ start, end, clock }: IcsSpan, zone: string): readonly string[] {
  if (clock === null) return [`DTSTART;VALUE=DATE:${basic(start)}`, `DTEND;VALUE=DATE:${basic(addDays(end, 1))}`];
  const from = `DTSTART;TZID=${zone}:${basicTime(start, clock.start)}`;
  return clock.end === undefined || clock.end === clock.start
    ? [from]
    : [from, `DTEND;TZID=${zone}:${basicTime(start, clock.end)}`];
}
