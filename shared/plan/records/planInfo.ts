import * as v from 'valibot';
import { LOCALES } from '../../i18n/translate.ts';
import { type Decoded, field, proseField, type RecordBase } from './define.ts';
import { line, prose, recordId, yearMonth } from './fields.ts';

/** The plan itself: one record a document, under the fixed id `plan`. */
export const planFields = {
  /** Identity of the plan through copies and merges; two files with the same one are copies of one plan. */
  planId: field(recordId, 'plan'),
  title: field(line, ''),
  subtitle: field(line, ''),
  organisation: field(line, ''),
  /** First and last month the plan covers, `YYYY-MM`. */
  from: field(yearMonth, '2000-01'),
  to: field(yearMonth, '2000-12'),
  /** Language of the plan's own words, and of its posters. */
  locale: field(v.picklist(LOCALES, 'choice'), 'nb'),
  /** The state this is, in the secretariat's words: «Oppdatert 13. mars 2025». */
  edition: field(line, ''),
  /** Name of the document it was taken from. */
  source: field(line, ''),
  notes: proseField(prose),
} as const;

export type PlanInfo = Decoded<typeof planFields> & RecordBase;
