import { type Accepted, acceptEdits } from '../../shared/importing/accepting/acceptEdits.ts';
import { emptyPlanFor } from '../../shared/importing/accepting/newPlan.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { PlanInfo } from '../../shared/plan/plan.ts';
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

/** Brings what was accepted into a plan, as one step of undo. */
function bringInto(session: PlanSession, accepted: Accepted): Result<PlanSession, AcceptError> {
  const edits: readonly Edit[] = acceptEdits(accepted, session.getPlan(), newId);
  if (edits.length === 0) return ok(session);
  return session.edit(edits).ok ? ok(session) : err('refused');
}

/** Brings what was accepted into a plan of this machine. */
export async function acceptInto(planId: string, accepted: Accepted): Promise<Result<PlanSession, AcceptError>> {
  const opened = await currentPlan(planId);
  return opened.ok ? bringInto(opened.value, accepted) : err('storage');
}

/** Makes a new plan, empty, and brings what was accepted into it: that too can be undone in one step. */
export async function acceptAsNew(names: NewPlanNames, accepted: Accepted): Promise<Result<PlanSession, AcceptError>> {
  const entries = accepted.entries.map(({ entry }) => entry);
  const { title, year, locale } = names;
  const empty = emptyPlanFor({ title, year, entries }, { planId: newId(), locale, source: accepted.document, year });
  const file = planFromDocument(empty);
  if (!file.ok) return err('refused');
  const kept = await keepPlan(file.value, { filePath: null, kind: 'own' }, { now, newId });
  return kept.ok ? acceptInto(kept.value.id, accepted) : err('storage');
}
