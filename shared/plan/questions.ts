/**
 * What a plan asks of the people who keep it: where two of them, apart, did things that do not go together, and
 * nothing was lost but somebody has to choose. What is asked follows from the plan alone, alike on every machine.
 */
import { takeBoth } from './answers.ts';
import { LISTS } from './document.ts';
import { duplicatesOf } from './duplicates.ts';
import { breaksLead, type LinkDistance, linkDistance } from './linkDistance.ts';
import type { DeletionConflict, Entry, FieldConflict, JournalEntry, Link, Plan, RecordKind } from './plan.ts';
import { questionKey } from './questionKey.ts';
import { recordTitle } from './recordTitle.ts';
import { journalOf, type Told, UNTOLD, whoMade, whoSet, whoWrote } from './whoWrote.ts';

interface Asked {
  /** Stays the same while the question does; another when anything it rests on has changed. */
  readonly key: string;
  readonly kind: RecordKind;
  /** The record it is about; of several, the first. */
  readonly record: string;
  /** The words the record is known by. */
  readonly title: string;
}

export interface QuestionValue extends Told {
  readonly writer: string;
  readonly value: unknown;
}

/** A field of a record holds values of writers who had not seen each other's. */
export interface FieldQuestion extends Asked {
  readonly type: 'field';
  readonly field: string;
  /** All values; the plan shows the first. */
  readonly values: readonly QuestionValue[];
  /** All of them in one, where the field can hold that. */
  readonly both: { readonly value: unknown } | null;
}

/** A record was deleted by one and changed by another. */
export interface DeletionQuestion extends Asked {
  readonly type: 'deletion';
  /** Whether it is out of the plan as it stands. */
  readonly deleted: boolean;
  readonly deletedBy: Told;
  /** What was done to it meanwhile, oldest first; empty where the journal does not tell. */
  readonly edits: readonly (Told & { readonly action: string; readonly field: string | null })[];
}

/** One entry must come before another, and their dates do not allow it. */
export interface LinkQuestion extends Asked {
  readonly type: 'link';
  readonly link: Link;
  readonly from: Entry;
  readonly to: Entry;
  readonly distance: LinkDistance;
  /** Who gave each its date, and who asked for the distance. */
  readonly who: { readonly from: Told; readonly to: Told; readonly lead: Told };
  /** Whether the two dates are of different people: each may be right by itself. */
  readonly apart: boolean;
}

/** The same entry was added more than once. */
export interface DuplicateQuestion extends Asked {
  readonly type: 'duplicate';
  readonly entries: readonly { readonly entry: Entry; readonly made: Told }[];
}

export type Question = FieldQuestion | DeletionQuestion | LinkQuestion | DuplicateQuestion;

interface Known {
  readonly title: string;
  readonly deleted: boolean;
}

/** The records questions are asked of, in the plan and out of it, by kind and id. */
function knownRecords(plan: Plan): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>([['plan plan', { title: plan.info.title, deleted: false }]]);
  const kinds = new Set(plan.conflicts.map(({ kind }) => kind));
  for (const kind of kinds) {
    if (kind === 'plan') continue;
    for (const record of plan[LISTS[kind]])
      known.set(`${kind} ${record.id}`, { title: recordTitle(record), deleted: false });
  }
  for (const { kind, id, title } of plan.deleted)
    if (kind !== 'plan') known.set(`${kind} ${id}`, { title, deleted: true });
  return known;
}

type Records = ReadonlyMap<string, Known>;

const UNKNOWN: Known = { title: '', deleted: false };

const find = (records: Records, kind: RecordKind, id: string) => records.get(`${kind} ${id}`) ?? UNKNOWN;

function fieldQuestion(plan: Plan, records: Records, conflict: FieldConflict): Question[] {
  const { kind, record, field, values } = conflict;
  const { title, deleted } = find(records, kind, record);
  // What is out of the plan asks nothing; it asks again when it is brought back.
  if (deleted) return [];
  const journal = journalOf(plan, kind, record);
  const seen = values.map(({ value }) => JSON.stringify(value) ?? 'null').sort();
  return [
    {
      type: 'field',
      key: questionKey(['field', kind, record, field], seen),
      kind,
      record,
      title,
      field,
      values: values.map((value) => ({ ...value, ...whoWrote(journal, field, value) })),
      both: takeBoth(conflict),
    },
  ];
}

/**
 * What was done beside the delete: what came after it by the journal's order, else the last that somebody else did.
 * Clocks order only what is told here; that there is a question was seen without them.
 */
function editsBeside(journal: readonly JournalEntry[], removal: JournalEntry | undefined): readonly JournalEntry[] {
  const others = journal.filter(
    ({ action, writer }) => action !== 'delete' && action !== 'create' && writer !== removal?.writer,
  );
  const since = others.filter(({ at }) => removal === undefined || at >= removal.at);
  return since.length > 0 ? since : others.slice(-1);
}

