import type { Edit } from '../../../shared/plan/edit.ts';
import { orderBetween } from '../../../shared/plan/order.ts';
import type { Entry, FieldsOf, Plan } from '../../../shared/plan/plan.ts';
import { setEntry } from './entryEdits.ts';

/** A new alternative course after the others. */
export const addScenario = (plan: Plan, id: string, name: string): readonly Edit[] => [
  {
    type: 'create',
    kind: 'scenario',
    id,
    fields: { name, order: orderBetween(plan.scenarios.at(-1)?.order ?? null, null) },
  },
];

/** The entries of an alternative. */
export const entriesOfScenario = (plan: Plan, id: string): readonly Entry[] =>
  plan.entries.filter(({ scenario }) => scenario === id);

export const setScenario = (id: string, fields: Partial<FieldsOf<'scenario'>>): readonly Edit[] => [
  { type: 'set', kind: 'scenario', id, fields },
];

/** Removes an alternative; its entries join the main course, and one undo takes all of it back. */
export const removeScenario = (plan: Plan, id: string): readonly Edit[] => [
  ...entriesOfScenario(plan, id).map((entry) => setEntry(entry.id, { scenario: null })),
  { type: 'delete', kind: 'scenario', id },
];
