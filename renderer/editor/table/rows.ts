import type { AgendaItem, DeletedRecord, Entry, Plan } from '../../../shared/plan/plan.ts';
import { boundsOf, type IsoDate, weekOf, whenOf } from '../../../shared/time/index.ts';
import { agendaOf } from '../commands/agendaEdits.ts';

/** One line of the table. */
export type Row =
  /** A month's heading; `month` 0 stands before entries with no date. */
  | { readonly type: 'month'; readonly key: string; readonly year: number; readonly month: number }
  /** `newWeek`: a little room above, where another ISO week begins. */
  | { readonly type: 'entry'; readonly key: string; readonly entry: Entry; readonly newWeek: boolean }
  | { readonly type: 'agenda'; readonly key: string; readonly item: AgendaItem }
  | { readonly type: 'deletedHeading'; readonly key: string }
  | { readonly type: 'deleted'; readonly key: string; readonly record: DeletedRecord };

export interface RowOptions {
  /** Words that must all occur in an entry. */
  readonly filter: string;
  readonly showDeleted: boolean;
  /** Meetings whose agenda is shown. */
  readonly open: ReadonlySet<string>;
}

/** Everything of an entry one may look for, in lower case. */
function searchable(plan: Plan, entry: Entry): string {
  const lanes = plan.lanes
    .filter(({ id }) => entry.lanes.includes(id))
    .flatMap(({ name, shortName }) => [name, shortName]);
  const agenda = agendaOf(plan, entry.id).map(({ title }) => title);
  const words = [entry.title, entry.place, entry.whenText, entry.reason, entry.source, entry.notes, entry.step];
  return [...words, ...entry.responsible, ...entry.topics, ...lanes, ...agenda].join('\n').toLowerCase();
}

export function matches(plan: Plan, entry: Entry, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchable(plan, entry);
  return words.every((word) => text.includes(word));
}

const monthOf = (day: IsoDate | undefined) => (day === undefined ? '' : day.slice(0, 7));

const weekKey = (day: IsoDate | undefined) => {
  if (day === undefined) return '';
  const { year, week } = weekOf(day);
  return `${year}-${week}`;
};

/** The table's lines: entries by month, with the agendas that are open, and what was deleted where asked for. */
export function tableRows(plan: Plan, { filter, showDeleted, open }: RowOptions): readonly Row[] {
  const rows: Row[] = [];
  let month: string | null = null;
  let week = '';
  for (const entry of plan.entries) {
    if (!matches(plan, entry, filter)) continue;
    const day = boundsOf(whenOf(entry.when))?.start;
    const heading = monthOf(day) !== month;
    if (heading) {
      month = monthOf(day);
      rows.push({
        type: 'month',
        key: `month ${month}`,
        year: Number(month.slice(0, 4)),
        month: Number(month.slice(5, 7)),
      });
    }
    rows.push({ type: 'entry', key: entry.id, entry, newWeek: !heading && weekKey(day) !== week });
    week = weekKey(day);
    if (!open.has(entry.id)) continue;
    for (const item of agendaOf(plan, entry.id)) rows.push({ type: 'agenda', key: `agenda ${item.id}`, item });
  }
  if (!showDeleted) return rows;
  const deleted = plan.deleted.filter(({ kind }) => kind === 'entry');
  if (deleted.length > 0) rows.push({ type: 'deletedHeading', key: 'deleted' });
  for (const record of deleted) rows.push({ type: 'deleted', key: `deleted ${record.id}`, record });
  return rows;
}
