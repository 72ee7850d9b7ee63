import * as Y from 'yjs';
import type { DocumentError } from '../plan/document.ts';
import { err, ok, type Result } from '../result.ts';
import { seedUpdate } from './seed.ts';

export type UpdateError =
  /** Not a Yjs update, or one that was changed on its way. */
  | { readonly code: 'damaged' }
  /** Sound, but it builds on changes that are not here. */
  | { readonly code: 'incomplete' };

/** Whether the document waits for changes it has heard of but not seen. */
const waits = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/**
 * Takes an update into a document, having tried it on a copy (SPEC.md R10). On an error the document is as it was.
 */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array, origin?: unknown): Result<void, UpdateError> {
  const trial = new Y.Doc();
  const reload = new Y.Doc();
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(trial, update);
    if (waits(trial)) return err({ code: 'incomplete' });
    Y.applyUpdate(reload, Y.encodeStateAsUpdate(trial));
    if (waits(reload)) return err({ code: 'damaged' });
  } catch {
    return err({ code: 'damaged' });
  } finally {
    trial.destroy();
    reload.destroy();
  }
  Y.applyUpdate(doc, update, origin);
  return ok(undefined);
}

/** A document from its whole state. */
export function openPlanDoc(state: Uint8Array): Result<Y.Doc, UpdateError> {
  const doc = new Y.Doc();
  const merged = mergeUpdate(doc, state);
  return merged.ok ? ok(doc) : merged;
}

/** A document from readable JSON. */
export function planDocFrom(json: unknown): Result<Y.Doc, DocumentError> {
  const update = seedUpdate(json);
  if (!update.ok) return update;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update.value);
  return ok(doc);
}

/** The whole document as one update. */
export const encodeDoc = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
