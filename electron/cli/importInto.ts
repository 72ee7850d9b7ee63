import { applyEdits } from '../../shared/crdt/index.ts';
import { acceptEdits } from '../../shared/importing/accepting/acceptEdits.ts';
import { fieldsOfChange } from '../../shared/importing/matching/changeOf.ts';
import { type ComparedEntry, compareEntries } from '../../shared/importing/matching/compareEntries.ts';
import { leftOutOf } from '../../shared/importing/matching/lineKey.ts';
import type { Imported } from '../../shared/importing/understand.ts';
import type { Entry, Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from './context.ts';
import { whenText } from './entryText.ts';
import { fail, type Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { inTurn, openPlan, savePlan, type Written } from './planFiles.ts';

/** What a document changed in a plan that it was imported into. */
export interface IntoPlan {
  readonly written: Written;
  readonly changes: readonly ComparedEntry[];
  /** What would be new or other, and was left out of the plan before. */
  readonly leftOut: readonly ComparedEntry[];
  /** Entries of the plan that the document has no more; they stay. */
  readonly gone: readonly Entry[];
  readonly plan: Plan;
}

export interface IntoTask {
  readonly into: string;
  readonly out: string;
  /** Name of the document. */
  readonly document: string;
  readonly by: string;
}

/** Brings what is new, moved or changed in a document into a plan, all or nothing; nothing is deleted. */
export const importInto = (read: Imported, task: IntoTask, context: Context): Promise<Outcome<IntoPlan>> =>
  inTurn(task.out, context, async () => {
    const opened = await openPlan(task.into, context);
    if (!opened.ok) return opened;
    const { plan, file } = opened.value;
    const isOwn = read.plan !== undefined;
    const { entries, gone } = compareEntries(read.reading.entries, plan, isOwn);
    const told = entries.filter(({ change }) => change.type !== 'same');
    // What somebody has left out of the plan before comes in only where somebody says so, in the app.
    const wasLeftOut = leftOutOf(plan);
    const leftOut = told.filter(({ entry }) => wasLeftOut(entry));
    const changes = told.filter((one) => !leftOut.includes(one));
    const accepted = {
      document: task.document,
      entries: changes.map(({ entry, change }) => ({
        entry,
        reads: [entry],
        into: 'fields' in change ? { id: change.entry.id, ...fieldsOfChange(entry, change) } : null,
      })),
      gone: [],
      leftOut: [],
      notes: read.reading.notes.filter(({ kind }) => kind !== 'paragraph'),
    };
    const { newId, now } = context;
    const edits = acceptEdits(accepted, plan, () => newId());
    const made = applyEdits(file.doc, edits, { author: { by: task.by }, now: now(), newId });
    if (!made.ok) return fail('error.unexpected', { detail: JSON.stringify(made.error) });
    const written = await savePlan(task.out, file.doc, file, context);
    return written.ok ? ok({ written: written.value, changes, leftOut, gone, plan }) : written;
  });

/** What became of the plan, line by line. */
export function intoText({ changes, leftOut, gone, plan }: IntoPlan, words: Words): readonly string[] {
  const year = Number(plan.info.from.slice(0, 4));
  const date = (when: string) => whenText(when, year, words);
  const line = ({ entry, change }: ComparedEntry): string => {
    const { title } = entry;
    if (!('fields' in change)) return words.say('import.into.new', { title, when: date(entry.when || 'XXXX-XX-XX') });
    const moved = change.fields.find(({ field }) => field === 'when');
    if (moved === undefined) {
      return words.say('import.into.changed', { title, fields: change.fields.map(({ field }) => field).join(', ') });
    }
    return words.say('import.into.moved', {
      title,
      before: date(String(moved.before)),
      after: date(String(moved.after)),
    });
  };
  return [
    ...changes.map(line),
    ...gone.map(({ title, when }) => words.say('import.into.gone', { title, when: date(when) })),
    ...leftOut.map(({ entry: { title, when } }) =>
      words.say('import.into.leftOut', { title, when: date(when || 'XXXX-XX-XX') }),
    ),
    ...(changes.length + leftOut.length + gone.length === 0 ? [words.say('import.into.same')] : []),
  ];
}

/** The same for programs. */
export const intoJson = ({ changes, leftOut, gone }: IntoPlan) => ({
  changes: changes.map(({ entry, change }) => ({
    type: change.type,
    title: entry.title,
    when: entry.when,
    ...('fields' in change ? { entry: change.entry.id, fields: change.fields } : {}),
  })),
  leftOut: leftOut.map(({ entry: { title, when } }) => ({ title, when })),
  gone: gone.map(({ id, title, when }) => ({ entry: id, title, when })),
});
