import type { Temporal } from 'temporal-polyfill';
import { type CalendarEvent, spanFrom } from './icsEvent.ts';
import { wallClock } from './icsZones.ts';

/** The years that repetition is written out for. */
export interface Window {
  readonly year: number;
}

interface Repeats {
  readonly spans: readonly CalendarEvent['span'][];
  /** It goes on after what was written out. */
  readonly cut: boolean;
}

const YEARS = 2;
const INSTANCE_LIMIT = 1_000;
/** What may be passed over before the window: half a century of days. */
const STEP_LIMIT = 20_000;

/** What repeats more often than by the day is nothing for a plan, and can be made to repeat without end. */
const TOO_OFTEN = /FREQ=(SECONDLY|MINUTELY|HOURLY)/i;

/** The year that most single events lie in; without any, the latest that something repeated begins. */
function mainYear(events: readonly CalendarEvent[]): number {
  const counts = new Map<number, number>();
  for (const { repeats, span } of events) {
    if (!repeats) counts.set(span.start.year, (counts.get(span.start.year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return most?.[0] ?? events.reduce((latest, { span }) => Math.max(latest, span.start.year), 0);
}

export const windowOf = (events: readonly CalendarEvent[], year: number | undefined): Window => ({
  year: year ?? mainYear(events),
});

/** Steps that are left for all that repeats in a calendar. */
export interface Steps {
  left: number;
}

/** What a whole calendar's repetitions may take. */
export const ALL_STEPS = 100_000;

/** The times of a repeated event that lie in the window, but those that were changed. */
export function repeatsOf(event: CalendarEvent, window: Window, replaced: ReadonlySet<string>, steps: Steps): Repeats {
  const rules = event.event.component.getAllProperties('rrule').map((rule) => rule.toICALString());
  if (steps.left <= 0 || rules.some((rule) => TOO_OFTEN.test(rule))) return { spans: [event.span], cut: true };
  const first = Math.max(window.year, event.span.start.year);
  // What had ended before the window is history that somebody asked for by giving it: its own years then.
  const spans = spansFrom(event, first, replaced, steps);
  return spans.spans.length > 0 ? spans : spansFrom(event, event.span.start.year, replaced, steps);
}

function spansFrom(event: CalendarEvent, firstYear: number, replaced: ReadonlySet<string>, steps: Steps): Repeats {
  const spans: CalendarEvent['span'][] = [];
  const iterator = event.event.iterator();
  for (let step = 0; step < STEP_LIMIT && steps.left > 0; step += 1) {
    steps.left -= 1;
    const start = nextStart(iterator, event.zone);
    if (start === null) return { spans, cut: false };
    if (start.year >= firstYear + YEARS || spans.length === INSTANCE_LIMIT) return { spans, cut: true };
    const day = start.toPlainDate().toString();
    if (start.year >= firstYear && !replaced.has(day)) spans.push(spanFrom(event.span, start));
  }
  return { spans, cut: true };
}

/** The next start; `null` after the last one, and where the rule cannot be followed further. */
function nextStart(
  iterator: ReturnType<CalendarEvent['event']['iterator']>,
  zone: string,
): Temporal.PlainDateTime | null {
  try {
    const next = iterator.next();
    return next ? wallClock(next, zone) : null;
  } catch {
    return null;
  }
}
