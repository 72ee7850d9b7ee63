import { type Accepted, acceptEdits } from '../../shared/importing/accepting/acceptEdits.ts';
import { emptyPlanFor } from '../../shared/importing/accepting/newPlan.ts';
import { ownPlanEdits, ownPlanInfo } from '../../shared/importing/accepting/ownPlan.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Plan, PlanInfo } from '../../shared/plan/plan.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { currentPlan } from '../app/currentPlan.ts';
import { now } from '../data/clock.ts';
import type { PlanSession } from '../data/planSession.ts';
import { keepPlan, planFromDocument } from '../data/plans.ts';
import { newId } from '../data/random.ts';

export type AcceptError = 'storage' | 'refused';

/** What a new plan is called, and what decides its months. */
export interface NewPlanNames {
  readonly title: string;
  readonly year: number;
  readonly locale: PlanInfo['locale'];
}

/** Makes edits in a plan of this machine, as one step of undo. */
async function editPlan(
  planId: string,
  editsFor: (plan: Plan) => readonly Edit[],
): Promise<Result<PlanSession, AcceptError>> {
  const opened = await currentPlan(planId);
  if (!opened.ok) return err('storage');
  const edits = editsFor(opened.value.getPlan());
  return edits.length === 0 || opened.value.edit(edits).ok ? ok(opened.value) : err('refused');
}

/** Brings what was accepted into a plan of this machine. */
export const acceptInto = (planId: string, accepted: Accepted): Promise<Result<PlanSession, AcceptError>> =>
  editPlan(planId, (plan) => acceptEdits(accepted, plan, newId));

/**
 * Makes a new plan, empty, and brings what was accepted into it: that too can be undone in one step. `own` is the plan
 * in a table that Årring wrote; the new one is another plan than that.
 */
export async function acceptAsNew(
  names: NewPlanNames,
  accepted: Accepted,
  own?: PlanDocument,
): Promise<Result<PlanSession, AcceptError>> {
  const entries = accepted.entries.map(({ entry }) => entry);
  const { title, year, locale } = names;
  const planId = newId();
  const empty = emptyPlanFor({ title, year, entries }, { planId, locale, source: accepted.document, year });
  const info = own && ownPlanInfo(own);
  const file = planFromDocument(info ? { ...empty, plan: { ...info, planId, title } } : empty);
  if (!file.ok) return err('refused');
  const kept = await keepPlan(file.value, { filePath: null, kind: 'own' }, { now, newId });
  if (!kept.ok) return err('storage');
  const { id } = kept.value;
  return own ? editPlan(id, () => ownPlanEdits(own, accepted, newId)) : acceptInto(id, accepted);
}
