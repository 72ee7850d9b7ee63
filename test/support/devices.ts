import { expect } from 'vitest';
import type * as Y from 'yjs';
import { applyEdits, planDocFrom, readPlan } from '../../shared/crdt/index.ts';
import { LISTS } from '../../shared/plan/document.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Plan, RecordKind } from '../../shared/plan/plan.ts';
import { documentOf } from './plans.ts';

/** A field of each kind that holds one line, and what stands in it in the two JSON files that devices start from. */
export const LINES = [
  { kind: 'plan', id: 'plan', field: 'organisation', values: ['Kommune', 'Kommunen'] },
  { kind: 'lane', id: 'au', field: 'name', values: ['AU', 'AU'] },
  { kind: 'entry', id: 'a', field: 'title', values: ['Møte', 'Et møte'] },
  { kind: 'entry', id: 'a', field: 'place', values: ['Sal', 'Sal'] },
  { kind: 'entry', id: 'b', field: 'title', values: ['Frist', 'Frist'] },
  { kind: 'series', id: 's', field: 'title', values: ['Rekke', 'Rekke'] },
  { kind: 'link', id: 'l', field: 'label', values: ['før', 'først'] },
  { kind: 'scenario', id: 'alt', field: 'name', values: ['Alt. 2', 'Alt. 2'] },
  { kind: 'agenda', id: 'sak', field: 'title', values: ['Sak', 'Sak'] },
  { kind: 'note', id: 'n', field: 'title', values: ['Fotnote', 'Fotnote'] },
] as const satisfies readonly { kind: RecordKind; id: string; field: string; values: readonly [string, string] }[];

export type Line = Pick<(typeof LINES)[number], 'kind' | 'id' | 'field'>;

const STARTS = ['startA', 'startB'] as const;

/** One of two JSON files of the same plan that do not agree on everything. */
export function startDoc(variant: 0 | 1): Y.Doc {
  const records = Map.groupBy(LINES, ({ kind, id }) => `${kind} ${id}`);
  const document: Record<string, unknown> = documentOf({});
  for (const lines of records.values()) {
    const [first] = lines;
    if (first === undefined) continue;
    const fields = Object.fromEntries(lines.map(({ field, values }) => [field, values[variant]]));
    if (first.kind === 'plan') document['plan'] = { ...Object(document['plan']), ...fields };
    else {
      const list = document[LISTS[first.kind]];
      const others: readonly unknown[] = Array.isArray(list) ? list : [];
      document[LISTS[first.kind]] = [...others, { id: first.id, ...fields }];
    }
  }
  const id = STARTS[variant];
  document['journal'] = [{ id, at: '', by: '', writer: '', action: 'merge', kind: 'plan', record: 'plan' }];
  const doc = planDocFrom(document);
  if (!doc.ok) throw new Error(JSON.stringify(doc.error));
  return doc.value;
}

interface Write {
  readonly id: string;
  /** What its writer's document held: ids of earlier writes. */
  readonly seen: ReadonlySet<string>;
  readonly record: string;
  readonly place: string;
  readonly value: string;
}

const placeOf = ({ kind, id, field }: { kind: RecordKind; id: string; field: string }) => `${kind} ${id} ${field}`;
const recordOf = ({ kind, id }: { kind: RecordKind; id: string }) => `${kind} ${id}`;

/** The live record of this kind and id. */
function findRecord(plan: Plan, kind: RecordKind, id: string): Readonly<Record<string, unknown>> | undefined {
  const records: readonly { readonly id: string }[] = kind === 'plan' ? [plan.info] : plan[LISTS[kind]];
  const record = records.find((candidate) => candidate.id === id);
  return record && { ...record };
}

const DELETED = '$deleted';

/**
 * What must stand after a course of edits, known by nothing but what each writer had seen: the ids of the edits in
 * that writer's journal are its version vector.
 */
