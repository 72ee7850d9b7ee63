import type { EntryChange } from '../../../shared/importing/matching/changeOf.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import { compareWhen, whenOf } from '../../../shared/time/index.ts';
import type { Comparison } from './comparison.ts';
import type { Draft } from './draft.ts';
import { type DraftRow, isNewlyLeft, isOpen } from './rows.ts';

export const FILTERS = ['all', 'open', 'undated', 'new', 'moved', 'changed', 'gone', 'left', 'same'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['uncertain', 'document', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** A line of the list. */
export type ShownRow =
  | { readonly type: 'heading'; readonly key: string; readonly heading: Heading; readonly count: number }
  | { readonly type: 'row'; readonly key: string; readonly row: DraftRow; readonly change: EntryChange }
  | { readonly type: 'gone'; readonly key: string; readonly entry: Entry; readonly isTaken: boolean };

export type Heading = 'uncertain' | 'moved' | 'changed' | 'new' | 'rest' | 'gone' | 'left' | 'same';

const goneKey = (entry: string): string => `gone ${entry}`;

const undated = ({ entry }: DraftRow) => entry.when === '' || whenOf(entry.when).kind === 'unset';

function isShown(filter: Filter, row: DraftRow, change: EntryChange): boolean {
  switch (filter) {
    case 'all':
      return change.type !== 'same';
    case 'open':
      return change.type !== 'same' && isOpen(row);
    case 'undated':
      return change.type !== 'same' && undated(row);
    case 'left':
      return change.type !== 'same' && !row.isTaken;
    case 'gone':
      return false;
    default:
      return change.type === filter && (row.isTaken || !row.wasLeftOut);
  }
}

/** How many rows each filter shows. */
export function countRows(draft: Draft, comparison: Comparison): Readonly<Record<Filter, number>> {
  const counts = Object.fromEntries(FILTERS.map((filter) => [filter, 0])) as Record<Filter, number>;
  for (const row of draft.rows) {
    const change = comparison.changeOf(row);
    for (const filter of FILTERS) if (isShown(filter, row, change)) counts[filter] += 1;
  }
  counts.gone = comparison.gone.length;
  counts.all += comparison.gone.length;
  return counts;
}

/** What goes into the plan when the user accepts. */
export function countTaken(draft: Draft, comparison: Comparison): number {
  const rows = draft.rows.filter((row) => row.isTaken && comparison.changeOf(row).type !== 'same').length;
  return rows + comparison.gone.filter(({ id }) => draft.gone.has(id)).length;
}

/** How many rows are left out that were not before. */
export const countNewlyLeft = (draft: Draft, comparison: Comparison): number =>
  draft.rows.filter((row) => isNewlyLeft(row) && comparison.changeOf(row).type !== 'same').length;

const HEADINGS: readonly Heading[] = ['uncertain', 'moved', 'changed', 'new', 'rest', 'gone', 'left', 'same'];

function headingOf(row: DraftRow, change: EntryChange, isKnown: boolean): Heading {
  if (change.type === 'same') return 'same';
  if (row.wasLeftOut) return 'left';
  if (row.wasUncertain) return 'uncertain';
  return isKnown ? change.type : 'rest';
}

function ordered(rows: readonly DraftRow[], sort: Sort): readonly DraftRow[] {
  if (sort !== 'date') return rows;
  const when = ({ entry }: DraftRow) => whenOf(entry.when === '' ? 'XXXX-XX-XX' : entry.when);
  return rows.toSorted((a, b) => compareWhen(when(a), when(b)) || (a.entry.time < b.entry.time ? -1 : 1));
}

/** The lines of the list as they are asked for: under headings where the uncertain come first. */
export function shownRows(draft: Draft, comparison: Comparison, filter: Filter, sort: Sort): readonly ShownRow[] {
  const rows = ordered(draft.rows, sort).flatMap((row): readonly (ShownRow & { type: 'row' })[] => {
    const change = comparison.changeOf(row);
    return isShown(filter, row, change) ? [{ type: 'row', key: row.id, row, change }] : [];
  });
  const gone =
    filter === 'all' || filter === 'gone'
      ? comparison.gone.map(
          (entry): ShownRow => ({ type: 'gone', key: goneKey(entry.id), entry, isTaken: draft.gone.has(entry.id) }),
        )
      : [];
  const heading = (name: Heading, count: number): ShownRow => ({
    type: 'heading',
    key: `heading ${name}`,
    heading: name,
    count,
  });
  const last = gone.length === 0 ? [] : [heading('gone', gone.length), ...gone];
  if (sort !== 'uncertain') return [...rows, ...last];
  const groups = Map.groupBy(rows, ({ row, change }) => headingOf(row, change, comparison.isKnown));
  const isOneKind = groups.size <= 1 && gone.length === 0 && !groups.has('uncertain') && !groups.has('left');
  if (isOneKind && !comparison.isKnown) return rows;
  return HEADINGS.flatMap((name) => {
    const group = groups.get(name) ?? [];
    return name === 'gone' ? last : group.length === 0 ? [] : [heading(name, group.length), ...group];
  });
}
