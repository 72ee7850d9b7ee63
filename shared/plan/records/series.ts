import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { line, orderKey } from './fields.ts';

/** Entries that belong together: the dates of one repeated item, or the steps of a cascade. */
export const seriesFields = {
  title: field(line, ''),
  kind: field(v.picklist(['repeat', 'cascade'], 'choice'), 'repeat'),
  order: field(orderKey, ''),
} as const;

export type Series = Decoded<typeof seriesFields> & RecordBase;
