import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { amount, line, orderKey, prose, reference } from './fields.ts';

const NOTE_KINDS = ['footnote', 'abbreviation', 'goal', 'measure', 'input', 'text'] as const;

/**
 * What a plan says beside its dates: footnotes, abbreviations, goals in a hierarchy, measures with an amount,
 * input gathered by theme.
 */
export const noteFields = {
  kind: field(v.picklist(NOTE_KINDS, 'choice'), 'text'),
  /** Heading, abbreviation or number: «RS 5», «FSK», «Mål for tjenesten». */
  title: field(line, ''),
  text: field(prose, ''),
  /** The note it stands under. */
  parent: field(reference, null),
  amount: field(v.nullable(amount), null),
  /** Unit of the amount: «årsverk». */
  unit: field(line, ''),
  order: field(orderKey, ''),
} as const;

export type Note = Decoded<typeof noteFields> & RecordBase;
