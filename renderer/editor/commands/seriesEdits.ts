import type { Edit } from '../../../shared/plan/edit.ts';
import { orderBetween } from '../../../shared/plan/order.ts';
import type { Entry, FieldsOf, Plan, Series } from '../../../shared/plan/plan.ts';
import { setEntry } from './entryEdits.ts';

/** The series an entry is in. */
export const seriesOf = (plan: Plan, entry: Entry): Series | null =>
  plan.series.find(({ id }) => id === entry.series) ?? null;

/** The other entries of an entry's series, by date. */
export const othersInSeries = (plan: Plan, entry: Entry): readonly Entry[] =>
  entry.series === null ? [] : plan.entries.filter(({ id, series }) => id !== entry.id && series === entry.series);

/** A series that nothing is in any more goes with its last entry: nobody could see or remove it. */
function withoutEmpty(plan: Plan, entry: Entry): readonly Edit[] {
  const left = seriesOf(plan, entry);
  return left && othersInSeries(plan, entry).length === 0 ? [{ type: 'delete', kind: 'series', id: left.id }] : [];
}

/** Puts an entry into another series, or into none; a step belongs to the series it is a step of. */
export function putInSeries(plan: Plan, entry: Entry, series: string | null): readonly Edit[] {
  if (series === entry.series) return [];
  const step = entry.step === '' ? {} : { step: '' };
  return [setEntry(entry.id, { series, ...step }), ...withoutEmpty(plan, entry)];
}

/** Begins a series with an entry, named after it. */
export const startSeries = (plan: Plan, entry: Entry, id: string): readonly Edit[] => [
  {
    type: 'create',
    kind: 'series',
    id,
    fields: { title: entry.title, order: orderBetween(plan.series.at(-1)?.order ?? null, null) },
  },
  ...putInSeries(plan, entry, id),
];

export const setSeries = (id: string, fields: Partial<FieldsOf<'series'>>): readonly Edit[] => [
  { type: 'set', kind: 'series', id, fields },
];
