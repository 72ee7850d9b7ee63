import { Temporal } from 'temporal-polyfill';

/** How many are kept: the newest as they are, then the last of each of the latest days, weeks and months. */
const KEPT = { newest: 5, days: 7, weeks: 5, months: 24 };

/** Names of the day, week and month (UTC) an instant is in. */
function spansOf(instant: string): { readonly day: string; readonly week: string; readonly month: string } {
  const date = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDate();
  return {
    day: date.toString(),
    week: `${date.yearOfWeek}-W${date.weekOfYear}`,
    month: date.toPlainYearMonth().toString(),
  };
}

/** The newest of each span, of the latest `count` spans there are. `instants` newest first. */
function lastOfEach(instants: readonly string[], count: number, spanOf: (instant: string) => string): string[] {
  const spans = new Map<string, string>();
  for (const instant of instants) {
    const span = spanOf(instant);
    if (!spans.has(span)) spans.set(span, instant);
  }
  return [...spans.values()].slice(0, count);
}

/**
 * Which of a plan's backups to let go of, by the instants they were made at (ISO 8601 UTC). Counted in backups that
 * are there and never against the clock: one that runs wild lets nothing go that it would not else.
 */
export function backupsToLetGo(instants: readonly string[]): readonly string[] {
  const sorted = [...instants].sort((a, b) => Temporal.Instant.compare(b, a));
  const kept = new Set([
    ...sorted.slice(0, KEPT.newest),
    ...lastOfEach(sorted, KEPT.days, (instant) => spansOf(instant).day),
    ...lastOfEach(sorted, KEPT.weeks, (instant) => spansOf(instant).week),
    ...lastOfEach(sorted, KEPT.months, (instant) => spansOf(instant).month),
  ]);
  return sorted.filter((instant) => !kept.has(instant));
}
