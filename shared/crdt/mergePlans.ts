import * as Y from 'yjs';
import { comparePlans, newConflicts, type PlanChange } from '../plan/compare.ts';
import type { Conflict } from '../plan/plan.ts';
import { err, ok, type Result } from '../result.ts';
import { mergeUpdate, type UpdateError } from './planDoc.ts';
import { readPlan } from './planReader.ts';

/** What came in with a merge. */
export interface MergeSummary {
  readonly changes: readonly PlanChange[];
  /** What two people wrote without having seen each other's, and nobody has settled yet. */
  readonly conflicts: readonly Conflict[];
}

export type MergeError = UpdateError | { readonly code: 'otherPlan'; readonly title: string };

/** Takes another copy of the same plan into a document; the other copy is only read. */
export function mergePlans(into: Y.Doc, other: Y.Doc, origin?: unknown): Result<MergeSummary, MergeError> {
  const before = readPlan(into);
  const incoming = readPlan(other);
  if (incoming.info.planId !== before.info.planId) return err({ code: 'otherPlan', title: incoming.info.title });
  const merged = mergeUpdate(into, Y.encodeStateAsUpdate(other, Y.encodeStateVector(into)), origin);
  if (!merged.ok) return merged;
  const after = readPlan(into);
  return ok({ changes: comparePlans(before, after), conflicts: newConflicts(before, after) });
}
