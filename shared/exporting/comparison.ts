import { comparePlans, type PlanChange } from '../plan/compare.ts';
import { lastReason } from '../plan/journal.ts';
import type { Entry, Plan, RecordKind } from '../plan/plan.ts';
import { type ReadChange, readerOf, whyText } from './readable.ts';
import { dateText, valueText } from './values.ts';
import type { HistoryWords } from './words.ts';

/** One state of a plan in a comparison. */
export interface State {
  readonly plan: Plan;
  /** When it was, an instant in ISO 8601 UTC; `null` for the plan as it stands. */
  readonly at: string | null;
}

export const GROUPS = ['added', 'moved', 'changed', 'gone'] as const;
export type Group = (typeof GROUPS)[number];

/** What happened to one record from one state to another, in words. */
export interface ComparedItem {
  /** The same, not in words. */
  readonly change: PlanChange;
  readonly group: Group;
  readonly kind: RecordKind;
  readonly record: string;
  readonly name: string;
  /** Lanes of an entry; what kind of thing anything else is. */
  readonly detail: string;
  /** The entry's date and time, before and after; the same where they are, empty where it has or had none. */
  readonly before: string;
  readonly after: string;
  /** What else changed. */
  readonly changes: readonly ReadChange[];
  readonly why: string;
}

/** Fields that the date column tells of. */
const DATED = new Set(['when', 'whenText', 'time']);
/** Fields that say nothing to the one who is sent the list: the order, and what the reason tells. */
const UNTOLD = new Set(['order', 'imported', 'formerWhen', 'reason', 'source', 'extra']);

function groupOf({ type, kind, fields }: PlanChange): Group {
  if (type === 'added') return 'added';
  if (type === 'deleted') return 'gone';
  return kind === 'entry' && fields.some(({ field }) => field === 'when') ? 'moved' : 'changed';
}

const entryOf = (plan: Plan, { kind, record }: PlanChange): Entry | undefined =>
  kind === 'entry' ? plan.entries.find(({ id }) => id === record) : undefined;

function dated(plan: Plan, entry: Entry | undefined, words: HistoryWords): string {
  if (!entry) return '';
  const date = dateText(plan, entry.when, words);
  const said = entry.whenText !== '' && date === words.t('value.unset') ? entry.whenText : date;
  // A clock time is not broken at a line's end.
  const time = valueText(plan, 'entry', 'time', entry.time, words).replaceAll(' ', '\u00a0');
  return [said, time].filter(Boolean).join(' ');
}

function lanesOf(plan: Plan, entry: Entry): string {
  const lanes = plan.lanes.filter(({ id }) => entry.lanes.includes(id));
  return lanes.map(({ name, shortName }) => shortName || name).join(', ');
}

/**
 * What differs between two states of a plan, as one tells it to others: entries first, in order of the date.
 *
 * @param journal the plan whose journal knows why
 */
export function compareStates(from: State, to: State, journal: Plan, words: HistoryWords): readonly ComparedItem[] {
  const reader = readerOf(to.plan, words, from.plan);
  const span = { ...(from.at === null ? {} : { since: from.at }), ...(to.at === null ? {} : { until: to.at }) };
  const items = comparePlans(from.plan, to.plan).flatMap((change): readonly ComparedItem[] => {
    const { kind, record, title } = change;
    const [then, now] = [entryOf(from.plan, change), entryOf(to.plan, change)];
    const fields = change.fields.filter(({ field }) => !UNTOLD.has(field) && !(kind === 'entry' && DATED.has(field)));
    const [before, after] = [dated(from.plan, then, words), dated(to.plan, now, words)];
    if (change.type === 'changed' && fields.length === 0 && before === after) return [];
    const own = now && (now.reason !== then?.reason || now.source !== then?.source) ? now : null;
    const entry = now ?? then;
    return [
      {
        change,
        group: groupOf(change),
        kind,
        record,
        name: reader.recordName(kind, record, title),
        detail: entry ? lanesOf(now ? to.plan : from.plan, entry) : words.t(`kind.${kind}`),
        before,
        after,
        changes: reader.changes(kind, fields),
        why: whyText(own && (own.reason || own.source) ? own : lastReason(journal, change, span)),
      },
    ];
  });
  return GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}

/** How many of each kind of change there are, where there are any. */
export const countsOf = (items: readonly ComparedItem[]): readonly { group: Group; count: number }[] =>
  GROUPS.map((group) => ({ group, count: items.filter((item) => item.group === group).length })).filter(
    ({ count }) => count > 0,
  );
