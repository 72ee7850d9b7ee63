import * as v from 'valibot';
import * as Y from 'yjs';
import { carriedOver, type Rebuilt } from '../../shared/sync/index.ts';
import { keepLate } from './lateChanges.ts';
import { keepRoom, remakeRows } from './planDatabase.ts';
import { holdPlan } from './planLock.ts';
import type { SaveStatus } from './planSession.ts';
import { newId } from './random.ts';
import { failureReason } from './saveKeeper.ts';

/** How often the other windows are told, until all have let go, ms. */
const REMIND = 500;
/** Waits between attempts after failures, ms; the last one goes on. */
const RETRY_AFTER = [1_000, 2_000, 5_000, 15_000, 60_000] as const;

const clock = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What the windows of a plan tell each other: the document is given up. */
const orderSchema = v.object({
  id: v.string(),
  state: v.instance(Uint8Array),
  moves: v.array(v.object({ client: clock, from: clock, to: clock })),
});

type Order = Rebuilt & { readonly id: string };

/** An open plan, as far as it is to be let go of. */
export interface Opened {
  readonly doc: Y.Doc;
  /** Lets go of everything that keeps it; the document stays. */
  readonly letGo: () => Promise<void>;
}

export interface Rebuilding {
  /** The plan is open. */
  ready(opened: Opened): void;
  /** The document cannot go on, and this is to stand in its place. */
  start(rebuilt: Rebuilt): void;
  /** How safe the last edits are while the document is given up; `null` while it is not. */
  getStatus(): SaveStatus | null;
  subscribe(listener: () => void): () => void;
  /** The plan is closed, or did not open. */
  leave(): void;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The rows of a plan as they are to be; `made`: they have been made anew by this order already. */
function remade({ state, moves }: Rebuilt, rows: readonly Uint8Array[], made: boolean, doc: Y.Doc): Uint8Array {
  const anew = new Y.Doc();
  Y.applyUpdate(anew, state);
  const stored = made ? anew : new Y.Doc();
  for (const row of rows) Y.applyUpdate(stored, row);
  for (const old of made ? [doc] : [stored, doc]) {
    Y.applyUpdate(anew, carriedOver({ moves }, Y.encodeStateAsUpdate(old)));
  }
  return Y.encodeStateAsUpdate(anew);
}

/**
 * Two machines write under one Yjs client id: one was copied while it ran. The document cannot go on, so what is
 * stored is replaced by a state where the two are told apart, and every window of the plan is loaded anew on it.
 *
 * Each window writes on as before until it has heard of it. It then lets go of what keeps the document, waits until
 * all have, carries over what stands in the rows and in its own document, and is loaded anew. What is written in the
 * meantime is kept by `lateChanges.ts`. A window that is killed leaves its rows to the next that has its turn; where
 * all are, the two writers are told apart anew at the next opening. Where the rows cannot be written, it is tried
 * again and the user is told; the plan is not opened in another window meanwhile, for that would begin from the rows
 * as they were and part from what this one holds.
 *
 * Resolves when no other window is at it.
 */
export async function watchRebuilding(
  planKey: string,
  reload: () => void = () => window.location.reload(),
): Promise<Rebuilding> {
  const hold = await holdPlan(planKey);
  const channel = new BroadcastChannel(`aarring-rebuild-${planKey}`);
  const { promise: open, resolve: ready } = Promise.withResolvers<Opened>();
  let begun = false;
  let status: SaveStatus | null = null;
  const listeners = new Set<() => void>();

  const say = (next: SaveStatus | null) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown) => {
    console.error(error);
    say({ state: 'failed', reason: failureReason(error) });
  };

  const keepFromNowOn = (doc: Y.Doc, { id, moves }: Order) => {
    const carried = () => carriedOver({ moves }, Y.encodeStateAsUpdate(doc));
    const known = Y.encodeStateVectorFromUpdate(carried());
    const own = `${id}-${newId()}`;
    doc.on('update', () => {
      try {
        keepLate(planKey, own, Y.diffUpdate(carried(), known));
      } catch (error) {
        // It is still in the document, and goes with it once the rows are made anew.
        fail(error);
      }
    });
  };

  const replace = async (order: Order, doc: Y.Doc) => {
    for (let failures = 0; ; failures += 1) {
      try {
        return await remakeRows(planKey, order.id, (rows, made) => remade(order, rows, made, doc));
      } catch (error) {
        fail(error);
        await wait(RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)] ?? 0);
      }
    }
  };

  const follow = async (order: Order) => {
    const { doc, letGo } = await open;
    keepFromNowOn(doc, order);
    say({ state: 'saving' });
    const remind = setInterval(() => channel.postMessage(order), REMIND);
    channel.postMessage(order);
    await letGo().catch(console.error);
    await hold.alone(async () => {
      clearInterval(remind);
      await replace(order, doc);
    });
    // Nothing is at risk any more: the page may go without a word.
    say({ state: 'saved' });
    reload();
  };

  const begin = (run: () => Promise<void>) => {
    if (begun) return;
    begun = true;
    run().catch((error: unknown) => {
      // There is no room for it: everything stays as it is.
      begun = false;
      if (status === null) console.error(error);
      else fail(error);
    });
  };

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(orderSchema, data);
    if (read.success) begin(() => follow(read.output));
  };

  return {
    ready,
    start: (rebuilt) =>
      begin(async () => {
        await keepRoom(planKey, rebuilt.state);
        await follow({ id: newId(), ...rebuilt });
      }),
    getStatus: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave: () => {
      if (!begun) channel.close();
      hold.leave();
    },
  };
}
