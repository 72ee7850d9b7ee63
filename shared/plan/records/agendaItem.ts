import * as v from 'valibot';
import { type Decoded, field, proseField, type RecordBase } from './define.ts';
import { line, list, minutes, orderKey, prose, reference } from './fields.ts';
import { clock, when } from './when.ts';

export const AGENDA_KINDS = ['information', 'discussion', 'decision', 'group', 'break', 'other'] as const;
export const AGENDA_STATUSES = [
  'planned',
  'confirmed',
  'awaiting',
  'moved',
  'postponed',
  'cancelled',
  'dropped',
  'done',
] as const;

/** What a meeting takes up; without a meeting it waits in the backlog. */
export const agendaItemFields = {
  /** The meeting (an entry), or `null` for the backlog. */
  meeting: field(reference, null),
  title: field(line, ''),
  kind: field(v.picklist(AGENDA_KINDS, 'choice'), 'other'),
  /** Clock time in a programme: `12:10/12:20` or `12:10`. */
  time: field(clock, ''),
  minutes: field(v.nullable(minutes), null),
  presenters: field(list(line), []),
  /** Why it is taken up. */
  purpose: field(prose, ''),
  /** How: «Gruppearbeid», «Presentasjon av …». */
  method: field(prose, ''),
  status: field(v.picklist(AGENDA_STATUSES, 'choice'), 'planned'),
  reason: field(line, ''),
  source: field(line, ''),
  /** The meeting it was taken from when it was moved or postponed. */
  movedFrom: field(reference, null),
  /** Treatment in another body first: which, and when (EDTF or empty). */
  beforeBody: field(line, ''),
  beforeWhen: field(v.union([v.literal(''), when], 'when'), ''),
  /** Note on that treatment: «mailhøring?». */
  beforeNote: field(line, ''),
  order: field(orderKey, ''),
  notes: proseField(prose),
} as const;

export type AgendaItem = Decoded<typeof agendaItemFields> & RecordBase;
