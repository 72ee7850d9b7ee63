import * as v from 'valibot';
import type { Edit, Why } from '../../shared/plan/edit.ts';
import { replaceRows } from './planDatabase.ts';

interface Made {
  readonly edits: readonly Edit[];
  readonly why: Why | undefined;
}

/** Edits as this page wrote them a moment ago; whether they can be made is checked when they are. */
const madeSchema = v.array(
  v.object({
    edits: v.array(v.custom<Edit>((edit) => typeof edit === 'object' && edit !== null)),
    why: v.fallback(
      v.optional(v.object({ reason: v.exactOptional(v.string()), source: v.exactOptional(v.string()) })),
      undefined,
    ),
  }),
);

const keyOf = (planKey: string) => `aarring-again-${planKey}`;

/** Edits made on the document that was given up, to be made again on the new one. */
function takeAgain(planKey: string): readonly Made[] {
  try {
    const kept = sessionStorage.getItem(keyOf(planKey));
    sessionStorage.removeItem(keyOf(planKey));
    const read = v.safeParse(madeSchema, kept === null ? [] : JSON.parse(kept));
    return read.success ? read.output.map(({ edits, why }) => ({ edits, why })) : [];
  } catch {
    return [];
  }
}

/** The document is to be given up. */
export interface RebuildOrder {
  /** What is to stand in the place of what is stored. */
  readonly state: Uint8Array;
  /** Tells the other windows that have the plan open. */
  readonly announce: () => void;
}

export interface Rebuilding {
  /** Edits to be made again. */
  readonly again: readonly Made[];
  /** An edit is made. */
  note(edits: readonly Edit[], why: Why | undefined): void;
  /** The plan is open, and this lets go of it. */
  ready(close: () => Promise<void>): void;
  /** `null`: another window sees to it. The window is loaded anew when it is done. */
  start(order: RebuildOrder | null): void;
}

/**
 * Two machines write under one Yjs client id: one was copied while it ran. The document cannot go on, so what is
 * stored is replaced by a state where the two are told apart, and every window of the plan is loaded anew on it.
 */
export function watchRebuilding(planKey: string, reload: () => void = () => window.location.reload()): Rebuilding {
  const { promise: open, resolve: ready } = Promise.withResolvers<() => Promise<void>>();
  /** Holds the other windows back until what is stored is whole again. */
  const inTurn = (run: () => Promise<void>) => navigator.locks.request(`aarring-rebuild-${planKey}`, run);
  let late: readonly Made[] | null = null;

  const replace = async ({ state, announce }: RebuildOrder) => {
    const close = await open;
    await inTurn(async () => {
      // If there is no room for it, everything stays as it is.
      await replaceRows(planKey, state);
      announce();
      await close();
      // What was written until then is made again.
      await replaceRows(planKey, state);
    });
  };
  const follow = async () => {
    await (await open)();
    await inTurn(async () => undefined);
  };

  return {
    again: takeAgain(planKey),
    ready,
    note: (edits, why) => {
      if (late !== null) late = [...late, { edits, why }];
    },
    start: (order) => {
      if (late !== null) return;
      late = [];
      const done = order === null ? follow() : replace(order);
      done
        .then(() => {
          if (late !== null && late.length > 0) sessionStorage.setItem(keyOf(planKey), JSON.stringify(late));
          reload();
        })
        .catch(console.error);
    },
  };
}
