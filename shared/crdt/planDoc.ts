import * as Y from 'yjs';
import type { DocumentError } from '../plan/document.ts';
import { err, ok, type Result } from '../result.ts';
import { quickRoots } from './quickRoots.ts';
import { seedUpdate } from './seed.ts';

export type UpdateError =
  /** Not a Yjs update, or one that was changed on its way. */
  | { readonly code: 'damaged' }
  /** Sound, but it builds on changes that are not here. */
  | { readonly code: 'incomplete' };

/** The state of an empty document. */
const NOTHING = new Uint8Array([0, 0]);

/** Whether the document waits for changes it has heard of but not seen. */
const waits = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/**
 * A document of this state that has taken the update, having proved that it loads again (SPEC.md R10): what came is
 * written out anew, and a second copy takes that.
 */
function tried(state: Uint8Array, update: Uint8Array): Result<Y.Doc, UpdateError> {
  const trial = quickRoots(new Y.Doc());
  const reload = new Y.Doc();
  let sound = false;
  try {
    Y.applyUpdate(trial, state);
    const before = Y.encodeStateVector(trial);
    Y.applyUpdate(trial, update);
    if (waits(trial)) return err({ code: 'incomplete' });
    Y.applyUpdate(reload, state);
    Y.applyUpdate(reload, Y.encodeStateAsUpdate(trial, before));
    sound = !waits(reload);
    // Not the second copy: what Yjs reads is not always what it wrote.
    return sound ? ok(trial) : err({ code: 'damaged' });
  } catch {
    return err({ code: 'damaged' });
  } finally {
    reload.destroy();
    if (!sound) trial.destroy();
  }
}

/**
 * Takes an update into a document, having tried it on a copy (SPEC.md R10). On an error the document is as it was.
 */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array, origin?: unknown): Result<void, UpdateError> {
  quickRoots(doc);
  const copy = tried(Y.encodeStateAsUpdate(doc), update);
  if (!copy.ok) return copy;
  copy.value.destroy();
  Y.applyUpdate(doc, update, origin);
  return ok(undefined);
}

/** A document from its whole state. */
export function openPlanDoc(state: Uint8Array): Result<Y.Doc, UpdateError> {
  const doc = tried(NOTHING, state);
  return doc;
}

/** A document from readable JSON. */
export function planDocFrom(json: unknown): Result<Y.Doc, DocumentError> {
  const update = seedUpdate(json);
  if (!update.ok) return update;
  const doc = quickRoots(new Y.Doc());
  Y.applyUpdate(doc, update.value);
  return ok(doc);
}

/** The whole document as one update. */
export const encodeDoc = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
