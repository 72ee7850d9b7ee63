import * as v from 'valibot';
import type { Edtf } from '../../time/index.ts';
import { type Decoded, field, proseField, type RecordBase } from './define.ts';
import { ids, line, list, minutes, orderKey, prose, reference } from './fields.ts';
import { importedLines } from './imported.ts';
import { clock, when } from './when.ts';

export const ENTRY_KINDS = ['meeting', 'deadline', 'milestone', 'period', 'activity'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const PERIOD_TYPES = ['hearing', 'phase', 'other'] as const;

export const ENTRY_STATUSES = [
  'planned',
  'tentative',
  'confirmed',
  'done',
  'moved',
  'postponed',
  'cancelled',
  'dropped',
] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Anything on the plan. */
export const entryFields = {
  kind: field(v.picklist(ENTRY_KINDS, 'choice'), 'activity'),
  /** For a period: whether it is a hearing (drawn hatched), a phase or neither. */
  periodType: field(v.picklist(PERIOD_TYPES, 'choice'), 'other'),
  title: field(line, ''),
  /** EDTF; `XXXX-XX-XX` where the date is not set or could not be read. */
  when: field(when, 'XXXX-XX-XX' as Edtf),
  /** The date in the words it came in, where they say more than `when`: «xx.xx», «sommeren». */
  whenText: field(line, ''),
  /** Clock time beside the date: `13:00/15:00`, `13:00` or empty. */
  time: field(clock, ''),
  place: field(line, ''),
  /** Lanes it belongs to; the first one draws it, where a view can draw it only once. */
  lanes: field(ids, []),
  status: field(v.picklist(ENTRY_STATUSES, 'choice'), 'planned'),
  /** Where it was before it was moved or cancelled, EDTF; empty when it was not. */
  formerWhen: field(v.union([v.literal(''), when], 'when'), ''),
  /** Why it was moved, postponed, cancelled or dropped, and where that is said («jf. mail 28.04»). */
  reason: field(line, ''),
  source: field(line, ''),
  /** Who sees to it: roles. */
  responsible: field(list(line), []),
  /** Topics on one line each, as the document lists them under a meeting. */
  topics: field(list(line), []),
  series: field(reference, null),
  /** Its step in a cascade: «avd.leder», «enhetsleder». */
  step: field(line, ''),
  scenario: field(reference, null),
  /** The entry it is a part of: an activity of a phase. */
  parent: field(reference, null),
  /** Footnotes that belong to it: ids of notes. */
  footnotes: field(ids, []),
  /** Minutes a meeting has for its items where it differs from its lane's. */
  frameMinutes: field(v.nullable(minutes), null),
  /** What the documents it was imported from said of it then. */
  imported: field(importedLines, []),
  order: field(orderKey, ''),
  notes: proseField(prose),
} as const;

export type Entry = Decoded<typeof entryFields> & RecordBase;
