/** Plan files: `.aarring` and readable JSON. The format is in SPEC.md. */
export { FILE_LIMIT, type PlanFile, type PlanFileError } from './planFile.ts';
export { readAnyPlan } from './readPlanFile.ts';
export { writePlanFile } from './writePlanFile.ts';
