import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { readIcsOwn } from '../../exporting/icsOwn.ts';
import { ENTRY_PROPERTY, WHEN_PROPERTY } from '../../exporting/icsText.ts';
import type { EntryKind, EntryStatus } from '../../plan/plan.ts';
import { boundsOf, type Edtf, formatClockTime, formatEdtf, parseClockTime, parseEdtf } from '../../time/index.ts';
import type { EventText } from './icsBlocks.ts';
import { wallClock, zoneName } from './icsZones.ts';

/** When something is: its first moment and the first after it; days where `allDay`. */
interface Span {
  readonly allDay: boolean;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

export interface CalendarEvent {
  readonly line: number;
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly lane: string;
  readonly status: EntryStatus;
  /** `null` where the calendar does not say. */
  readonly kind: EntryKind | null;
  readonly responsible: readonly string[];
  readonly reason: string;
  readonly topics: readonly string[];
  readonly span: Span;
  /** The day that one time of a repeated event stands for, where this is a change to it; else empty. */
  readonly replaces: string;
  readonly repeats: boolean;
  readonly event: ICAL.Event;
  /** As the event's start names it; empty where it names none. */
  readonly zone: string;
}

/** A cancelled event says so in its title as well, where a calendar would not show it otherwise. */
const SAID_IN_TITLE = /^(avlyst|avlyses|aflyst|aflyses|utgår|utgått|udgår|udgået|cancell?ed|dropped|canceled): /i;

/** Calendars call everything confirmed that is not one of these. */
const STATUSES: Readonly<Record<string, EntryStatus>> = {
  CANCELLED: 'cancelled',
  TENTATIVE: 'tentative',
};

const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]+/gu;
const oneLine = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(CONTROLS, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 1000) : '';

const MOST_TOPICS = 20;

const DASH = /^[–•*-] +/u;

/**
 * A description's list is topics; without one, a short description is a topic a line. A long one, or one with
 * addresses, is an invitation's wrapping.
 */
function topicsOf(description: unknown, isOwn: boolean): readonly string[] {
  if (typeof description !== 'string' || /https?:\/\//i.test(description)) return [];
  const lines = description.split('\n').map(oneLine).filter(Boolean);
  const listed = lines.filter((line) => DASH.test(line)).map((line) => line.replace(DASH, ''));
  // What else stands in a description of ours is said by the event's other properties.
  if (listed.length > 0 || isOwn) return listed.slice(0, MOST_TOPICS);
  return lines.length > MOST_TOPICS || lines.some(({ length }) => length > 200) ? [] : lines;
}

/** An event that can be understood; `null` for any other. */
export function readEvent({ line, text }: EventText): CalendarEvent | null {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    const event = new ICAL.Event(component);
    const allDay = event.startDate.isDate;
    const zone = zoneName(component, 'dtstart');
    const start = wallClock(event.startDate, zone);
    const end = wallClock(event.endDate, zoneName(component, 'dtend') || zone);
    const status = component.getFirstPropertyValue('status');
    const known = (typeof status === 'string' ? STATUSES[status.toUpperCase()] : undefined) ?? 'planned';
    const summary = oneLine(event.summary);
    const own = readIcsOwn(component.getFirstPropertyValue(ENTRY_PROPERTY.toLowerCase()));
    const isTitleOwn = own !== null && oneLine(own.summary) === summary;
    const isStatusOwn = own !== null && typeof status === 'string' && own.shown === status.toUpperCase();
    const ownReason = isStatusOwn ? oneLine(own.reason) : '';
    const categories = component.getFirstProperty('categories')?.getValues() ?? [];
    return {
      line,
      uid: oneLine(event.uid),
      title: isTitleOwn ? oneLine(own.title) : known === 'cancelled' ? summary.replace(SAID_IN_TITLE, '') : summary,
      place: oneLine(event.location),
      lane: oneLine(categories[0]),
      status: isStatusOwn ? own.status : known,
      kind: own?.kind ?? null,
      responsible: own?.responsible.map(oneLine).filter(Boolean) ?? [],
      reason: ownReason,
      topics: topicsOf(event.description, own !== null),
      span: { allDay, start, end: Temporal.PlainDateTime.compare(end, start) < 0 ? start : end },
      replaces: event.isRecurrenceException()
        ? wallClock(event.recurrenceId, zoneName(component, 'recurrence-id') || zone)
            .toPlainDate()
            .toString()
        : '',
      repeats: event.isRecurring(),
      event,
      zone,
    };
  } catch {
    // ical.js throws on what is no event, Temporal on a day that does not exist.
    return null;
  }
}

const endsAtMidnight = ({ hour, minute }: Temporal.PlainDateTime) => hour === 0 && minute === 0;

/** The last day: an event without clock ends before its last midnight, and so does one that ends with the day. */
function lastDay({ allDay, start, end }: Span): Temporal.PlainDate {
  const last = allDay || endsAtMidnight(end) ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
  return Temporal.PlainDate.compare(last, start.toPlainDate()) < 0 ? start.toPlainDate() : last;
}

/** The week, month or longer part of the year that an event of ours was, where it still lies across just that. */
function writtenIn({ event }: CalendarEvent, first: string, last: string): Edtf | null {
  const value = event.component.getFirstPropertyValue(WHEN_PROPERTY.toLowerCase());
  const parsed = typeof value === 'string' ? parseEdtf(value) : null;
  const bounds = parsed?.ok ? boundsOf(parsed.value) : null;
  return parsed?.ok && bounds?.start === first && bounds.end === last ? formatEdtf(parsed.value) : null;
}

/** A whole month or a whole week, as Årring's own calendars write one; else the days. */
function wholeOf(first: Temporal.PlainDate, last: Temporal.PlainDate): string | null {
  const month = first.toPlainYearMonth();
  if (first.day === 1 && last.day === last.daysInMonth && last.toPlainYearMonth().equals(month))
    return month.toString();
  const isWeek = first.dayOfWeek === 1 && first.add({ days: 6 }).equals(last);
  const { yearOfWeek, weekOfYear } = first;
  return isWeek && weekOfYear !== undefined ? `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}` : null;
}

/** Made by Årring: its UIDs end so (exporting/ics.ts). */
const OWN = /@aarring$/;

export function whenOf(event: CalendarEvent, span: Span): Edtf | '' {
  const { uid } = event;
  const first = span.start.toPlainDate();
  const last = lastDay(span);
  const written = span.allDay ? writtenIn(event, first.toString(), last.toString()) : null;
  if (written !== null) return written;
  const days = first.equals(last) ? first.toString() : `${first.toString()}/${last.toString()}`;
  const parsed = parseEdtf((span.allDay && OWN.test(uid) ? wholeOf(first, last) : null) ?? days);
  return parsed.ok ? formatEdtf(parsed.value) : '';
}

export function timeOfSpan({ allDay, start, end }: Span): string {
  if (allDay) return '';
  const clock = (at: Temporal.PlainDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  // The midnight that something ends at is the end of its last day, as `lastDay` counts it.
  const both = parseClockTime(`${clock(start)}/${endsAtMidnight(end) ? '24:00' : clock(end)}`);
  return both.ok && !start.equals(end) ? formatClockTime(both.value) : clock(start);
}

/** The same length from another start. */
export function spanFrom({ allDay, start, end }: Span, other: Temporal.PlainDateTime): Span {
  return { allDay, start: other, end: other.add(start.until(end)) };
}