/** What gave the record's contested fields their values: whoever deletes it has not seen all of them. */
function contestedWrites(
  plan: Plan,
  { kind, record }: DeletionConflict,
  journal: readonly JournalEntry[],
): readonly JournalEntry[] {
  const contested = plan.conflicts.flatMap((conflict) =>
    conflict.type === 'field' && conflict.kind === kind && conflict.record === record ? [conflict] : [],
  );
  return contested.flatMap(({ field, values }) =>
    values.flatMap(({ writer }) => {
      const write = journal.findLast((entry) => entry.writer === writer && entry.field === field);
      return write?.action === 'change' ? [write] : [];
    }),
  );
}

function deletionQuestion(plan: Plan, records: Records, conflict: DeletionConflict): Question {
  const { kind, record } = conflict;
  const journal = journalOf(plan, kind, record);
  const removal = journal.findLast(({ action }) => action === 'delete');
  const beside = new Set([...editsBeside(journal, removal), ...contestedWrites(plan, conflict, journal)]);
  return {
    type: 'deletion',
    key: questionKey(
      ['deletion', kind, record],
      journal.map(({ id }) => id),
    ),
    kind,
    record,
    ...find(records, kind, record),
    deletedBy: removal ? { by: removal.by, at: removal.at } : UNTOLD,
    edits: journal
      .filter((entry) => beside.has(entry))
      .map(({ by, at, action, field }) => ({ by, at, action, field: field ?? null })),
  };
}

const TAKES_PLACE = (entry: Entry) => entry.status !== 'cancelled' && entry.status !== 'dropped';

function linkQuestions(plan: Plan): Question[] {
  if (plan.links.length === 0) return [];
  const entries = new Map(plan.entries.map((entry) => [entry.id, entry]));
  return plan.links.flatMap((link): Question[] => {
    const [from, to] = [entries.get(link.from ?? ''), entries.get(link.to ?? '')];
    if (!from || !to || !TAKES_PLACE(from) || !TAKES_PLACE(to)) return [];
    const distance = linkDistance(link, from, to);
    if (!distance || !breaksLead(link, distance)) return [];
    const who = {
      from: whoSet(journalOf(plan, 'entry', from.id), 'when', from.when),
      to: whoSet(journalOf(plan, 'entry', to.id), 'when', to.when),
      lead: whoSet(journalOf(plan, 'link', link.id), 'lead', link.lead),
    };
    const seen = [from.id, from.when, to.id, to.when, link.lead, link.unit];
    return [
      {
        type: 'link',
        key: questionKey(['link', 'link', link.id], seen),
        kind: 'link',
        record: link.id,
        title: from.title,
        link,
        from,
        to,
        distance,
        who,
        apart: who.from.by !== '' && who.to.by !== '' && who.from.by !== who.to.by,
      },
    ];
  });
}

function duplicateQuestions(plan: Plan): Question[] {
  return duplicatesOf(plan).flatMap((entries): Question[] => {
    const [first] = entries;
    if (!first) return [];
    const seen = [...entries.map(({ id }) => id), first.title, first.when, [...first.lanes].sort()];
    return [
      {
        type: 'duplicate',
        key: questionKey(['duplicate', 'entry', first.id], seen),
        kind: 'entry',
        record: first.id,
        title: first.title,
        entries: entries.map((entry) => {
          const made = whoMade(journalOf(plan, 'entry', entry.id));
          return { entry, made: made ? { by: made.by, at: made.at } : UNTOLD };
        }),
      },
    ];
  });
}

const asked = new WeakMap<Plan, readonly Question[]>();

/** Everything that could be asked, also what somebody has said to leave as it is. */
export function allQuestionsOf(plan: Plan): readonly Question[] {
  const known = asked.get(plan);
  if (known) return known;
  const records = knownRecords(plan);
  const questions: readonly Question[] = [
    ...plan.conflicts.flatMap((conflict) =>
      conflict.type === 'field' ? fieldQuestion(plan, records, conflict) : [deletionQuestion(plan, records, conflict)],
    ),
    ...linkQuestions(plan),
    ...duplicateQuestions(plan),
  ];
  asked.set(plan, questions);
  return questions;
}

const open = new WeakMap<Plan, readonly Question[]>();

/** Everything that wants a decision, in the plan's order; what is settled is left out. The same array for a plan. */
export function questionsOf(plan: Plan): readonly Question[] {
  const known = open.get(plan);
  if (known) return known;
  const settled = new Set(plan.settled.map(({ key }) => key));
  const questions = allQuestionsOf(plan).filter(({ key }) => !settled.has(key));
  open.set(plan, questions);
  return questions;
}
