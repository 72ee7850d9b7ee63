import type { FieldsOf } from '../../plan/plan.ts';
import type { ImportedLine } from '../../plan/records/imported.ts';
import { formatEdtf, UNSET } from '../../time/index.ts';
import type { ReadEntry } from '../reading.ts';
import { plainLine, plainLines } from './plainText.ts';

/** What an entry says that was read, as fields of one in a plan; what it belongs to is not among them. */
export const entryFieldsOf = (entry: ReadEntry) =>
  ({
    kind: entry.kind,
    title: plainLine(entry.title),
    when: entry.when || formatEdtf(UNSET),
    whenText: plainLine(entry.whenText),
    time: entry.time,
    place: plainLine(entry.place),
    status: entry.status,
    reason: plainLine(entry.reason),
    responsible: plainLines(entry.responsible),
    topics: plainLines(entry.topics),
    frameMinutes: entry.minutes === null ? null : Math.round(entry.minutes),
    step: plainLine(entry.step),
  }) satisfies Partial<FieldsOf<'entry'>>;

/** What is remembered of an entry as it was read. */
export const importedLineOf = (entry: ReadEntry, document: string): ImportedLine => ({
  document: plainLine(document),
  text: plainLine(entry.sources[0]?.text ?? ''),
  title: plainLine(entry.title),
  when: entry.when,
  time: entry.time,
  lane: plainLine(entry.lane),
  status: entry.status,
  place: plainLine(entry.place),
  responsible: [...plainLines(entry.responsible)],
});
