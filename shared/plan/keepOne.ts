import { fieldsSet, joined, union } from './answers.ts';
import type { Edit } from './edit.ts';
import type { Entry, Link, Plan } from './plan.ts';
import { entryFields } from './records/entry.ts';
import { sameJson } from './sameJson.ts';

/** What the kept entry takes from one that goes: what it has no value of its own for, and what both gather. */
function carriedOver(kept: Entry, gone: readonly Entry[]): Readonly<Record<string, unknown>> {
  const own: Readonly<Record<string, unknown>> = { ...kept };
  const fields = Object.entries(entryFields).flatMap(([name, { initial }]): [string, unknown][] => {
    if (name === 'order') return [];
    const values = [
      own[name],
      ...gone.map((entry): unknown => Object.entries(entry).find(([key]) => key === name)?.[1]),
    ];
    const lists = values.filter((value): value is readonly unknown[] => Array.isArray(value));
    const texts = values.filter((value) => typeof value === 'string');
    const value = Array.isArray(initial)
      ? union(lists)
      : name === 'notes'
        ? joined(texts, '\n\n')
        : (values.find((one) => !sameJson(one, initial)) ?? initial);
    return sameJson(value, own[name]) ? [] : [[name, value]];
  });
  return Object.fromEntries(fields);
}

/** Links that led to entries that go lead to the kept one; one that is there already, or leads nowhere, goes too. */
function relink(plan: Plan, to: (id: string | null) => string | null): readonly Edit[] {
  const path = (link: Link) => JSON.stringify([to(link.from), to(link.to), link.unit, link.lead]);
  const standing = new Set(
    plan.links.filter((link) => to(link.from) === link.from && to(link.to) === link.to).map(path),
  );
  return plan.links.flatMap((link): Edit[] => {
    const [start, end] = [to(link.from), to(link.to)];
    if (start === link.from && end === link.to) return [];
    const repeats = standing.has(path(link));
    standing.add(path(link));
    if (start === end || repeats) return [{ type: 'delete', kind: 'link', id: link.id }];
    return [{ type: 'set', kind: 'link', id: link.id, fields: { from: start, to: end } }];
  });
}

/**
 * Keeps one of several entries that are the same: it takes over what only the others have and everything that points
 * to them, and they are deleted (and can be restored, as anything deleted can).
 */
export function keepOne(plan: Plan, ids: readonly string[], keep: string): readonly Edit[] {
  const kept = plan.entries.find(({ id }) => id === keep);
  const gone = plan.entries.filter(({ id }) => id !== keep && ids.includes(id));
  if (!kept || gone.length === 0) return [];
  const goes = new Set(gone.map(({ id }) => id));
  const to = (id: string | null) => (id !== null && goes.has(id) ? keep : id);
  const points = (id: string | null): id is string => id !== null && goes.has(id);
  const fields = carriedOver(kept, gone);
  const taken = Object.keys(fields).length > 0 ? fieldsSet('entry', keep, fields) : null;
  return [
    ...(taken ? [taken] : []),
    ...plan.entries
      .filter(({ id, parent }) => points(parent) && !goes.has(id))
      .map(({ id }): Edit => ({ type: 'set', kind: 'entry', id, fields: { parent: id === keep ? null : keep } })),
    ...plan.agenda
      .filter(({ meeting, movedFrom }) => points(meeting) || points(movedFrom))
      .map(({ id, meeting, movedFrom }): Edit => {
        return { type: 'set', kind: 'agenda', id, fields: { meeting: to(meeting), movedFrom: to(movedFrom) } };
      }),
    ...plan.scenarios
      .filter(({ trigger }) => points(trigger))
      .map(({ id }): Edit => ({ type: 'set', kind: 'scenario', id, fields: { trigger: keep } })),
    ...relink(plan, to),
    ...gone.map(({ id }): Edit => ({ type: 'delete', kind: 'entry', id })),
  ];
}
