import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { importedLine } from './imported.ts';

/**
 * What a document said and somebody chose to leave out of the plan: it is not offered again as new. Two who leave out
 * the same, apart, write two records that say the same; one that is brought in after all is deleted.
 */
export const leftOutFields = {
  line: field(v.nullable(importedLine), null),
} as const;

export type LeftOut = Decoded<typeof leftOutFields> & RecordBase;