export class Ledger {
  readonly #writes: Write[] = LINES.flatMap((line) =>
    STARTS.map((id, variant) => ({
      id,
      seen: new Set<string>(),
      record: recordOf(line),
      place: placeOf(line),
      value: line.values[variant] ?? '',
    })),
  );
  readonly #words: { readonly id: string; readonly record: string; readonly word: string }[] = [];
  #count = 0;

  /** Makes the edit that `edit` gives for a fresh word, and remembers it where it was taken. */
  write(doc: Y.Doc, make: (word: string) => Edit): void {
    const id = `w${this.#count}`;
    this.#count += 1;
    const seen = new Set(doc.getMap('journal').keys());
    const edit = make(id);
    const about = readPlan(doc);
    const lives = findRecord(about, edit.kind, edit.id) !== undefined;
    const contested = about.conflicts.some(({ type, record }) => type === 'deletion' && record === edit.id);
    // Deleting what is deleted changes nothing, nor does restoring what is there.
    if ((edit.type === 'delete' && (!lives || contested)) || (edit.type === 'restore' && lives)) return;
    const context = { author: { by: id }, now: '2024-01-01T00:00:00.000Z', newId: () => id };
    if (!applyEdits(doc, [edit], context).ok) return;
    const record = recordOf(edit);
    const remember = (field: string, value: string) =>
      this.#writes.push({ id, seen, record, place: placeOf({ ...edit, field }), value });
    if (edit.type === 'splice') this.#words.push({ id, record, word: edit.insert });
    else if (edit.type === 'delete' || edit.type === 'restore') remember(DELETED, edit.type);
    else if (edit.type !== 'giveBack') {
      for (const [field, value] of Object.entries(edit.fields)) remember(field, String(value));
    }
  }

  /** Writes nobody who wrote the same has seen, of all or of those `within`. */
  #standing(place: string, within?: ReadonlySet<string>): readonly Write[] {
    const writes = this.#writes.filter((write) => write.place === place && (within?.has(write.id) ?? true));
    return writes.filter(({ id }) => !writes.some(({ seen }) => seen.has(id)));
  }

  #values(place: string, within?: ReadonlySet<string>): readonly string[] {
    return [...new Set(this.#standing(place, within).map(({ value }) => value))].sort();
  }

  /** Whether the record was, to one who had seen just `seen`, as it is to one who has seen all. */
  #alike(record: string, seen: ReadonlySet<string>): boolean {
    const places = new Set(this.#writes.filter((write) => write.record === record).map(({ place }) => place));
    places.delete(`${record} ${DELETED}`);
    return (
      [...places].every((place) => this.#values(place).join('|') === this.#values(place, seen).join('|')) &&
      this.#words.every((words) => words.record !== record || seen.has(words.id))
    );
  }

  /** Holds a plan that has seen all edits to what must stand in it. */
  check(doc: Y.Doc): void {
    const plan = readPlan(doc);
    this.#checkDeletions(plan);
    for (const { kind, id } of plan.deleted) applyEditsOrThrow(doc, { type: 'restore', kind, id });
    this.#checkValues(readPlan(doc));
  }

  #checkDeletions(plan: Plan): void {
    for (const record of new Set(this.#writes.map((write) => write.record))) {
      const [kind, id] = record.split(' ');
      const standing = this.#standing(`${record} ${DELETED}`);
      const deletes = standing.filter(({ value }) => value === 'delete');
      const gone = deletes.length > 0 && deletes.length === standing.length;
      const met = deletes.length > 0 && (!gone || !deletes.some(({ seen }) => this.#alike(record, seen)));
      const told = plan.conflicts.some(
        (known) => known.type === 'deletion' && known.kind === kind && known.record === id,
      );
      expect(told, `${record} met a delete`).toBe(met);
      expect(
        plan.deleted.some((known) => known.kind === kind && known.id === id),
        `${record} is deleted`,
      ).toBe(gone);
    }
  }

  #checkValues(plan: Plan): void {
    const edited = new Map(this.#writes.map(({ record, place }) => [place, record]));
    for (const [place, record] of edited) {
      const [kind, id, field = ''] = place.split(' ');
      if (field === DELETED) continue;
      const conflict = plan.conflicts.find(
        (known) =>
          known.type === 'field' &&
          recordOf({ kind: known.kind, id: known.record }) === record &&
          known.field === field,
      );
      const line = { kind: kind as RecordKind, id: id ?? '' };
      const shown = findRecord(plan, line.kind, line.id)?.[field];
      const values = conflict?.type === 'field' ? conflict.values.map(({ value }) => String(value)) : [String(shown)];
      expect([...values].sort(), place).toEqual(this.#values(place));
      expect(values, `${place} shows one of its values`).toContain(String(shown));
    }
    for (const { record, word } of this.#words) {
      const [kind, id] = record.split(' ');
      expect(String(findRecord(plan, kind as RecordKind, id ?? '')?.['notes'])).toContain(word);
    }
  }
}

function applyEditsOrThrow(doc: Y.Doc, edit: Edit): void {
  const made = applyEdits(doc, [edit], { author: { by: '' }, now: '', newId: () => `end-${edit.kind}-${edit.id}` });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}
