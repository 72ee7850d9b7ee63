import { useEffect } from 'react';
import { ownPlanInfo } from '../../shared/importing/accepting/ownPlan.ts';
import type { Result } from '../../shared/result.ts';
import { goTo, type ImportTask, useView } from '../app/view.ts';
import { findCopy } from '../data/plans.ts';
import type { ReadDocument } from './reading/readTask.ts';

/** A table of a plan that is on this machine goes into that plan, and not into a second one. */
export function useOwnPlan({ into, given }: ImportTask, read: Result<ReadDocument, unknown> | null): void {
  useEffect(() => {
    const planId = into === null && read?.ok && read.value.plan ? ownPlanInfo(read.value.plan)?.planId : undefined;
    if (planId === undefined) return;
    let isWanted = true;
    findCopy(planId).then((copy) => {
      if (!isWanted || copy === null || copy.deletedAt !== null) return;
      goTo(copy.id);
      useView.setState({ importing: { into: copy.id, given } });
    }, console.error);
    return () => {
      isWanted = false;
    };
  }, [into, given, read]);
}
