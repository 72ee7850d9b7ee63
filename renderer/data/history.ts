import type * as Y from 'yjs';
import { type Applied, writerOf } from '../../shared/crdt/index.ts';
import type { Edit, EditError, Why } from '../../shared/plan/edit.ts';
import type { Plan, Settled } from '../../shared/plan/plan.ts';
import { sameJson } from '../../shared/plan/sameJson.ts';
import type { Result } from '../../shared/result.ts';
import { rememberStep, type Step } from './historyStep.ts';
import { type Told, turnStep } from './turnStep.ts';

/** What became of an undo or redo. */
export interface Turned {
  /** Whether there was a step to take back or make again. */
  readonly turned: boolean;
  /** What the user is to be told: where a colleague had been at work since. */
  readonly told: readonly Told[];
}

/** What the history works on. */
export interface HistoryGround {
  readonly doc: Y.Doc;
  readonly getPlan: () => Plan;
  readonly write: (edits: readonly Edit[], why?: Why) => Result<Applied, EditError>;
  /** Leaves a question as it is, or asks it again. */
  readonly settle: (key: string, settled: boolean) => Result<void, EditError>;
}

/** A question that was left as it is, or asked again. */
interface Leaving {
  readonly question: string;
  readonly settled: boolean;
  /** What then stood of it. */
  readonly stood: Settled | undefined;
}

const isLeaving = (step: Step | Leaving): step is Leaving => 'question' in step;

const MOST_STEPS = 500;
const NOTHING: Turned = { turned: false, told: [] };

/**
 * Undo and redo of one session: its own edits and nobody else's (shared/crdt/SPEC.md R12).
 *
 * Undoing a step gives every field it wrote the value from before the step, and redoing it one's own value again, also
 * where a colleague has written to the field since. That is a new edit, made having seen the colleague's value: it
 * stands alone, the colleague's is in the journal, and `told` says that it was replaced. In prose just one's own words
 * are taken out or put back, wherever they now stand. A record is never deleted over the work of a colleague: one that
 * somebody else has worked on stays, and `told` says so. What somebody else has deleted stays deleted. A question that
 * a colleague has left as it is meanwhile is not asked again.
 */
export class History {
  readonly #ground: HistoryGround;
  #done: readonly (Step | Leaving)[] = [];
  #undone: readonly (Step | Leaving)[] = [];
  #state = { canUndo: false, canRedo: false };

  constructor(ground: HistoryGround) {
    this.#ground = ground;
  }

  /** Makes edits as one new step; what was undone before it can no longer be redone. */
  edit(edits: readonly Edit[], why?: Why): Result<Applied, EditError> {
    const { doc, getPlan, write } = this.#ground;
    const remember = rememberStep(doc, edits);
    const made = write(edits, why);
    if (made.ok && made.value.inverse.length > 0) {
      const step = remember(made.value.inverse, getPlan(), writerOf(doc));
      this.#set([...this.#done, step].slice(-MOST_STEPS), []);
    }
    return made;
  }

  /** Leaves a question as it is, or asks it again, as one new step. */
  settle(question: string, settled: boolean): Result<void, EditError> {
    const before = this.#leftAs(question);
    const made = this.#ground.settle(question, settled);
    const stood = this.#leftAs(question);
    if (made.ok && (before === undefined) === settled)
      this.#set([...this.#done, { question, settled, stood }].slice(-MOST_STEPS), []);
    return made;
  }

  #leftAs(question: string): Settled | undefined {
    return this.#ground.getPlan().settled.find(({ key }) => key === question);
  }

  undo(): Turned {
    const step = this.#done.at(-1);
    if (step === undefined) return NOTHING;
    const { turned, again } = this.#turn(step, 'before');
    this.#set(this.#done.slice(0, -1), again ? [...this.#undone, again] : this.#undone);
    return turned;
  }

  redo(): Turned {
    const step = this.#undone.at(-1);
    if (step === undefined) return NOTHING;
    const { turned, again } = this.#turn(step, 'after');
    this.#set(again ? [...this.#done, again] : this.#done, this.#undone.slice(0, -1));
    return turned;
  }

  #turn(step: Step | Leaving, to: 'before' | 'after'): { turned: Turned; again: Step | Leaving | null } {
    if (isLeaving(step)) return this.#turnLeaving(step, to);
    const { doc, getPlan, write } = this.#ground;
    const { edits, told, again } = turnStep(step, to, doc, getPlan());
    if (edits.length === 0) return { turned: { turned: true, told }, again: again([]) };
    const made = write(edits);
    if (!made.ok) return { turned: NOTHING, again: null };
    return { turned: { turned: true, told }, again: again(made.value.inverse) };
  }

  #turnLeaving(step: Leaving, to: 'before' | 'after'): { turned: Turned; again: Leaving } {
    const now = this.#leftAs(step.question);
    const settled = step.settled === (to === 'after');
    const isTheirs = now !== undefined && !sameJson(now, step.stood);
    if (settled || !isTheirs) this.#ground.settle(step.question, settled);
    return { turned: { turned: true, told: [] }, again: { ...step, stood: this.#leftAs(step.question) } };
  }

  /** The same object until it changes. */
  get state(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return this.#state;
  }

  #set(done: readonly (Step | Leaving)[], undone: readonly (Step | Leaving)[]): void {
    this.#done = done;
    this.#undone = undone;
    const state = { canUndo: done.length > 0, canRedo: undone.length > 0 };
    if (!sameJson(state, this.#state)) this.#state = state;
  }
}
