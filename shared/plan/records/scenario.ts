import { type Decoded, field, proseField, type RecordBase } from './define.ts';
import { line, orderKey, prose, reference } from './fields.ts';

/** An alternative course («Alt. 2») and the entry that triggers it. */
export const scenarioFields = {
  name: field(line, ''),
  trigger: field(reference, null),
  order: field(orderKey, ''),
  notes: proseField(prose),
} as const;

export type Scenario = Decoded<typeof scenarioFields> & RecordBase;
