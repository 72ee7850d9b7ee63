import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { amount, line, reference } from './fields.ts';

/** One entry must come before another. */
export const linkFields = {
  from: field(reference, null),
  to: field(reference, null),
  /** Least distance between them, in `unit`; 0 for «before». */
  lead: field(amount, 0),
  unit: field(v.picklist(['days', 'workingDays'], 'choice'), 'days'),
  label: field(line, ''),
} as const;

export type Link = Decoded<typeof linkFields> & RecordBase;
