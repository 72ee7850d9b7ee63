import * as Y from 'yjs';
import { type MergeError, type MergeSummary, mergePlans, quickRoots, readPlan } from '../crdt/index.ts';
import { comparePlans, newConflicts } from '../plan/compare.ts';
import { err, ok, type Result } from '../result.ts';
import { type Rebuilt, tellApart } from './log/lineages.ts';

export interface MergedCopy {
  readonly summary: MergeSummary;
  /**
   * Where the copy is a clone's (SPEC.md S13), nothing of it is in the document: this, which has everything of both,
   * is to stand in its place.
   */
  readonly rebuilt: Rebuilt | null;
}

function docFrom(state: Uint8Array): Y.Doc {
  const doc = quickRoots(new Y.Doc());
  Y.applyUpdate(doc, state);
  return doc;
}

/** What stands in the place of a document whose client id a clone has written under, with what came in by it. */
function rebuiltWith(into: Y.Doc, rebuilt: Rebuilt): MergedCopy {
  const [before, after] = [readPlan(into), readPlan(docFrom(rebuilt.state))];
  return { summary: { changes: comparePlans(before, after), conflicts: newConflicts(before, after) }, rebuilt };
}

/** Takes another copy of the same plan into a document, as `mergePlans` does, also a clone's. */
export function mergeCopy(into: Y.Doc, other: Y.Doc, origin?: unknown): Result<MergedCopy, MergeError> {
  const settled = tellApart(into, Y.encodeStateAsUpdate(other));
  if (settled?.rebuilt) {
    const { planId, title } = readPlan(other).info;
    if (planId !== readPlan(into).info.planId) return err({ code: 'otherPlan', title });
    return ok(rebuiltWith(into, settled.rebuilt));
  }
  const merged = mergePlans(into, settled === null ? other : docFrom(settled.state), origin);
  return merged.ok ? ok({ summary: merged.value, rebuilt: null }) : merged;
}
