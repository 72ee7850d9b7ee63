import { err, ok, type Result } from '../../result.ts';
import type { ReadEntry, Reading } from '../reading.ts';
import type { SourceError, SourceRemark } from '../source.ts';
import { splitCalendar } from './icsBlocks.ts';
import { type CalendarEvent, readEvent, timeOfSpan, whenOf } from './icsEvent.ts';
import { ALL_STEPS, repeatsOf, type Window, windowOf } from './icsRepeats.ts';

export interface IcsReading {
  readonly reading: Reading;
  readonly remarks: readonly SourceRemark[];
}

/** Events that are looked at, and entries that they may become: many times what any plan holds. */
const EVENT_LIMIT = 50_000;
const ENTRY_LIMIT = 10_000;

function entryOf(event: CalendarEvent, span: CalendarEvent['span'], id: string, series: string): ReadEntry {
  const when = whenOf(event, span);
  const time = timeOfSpan(span);
  const kind = event.kind ?? (time !== '' ? 'meeting' : when.includes('/') ? 'period' : 'activity');
  return {
    id,
    title: event.title,
    when,
    whenText: '',
    time,
    kind,
    status: event.status,
    lane: event.lane,
    place: event.place,
    responsible: event.responsible,
    minutes: null,
    reason: event.reason,
    context: [],
    topics: event.topics,
    series,
    step: '',
    sources: [{ line: event.line, text: [when, time, event.title].filter(Boolean).join(' ') }],
    confidence: event.title === '' ? 0.5 : 1,
    doubts: event.title === '' ? ['noTitle'] : [],
  };
}

/** Gives every entry an id of its own: what two events share, the later one gets with a number. */
function ownIds(): (wanted: string) => string {
  const used = new Map<string, number>();
  return (wanted) => {
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    return times === 1 ? wanted : `${wanted}-${times}`;
  };
}

/** The days that changed times of a repeated event stand for, by its UID. */
function replacedDays(events: readonly CalendarEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>();
  for (const { uid, replaces } of events) {
    if (replaces === '') continue;
    const known = days.get(uid) ?? new Set();
    days.set(uid, known.add(replaces));
  }
  return days;
}

/** Of more entries than are taken, those about the year that is asked for, in their order. */
function nearest(entries: readonly ReadEntry[], year: number): readonly ReadEntry[] {
  if (entries.length <= ENTRY_LIMIT) return entries;
  const away = ({ when }: ReadEntry) => Math.abs(Number(when.slice(0, 4)) - year);
  const taken = new Set(entries.toSorted((a, b) => away(a) - away(b)).slice(0, ENTRY_LIMIT));
  return entries.filter((entry) => taken.has(entry));
}

interface Collected {
  readonly entries: readonly ReadEntry[];
  readonly cutRepeats: readonly CalendarEvent[];
  readonly full: boolean;
}

function collect(events: readonly CalendarEvent[], window: Window): Collected {
  const replaced = replacedDays(events);
  const repeating = new Set(events.filter(({ repeats }) => repeats).map(({ uid }) => uid));
  const entries: ReadEntry[] = [];
  const cutRepeats: CalendarEvent[] = [];
  const ownId = ownIds();
  const steps = { left: ALL_STEPS };
  for (const event of events) {
    const series = event.uid !== '' && repeating.has(event.uid) ? event.uid : '';
    const id = event.uid || `ics-${event.line}`;
    if (!event.repeats) {
      entries.push(entryOf(event, event.span, ownId(event.replaces ? `${id}-${event.replaces}` : id), series));
    } else {
      const { spans, cut } = repeatsOf(event, window, replaced.get(event.uid) ?? new Set(), steps);
      for (const span of spans) {
        entries.push(entryOf(event, span, ownId(`${id}-${span.start.toPlainDate().toString()}`), series || id));
      }
      if (cut) cutRepeats.push(event);
    }
  }
  return { entries: nearest(entries, window.year), cutRepeats, full: entries.length > ENTRY_LIMIT };
}

/**
 * Reads a calendar (RFC 5545). All-day events end before the day they name; times stand as they are written; what
 * repeats is written out for two years at most, from `year` where it began before.
 */
export function readIcs(text: string, year?: number): Result<IcsReading, SourceError> {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return err({ code: 'unknownKind' });
  const calendar = splitCalendar(text, EVENT_LIMIT);
  const read = calendar.events.map(readEvent);
  const events = read.filter((event) => event !== null);
  if (events.length === 0) return err({ code: calendar.events.length === 0 ? 'empty' : 'damaged' });
  const window = windowOf(events, year);
  const { entries, cutRepeats, full } = collect(events, window);
  const remarks: SourceRemark[] = [];
  const damaged = read.length - events.length;
  if (calendar.cut || full) remarks.push({ code: 'cut', detail: String(full ? ENTRY_LIMIT : EVENT_LIMIT) });
  if (damaged > 0) remarks.push({ code: 'eventsUnread', detail: String(damaged) });
  for (const { title, uid } of cutRepeats.slice(0, 20)) remarks.push({ code: 'recurrence', detail: title || uid });
  return ok({ reading: { title: calendar.name, year: window.year, entries, notes: [] }, remarks });
}
