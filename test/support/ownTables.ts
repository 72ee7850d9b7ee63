import type { OwnTable } from '../../shared/importing/ownTable.ts';
import { decodeDocument, toDocument } from '../../shared/plan/document.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The plan that a table of ours holds. */
export function planFrom(own: OwnTable | null): Plan {
  const decoded = own && decodeDocument(own.document);
  if (!decoded?.ok) throw new Error('not a table of ours');
  return decoded.value;
}

/** What a table holds of a plan: all but its history. */
export const contentOf = (plan: Plan) => ({ ...toDocument(plan), journal: [], versions: [], settled: [] });
