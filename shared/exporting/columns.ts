/**
 * The columns of a plan as a table. Those for people are in the plan's language and show what a cell can show; the
 * three for machines have the same names in every language and hold every field exactly. Reading back, a cell that
 * still shows what its record says adds nothing; one that somebody has changed is what counts (see ownTable.ts).
 */
import { LOCALES } from '../i18n/translate.ts';
import type { RecordKind } from '../plan/plan.ts';
import { AGENDA_KINDS, AGENDA_STATUSES } from '../plan/records/agendaItem.ts';
import { ENTRY_KINDS, ENTRY_STATUSES } from '../plan/records/entry.ts';
import { LANE_KINDS } from '../plan/records/lane.ts';
import { type Codec, choice, clock, count, date, lanes, line, list, meeting, prose, recordKind } from './cells.ts';
import { type HistoryWords, historyWords } from './words.ts';

/** Which record a row is: its kind, its id, and all its fields as JSON, in further columns where one is too short. */
export const TYPE_COLUMN = 'aarring.type';
export const ID_COLUMN = 'aarring.id';
export const DATA_COLUMN = 'aarring.data';

/** Name of the data's column number `index`. */
export const dataColumn = (index: number): string => (index === 0 ? DATA_COLUMN : `${DATA_COLUMN}.${index + 1}`);

interface FieldCell {
  readonly field: string;
  readonly codec: Codec;
}

/** A column for people: what it shows of each kind of record that it shows something of. */
export interface Column {
  /** Its heading is `field.<key>` of the catalogue. */
  readonly key: `field.${'when' | 'time' | 'title' | 'kind' | 'status' | 'lanes' | 'shortName' | 'meeting' | 'place' | 'responsible' | 'presenters' | 'minutes' | 'topics' | 'text' | 'reason' | 'source' | 'whenText' | 'notes'}`;
  readonly cells: Readonly<Partial<Record<RecordKind, FieldCell>>>;
  /** Width in characters, where there is one. */
  readonly width: number;
}

const field = (name: string, codec: Codec): FieldCell => ({ field: name, codec });

const COLUMNS: readonly Column[] = [
  { key: 'field.when', width: 22, cells: { entry: field('when', date) } },
  { key: 'field.time', width: 13, cells: { entry: field('time', clock), agenda: field('time', clock) } },
  {
    key: 'field.title',
    width: 48,
    cells: {
      entry: field('title', line),
      agenda: field('title', line),
      note: field('title', line),
      series: field('title', line),
      plan: field('title', line),
      lane: field('name', line),
      scenario: field('name', line),
      link: field('label', line),
    },
  },
  {
    key: 'field.kind',
    width: 14,
    cells: {
      entry: field('kind', choice('kind', ENTRY_KINDS)),
      agenda: field('kind', choice('agenda', AGENDA_KINDS)),
      lane: field('kind', choice('laneKind', LANE_KINDS)),
      note: field('id', recordKind('note')),
      series: field('id', recordKind('series')),
      scenario: field('id', recordKind('scenario')),
      link: field('id', recordKind('link')),
      plan: field('id', recordKind('plan')),
      poster: field('id', recordKind('poster')),
      pin: field('id', recordKind('pin')),
      leftOut: field('id', recordKind('leftOut')),
    },
  },
  {
    key: 'field.status',
    width: 14,
    cells: {
      entry: field('status', choice('status', ENTRY_STATUSES)),
      agenda: field('status', choice('agendaStatus', AGENDA_STATUSES)),
    },
  },
  { key: 'field.lanes', width: 24, cells: { entry: field('lanes', lanes) } },
  { key: 'field.shortName', width: 14, cells: { lane: field('shortName', line) } },
  { key: 'field.meeting', width: 36, cells: { agenda: field('meeting', meeting) } },
  { key: 'field.place', width: 20, cells: { entry: field('place', line) } },
  { key: 'field.responsible', width: 24, cells: { entry: field('responsible', list) } },
  { key: 'field.presenters', width: 24, cells: { agenda: field('presenters', list) } },
  { key: 'field.minutes', width: 10, cells: { agenda: field('minutes', count) } },
  { key: 'field.topics', width: 36, cells: { entry: field('topics', list) } },
  { key: 'field.text', width: 60, cells: { note: field('text', prose) } },
  { key: 'field.reason', width: 24, cells: { entry: field('reason', line), agenda: field('reason', line) } },
  { key: 'field.source', width: 24, cells: { entry: field('source', line), agenda: field('source', line) } },
  { key: 'field.whenText', width: 20, cells: { entry: field('whenText', line) } },
  {
    key: 'field.notes',
    width: 48,
    cells: {
      entry: field('notes', prose),
      agenda: field('notes', prose),
      lane: field('notes', prose),
      scenario: field('notes', prose),
      plan: field('notes', prose),
    },
  },
];

export const headingOf = (column: Column, words: HistoryWords): string => words.t(column.key);

/** The column with this heading, in any of our languages. */
export const columnNamed = (heading: string): Column | undefined =>
  COLUMNS.find((column) => LOCALES.some((locale) => headingOf(column, historyWords(locale)) === heading));

/** The columns that show something of any of these kinds. */
export const columnsFor = (kinds: readonly RecordKind[]): readonly Column[] =>
  COLUMNS.filter(({ cells }) => kinds.some((kind) => cells[kind] !== undefined));
