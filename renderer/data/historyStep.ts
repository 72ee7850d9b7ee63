import type * as Y from 'yjs';
import { readFields, readRecord } from '../../shared/crdt/index.ts';
import { decodePart } from '../../shared/plan/buildPlan.ts';
import type { Edit, GivenValue } from '../../shared/plan/edit.ts';
import type { Plan, RecordKind } from '../../shared/plan/plan.ts';
import type { RecordBase } from '../../shared/plan/records/define.ts';
import { sameJson } from '../../shared/plan/sameJson.ts';

type Splice = Extract<Edit, { type: 'splice' }>;

/** The two ends of a step. */
export interface Ends<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What a step did to one record. */
export interface Touch {
  readonly kind: RecordKind;
  readonly id: string;
  /** Whether the record was there. */
  readonly lives: Ends<boolean>;
  /** Fields it wrote, with all that each held; prose left out. */
  readonly fields: ReadonlyMap<string, Ends<readonly GivenValue[]>>;
  /** What takes the step's words out of prose (`to` is `before`) or puts them back again. */
  readonly prose: { readonly to: 'before' | 'after'; readonly splices: readonly Splice[] };
  /** Where the step made or deleted it: the record as it stood alive, and how much others had written of it by then. */
  readonly alive: { readonly record: RecordBase; readonly others: number } | null;
}

/** One step of undo. */
export type Step = readonly Touch[];

interface Stand {
  readonly kind: RecordKind;
  readonly id: string;
  readonly lives: boolean;
  readonly record: RecordBase | null;
  readonly fields: ReadonlyMap<string, readonly GivenValue[]>;
}

export function standOf(doc: Y.Doc, kind: RecordKind, id: string): Stand {
  const found = readRecord(doc, kind, id);
  return {
    kind,
    id,
    lives: found !== null && !found.deleted,
    record: found && decodePart(found).record,
    fields: readFields(doc, kind, id),
  };
}

const valuesOf = (values: readonly GivenValue[]) => values.map(({ value }) => value);

/** The fields that hold something else than they did. */
function changed({ fields }: Stand, now: Stand): Touch['fields'] {
  const ends = new Map<string, Ends<readonly GivenValue[]>>();
  for (const [field, after] of now.fields) {
    const before = fields.get(field) ?? [];
    if (!sameJson(valuesOf(before), valuesOf(after))) ends.set(field, { before, after });
  }
  return ends;
}

/** How many of the plan's journal entries on each of these records are by others than `writer`. */
export function countOthers(plan: Plan, writer: string, records: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (records.size === 0) return counts;
  for (const entry of plan.journal) {
    const key = `${entry.kind} ${entry.record}`;
    if (entry.writer !== writer && records.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export const keyOf = ({ kind, id }: { readonly kind: RecordKind; readonly id: string }) => `${kind} ${id}`;

/** Looks at what edits are about to change; what it gives, called once they are made, is the step they were. */
export function rememberStep(
  doc: Y.Doc,
  edits: readonly Edit[],
): (inverse: readonly Edit[], plan: Plan, writer: string) => Step {
  const before = new Map<string, Stand>();
  for (const edit of edits) {
    if (!before.has(keyOf(edit))) before.set(keyOf(edit), standOf(doc, edit.kind, edit.id));
  }
  return (inverse, plan, writer) => {
    const touches = [...before.values()].map((then) => ({ then, now: standOf(doc, then.kind, then.id) }));
    const turned = touches.filter(({ then, now }) => then.lives !== now.lives).map(({ then }) => keyOf(then));
    const others = countOthers(plan, writer, new Set(turned));
    return touches.map(({ then, now }): Touch => {
      const { kind, id } = then;
      const record = (then.lives ? then : now).record;
      const splices = inverse.filter((edit): edit is Splice => edit.type === 'splice' && keyOf(edit) === keyOf(then));
      return {
        kind,
        id,
        lives: { before: then.lives, after: now.lives },
        // What was made is taken back whole, and comes again whole.
        fields: then.lives ? changed(then, now) : new Map(),
        prose: { to: 'before', splices: then.lives ? splices : [] },
        alive: then.lives === now.lives || record === null ? null : { record, others: others.get(keyOf(then)) ?? 0 },
      };
    });
  };
}
