/** Plans as CRDT documents; how they are kept is in SPEC.md. */
export { type Applied, applyEdits, type EditContext } from './applyEdits.ts';
export { type MergeError, type MergeSummary, mergePlans } from './mergePlans.ts';
export { encodeDoc, mergeUpdate, openPlanDoc, planDocFrom, type UpdateError } from './planDoc.ts';
export { PlanReader, readPlan } from './planReader.ts';
export { seedUpdate } from './seed.ts';
export { settleQuestion } from './settle.ts';
