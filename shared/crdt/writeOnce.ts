import * as v from 'valibot';
import type * as Y from 'yjs';
import type { DecodeProblem } from '../plan/plan.ts';
import { recordId } from '../plan/records/fields.ts';
import { plainJson } from './plainJson.ts';

interface Told {
  readonly id: string;
  readonly at: string;
}

type Kept = Readonly<Record<string, unknown>> & { readonly id: string };

/** What could not be read: told, and kept where it can be an entry that a newer version knows. */
interface Unread {
  readonly problem: DecodeProblem;
  readonly kept: Kept | null;
}

const KeptSchema = v.looseObject({ id: recordId });

const byAt = (a: Told, b: Told) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** From this many new ones on, all are put in order anew. */
const MANY = 64;

/** Where a value stands, or would stand, among others in order. */
function placeAmong<Value extends Told>(values: readonly Value[], value: Told): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = values[middle];
    if (there !== undefined && byAt(there, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of a write-once root map (SPEC.md R7), decoded once each and kept in order of their instants. */
export class WriteOnce<Value extends Told> {
  readonly #schema: v.GenericSchema<unknown, Value>;
  readonly #kind: DecodeProblem['kind'];
  readonly #read = new Map<string, Value>();
  readonly #unread = new Map<string, Unread>();
  #values: readonly Value[] = [];

  constructor(schema: v.GenericSchema<unknown, Value>, kind: DecodeProblem['kind']) {
    this.#schema = schema;
    this.#kind = kind;
  }

  /** Oldest first; the same array until something changed. */
  get values(): readonly Value[] {
    return this.#values;
  }

  get problems(): readonly DecodeProblem[] {
    return this.#told().map(({ problem }) => problem);
  }

  /** What a newer version wrote here, as it was found. */
  get unread(): readonly Kept[] {
    return this.#told().flatMap(({ kept }) => kept ?? []);
  }

  #told(): readonly Unread[] {
    return [...this.#unread].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unread]) => unread);
  }

  /** Reads what stands under these keys now. */
  update(map: Y.Map<unknown>, keys: Iterable<string>): void {
    const fresh: Value[] = [];
    const gone = new Set<Value>();
    for (const key of keys) {
      const former = this.#read.get(key);
      if (former !== undefined) gone.add(former);
      this.#read.delete(key);
      this.#unread.delete(key);
      if (!map.has(key)) continue;
      const found = plainJson(map.get(key));
      const parsed = v.safeParse(this.#schema, found);
      if (parsed.success) {
        this.#read.set(key, parsed.output);
        fresh.push(parsed.output);
      } else {
        const problem = { kind: this.#kind, record: key, field: '', code: parsed.issues[0].message, found };
        const kept = v.safeParse(KeptSchema, found);
        this.#unread.set(key, { problem, kept: kept.success && kept.output.id === key ? kept.output : null });
      }
    }
    if (fresh.length > 0 || gone.size > 0) this.#values = this.#arranged(fresh, gone);
  }

  #arranged(fresh: readonly Value[], gone: ReadonlySet<Value>): readonly Value[] {
    const values = gone.size > 0 ? this.#values.filter((value) => !gone.has(value)) : [...this.#values];
    if (fresh.length >= MANY) return [...values, ...fresh].sort(byAt);
    for (const value of fresh) values.splice(placeAmong(values, value), 0, value);
    return values;
  }
}
