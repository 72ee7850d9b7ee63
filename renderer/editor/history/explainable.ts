import type { Why } from '../../../shared/plan/edit.ts';
import type { Entry, JournalEntry, Plan } from '../../../shared/plan/plan.ts';
import { sameJson } from '../../../shared/plan/sameJson.ts';
import type { Edtf } from '../../../shared/time/index.ts';

/** Changes one is asked the reason of, by the field it is asked at. */
const ASKED = { when: 'when', whenText: 'when', status: 'status', responsible: 'responsible' } as const;
export type AskedField = (typeof ASKED)[keyof typeof ASKED];

const isAsked = (field: string | undefined): field is keyof typeof ASKED =>
  field !== undefined && Object.hasOwn(ASKED, field);

/** A change of one entry that its maker may say the reason of, right after it. */
export interface Explainable {
  readonly entry: string;
  /** Ids of the journal entries that tell of it. */
  readonly journal: readonly string[];
  readonly field: AskedField;
  /** The date the entry had before it. */
  readonly before: Edtf;
  /** The entry as the change left it. */
  readonly after: Entry;
  /** Whether it is still to be explained: neither has it been, nor did anybody wave it off. */
  readonly open: boolean;
  /** What was said of the change before it to the same entry: likely to be why this one was made, too. */
  readonly said: Required<Why> | null;
}

/** Whether an entry was made by the one who changes it now, in the same sitting: what is still being written. */
const isNew = ({ journal }: Plan, { record, writer }: JournalEntry) =>
  journal.some((made) => made.action === 'create' && made.record === record && made.writer === writer);

/**
 * What there is to explain after an edit that led from one plan to the next: its own change, together with what
 * came before it to the same entry and was not explained yet; or `last`, where the edit was about other things.
 */
export function explainableAfter(last: Explainable | null, before: Plan, after: Plan): Explainable | null {
  if (before.journal === after.journal) return last;
  const known = new Set(before.journal.map(({ id }) => id));
  const made = after.journal.filter(({ id }) => !known.has(id));
  const records = new Set(made.map(({ kind, record }) => `${kind} ${record}`));
  const asked = made.findLast(({ kind, action, field }) => kind === 'entry' && action === 'change' && isAsked(field));
  if (records.size !== 1 || !asked || !isAsked(asked.field) || isNew(after, asked)) return last;
  const find = (plan: Plan) => plan.entries.find(({ id }) => id === asked.record);
  const [then, now] = [find(before), find(after)];
  if (!then || !now) return last;
  const sameEntry = last?.entry === now.id ? last : null;
  return {
    entry: now.id,
    journal: [...(sameEntry?.open ? sameEntry.journal : []), ...made.map(({ id }) => id)],
    field: ASKED[asked.field],
    before: sameEntry?.field === 'when' ? sameEntry.before : then.when,
    after: now,
    open: true,
    said: sameEntry?.said ?? null,
  };
}

/** Whether what was changed still stands: what was taken back, or changed by somebody else, needs no reason. */
export const stillStands = ({ field, after }: Explainable, entry: Entry): boolean =>
  sameJson(entry[field], after[field]) && (field !== 'when' || entry.whenText === after.whenText);
