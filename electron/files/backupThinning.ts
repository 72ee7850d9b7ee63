import { Temporal } from 'temporal-polyfill';

/** How many are kept: the newest as they are, then the last of each of the latest days, weeks and months. */
const KEPT = { newest: 5, days: 7, weeks: 5, months: 24 };

const dayOf = (instant: string) => instant.slice(0, 10);
const monthOf = (instant: string) => instant.slice(0, 7);

function weekOf(instant: string): string {
  const date = Temporal.PlainDate.from(dayOf(instant));
  return `${date.yearOfWeek}-W${date.weekOfYear}`;
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
 * Which of a plan's backups to let go of, by the instants they were made at (ISO 8601 UTC with milliseconds). Counted
 * in backups that are there and never against the clock: one that runs wild lets nothing go that it would not else.
 */
export function backupsToLetGo(instants: readonly string[]): readonly string[] {
  const sorted = [...instants].sort().reverse();
  const kept = new Set([
    ...sorted.slice(0, KEPT.newest),
    ...lastOfEach(sorted, KEPT.days, dayOf),
    ...lastOfEach(sorted, KEPT.weeks, weekOf),
    ...lastOfEach(sorted, KEPT.months, monthOf),
  ]);
  return sorted.filter((instant) => !kept.has(instant));
}
