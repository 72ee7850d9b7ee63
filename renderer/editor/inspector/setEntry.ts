import type { FieldsOf } from '../../../shared/plan/plan.ts';

/** Changes fields of the entry the inspector shows. */
export type SetEntry = (fields: Partial<FieldsOf<'entry'>>) => void;
