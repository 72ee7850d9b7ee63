/** Plans as CRDT documents; how they are kept is in SPEC.md. */
export { type Applied, applyEdits, type EditContext } from './applyEdits.ts';
export { explain } from './explain.ts';
export { giveBack } from './giveBack.ts';
export { issueVersion } from './issueVersion.ts';
export { type MergeError, type MergeSummary, mergePlans } from './mergePlans.ts';
export { encodeDoc, mergeUpdate, openPlanDoc, planDocFrom, type UpdateError } from './planDoc.ts';
export { PlanReader, readPlan } from './planReader.ts';
export { quickRoots } from './quickRoots.ts';
export { readFields, readRecord } from './readRecord.ts';
export { writerOf } from './register.ts';
export { seedUpdate } from './seed.ts';
export { settleQuestion } from './settle.ts';
