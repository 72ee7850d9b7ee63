import { LISTS } from '../../shared/plan/document.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Plan, RecordKind } from '../../shared/plan/plan.ts';
import type { RecordBase } from '../../shared/plan/records/define.ts';
import { sameJson } from '../../shared/plan/sameJson.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** One step that can be taken back: the edits that do it, and how the records they touch stood right after the step. */
export interface Step {
  readonly inverse: readonly Edit[];
  readonly after: ReadonlyMap<string, AnyRecord>;
}

const key = (kind: RecordKind, id: string) => `${kind} ${id}`;

/** The live record of this kind and id. */
function findRecord(plan: Plan, kind: RecordKind, id: string): AnyRecord | undefined {
  const records: readonly RecordBase[] = kind === 'plan' ? [plan.info] : plan[LISTS[kind]];
  const record = records.find((candidate) => candidate.id === id);
  return record && { ...record };
}

/** Remembers a step by the edits that take it back and the plan it led to. */
export function rememberStep(inverse: readonly Edit[], plan: Plan): Step {
  const after = new Map<string, AnyRecord>();
  for (const { kind, id } of inverse) {
    const record = findRecord(plan, kind, id);
    if (record) after.set(key(kind, id), record);
  }
  return { inverse, after };
}

/**
 * What of a step may still be taken back. A field that somebody else has set since keeps their value, and a record
 * we made that somebody else has changed since stays: undo never undoes a colleague's edit.
 */
export function takeBack({ inverse, after }: Step, plan: Plan): readonly Edit[] {
  return inverse.flatMap((edit): Edit[] => {
    const now = findRecord(plan, edit.kind, edit.id);
    const then = after.get(key(edit.kind, edit.id));
    if (edit.type === 'restore') return now ? [] : [edit];
    if (edit.type === 'create') return [edit];
    if (!now) return [];
    if (edit.type === 'delete') return sameJson(now, then) ? [edit] : [];
    // What is left of our words is found where it now stands, or not at all.
    if (edit.type === 'splice') return [edit];
    const ours = Object.entries(edit.fields).filter(([name]) => sameJson(now[name], then?.[name]));
    return ours.length > 0 ? [{ ...edit, fields: Object.fromEntries(ours) }] : [];
  });
}

const MOST_STEPS = 500;

/** Undo and redo of one session. */
export class History {
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  #state = { canUndo: false, canRedo: false };

  /** A new step of the user's; what was undone before it can no longer be redone. */
  push(step: Step): void {
    this.#set([...this.#done, step].slice(-MOST_STEPS), []);
  }

  /** Takes the last step and hands it to `apply`, which gives back the step that would do it again, or `null`. */
  undo(apply: (step: Step) => Step | null): void {
    const step = this.#done.at(-1);
    if (!step) return;
    const redo = apply(step);
    this.#set(this.#done.slice(0, -1), redo ? [...this.#undone, redo] : this.#undone);
  }

  redo(apply: (step: Step) => Step | null): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    const undo = apply(step);
    this.#set(undo ? [...this.#done, undo] : this.#done, this.#undone.slice(0, -1));
  }

  /** The same object until it changes. */
  get state(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return this.#state;
  }

  #set(done: readonly Step[], undone: readonly Step[]): void {
    this.#done = done;
    this.#undone = undone;
    const state = { canUndo: done.length > 0, canRedo: undone.length > 0 };
    if (!sameJson(state, this.#state)) this.#state = state;
  }
}
