import { agendaItemFields } from './agendaItem.ts';
import type { Fields } from './define.ts';
import { entryFields } from './entry.ts';
import { laneFields } from './lane.ts';
import { leftOutFields } from './leftOut.ts';
import { linkFields } from './link.ts';
import { noteFields } from './note.ts';
import { pinFields } from './pin.ts';
import { planFields } from './planInfo.ts';
import { posterFields } from './poster.ts';
import { scenarioFields } from './scenario.ts';
import { seriesFields } from './series.ts';

/** The editable records of a plan, by kind, with their fields. */
export const RECORDS = {
  plan: planFields,
  lane: laneFields,
  entry: entryFields,
  series: seriesFields,
  link: linkFields,
  scenario: scenarioFields,
  agenda: agendaItemFields,
  note: noteFields,
  poster: posterFields,
  pin: pinFields,
  leftOut: leftOutFields,
} as const satisfies Readonly<Record<string, Fields>>;

export type RecordKind = keyof typeof RECORDS;
export const RECORD_KINDS = Object.keys(RECORDS) as readonly RecordKind[];

/** Kinds that say nothing of what is planned: asked about, told, reviewed and journaled by nobody. */
const QUIET = ['poster', 'pin', 'leftOut'] as const satisfies readonly RecordKind[];
export type QuietKind = (typeof QUIET)[number];

export const isQuiet = (kind: string): kind is QuietKind => QUIET.some((quiet) => quiet === kind);
