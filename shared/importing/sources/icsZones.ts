import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** Where the plans are made: their times are the clock's there. */
const HOME = 'Europe/Oslo';

/** Names that Outlook gives to zones; of all others that are no names of IANA, the time stands as it is written. */
const OUTLOOK: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Helsinki',
  'GTB Standard Time': 'Europe/Athens',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
};

/** Whether there are rules for a zone of this name. */
function isKnown(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const known = new Map<string, string>();

/** The name that a zone has in IANA's list; empty where it has none. Each is looked for once. */
function ianaName(zone: string): string {
  const found = known.get(zone) ?? (Object.hasOwn(OUTLOOK, zone) ? OUTLOOK[zone] : isKnown(zone) ? zone : '') ?? '';
  // A calendar may name as many zones as it likes.
  if (known.size < 200) known.set(zone, found);
  return found;
}

/** The zone that a time is written in, by the name its property gives; empty where it gives none. */
export const zoneName = (component: ICAL.Component, property: 'dtstart' | 'dtend' | 'recurrence-id'): string => {
  const name: unknown = component.getFirstProperty(property)?.getParameter('tzid');
  return typeof name === 'string' ? name : '';
};

/**
 * A time of a calendar as the clock at home shows it. `zone` is the name the calendar gives; without one, and in a zone
 * nobody knows the rules of, it stands as it is written.
 */
export function wallClock(time: ICAL.Time, zone: string): Temporal.PlainDateTime {
  const { year, month, day, hour, minute } = time;
  const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: 'reject' });
  if (time.isDate) return wall;
  const from = time.zone?.tzid === 'UTC' ? 'UTC' : zone === '' || zone === HOME ? '' : ianaName(zone);
  return from === '' ? wall : wall.toZonedDateTime(from).withTimeZone(HOME).toPlainDateTime();
}
