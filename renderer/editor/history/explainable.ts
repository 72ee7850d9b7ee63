import type { Why } from '../../../shared/plan/edit.ts';
import type { AgendaItem, Entry, JournalEntry, Plan } from '../../../shared/plan/plan.ts';
import { sameJson } from '../../../shared/plan/sameJson.ts';
import type { Edtf } from '../../../shared/time/index.ts';

/** Changes one is asked the reason of, by the field it is asked at: the record's fields that count as it. */
const ASKED = {
  entry: { when: ['when', 'whenText'], status: ['status'], responsible: ['responsible'] },
  agenda: { when: ['beforeWhen'], status: ['status'], responsible: ['presenters'] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type AskedField = keyof (typeof ASKED)['entry'];
const ASKED_FIELDS = ['when', 'status', 'responsible'] as const satisfies readonly AskedField[];

/** A record whose changes may have a reason. */
export type Owner =
  | { readonly kind: 'entry'; readonly record: Entry }
  | { readonly kind: 'agenda'; readonly record: AgendaItem };

export const ownerOf = (plan: Plan, kind: string, id: string): Owner | null => {
  const entry = kind === 'entry' ? plan.entries.find((one) => one.id === id) : undefined;
  const item = kind === 'agenda' ? plan.agenda.find((one) => one.id === id) : undefined;
  return entry ? { kind: 'entry', record: entry } : item ? { kind: 'agenda', record: item } : null;
};

/** Where one is asked the reason of a change of a record's field; `null` where one is not. */
function askedAt(kind: Owner['kind'], field: string | undefined): AskedField | null {
  const isOf = (asked: AskedField) => ASKED[kind][asked].some((one) => one === field);
  return ASKED_FIELDS.find(isOf) ?? null;
}

/** A change of one entry or agenda item that its maker may say the reason of, right after it. */
export interface Explainable {
  /** Id of the entry or agenda item. */
  readonly record: string;
  /** Ids of the journal entries that tell of it. */
  readonly journal: readonly string[];
  readonly field: AskedField;
  /** The date an entry had before it. */
  readonly before: Edtf | null;
  /** The record as the change left it. */
  readonly after: Owner;
  /** Whether it is still to be explained: neither has it been, nor did anybody wave it off. */
  readonly open: boolean;
  /** What was said of the change before it to the same record: likely to be why this one was made, too. */
  readonly said: Required<Why> | null;
}

/** Whether a record was made by the one who changes it now, in the same sitting: what is still being written. */
const isNew = ({ journal }: Plan, { kind, record, writer }: JournalEntry) =>
  journal.some(
    (made) => made.action === 'create' && made.kind === kind && made.record === record && made.writer === writer,
  );

const dateOf = (owner: Owner): Edtf | null => (owner.kind === 'entry' ? owner.record.when : null);

/**
 * What there is to explain after an edit that led from one plan to the next: its own change, together with what
 * came before it to the same record and was not explained yet; or `last`, where the edit was about other things.
 */
export function explainableAfter(last: Explainable | null, before: Plan, after: Plan): Explainable | null {
  if (before.journal === after.journal) return last;
  const known = new Set(before.journal.map(({ id }) => id));
  const made = after.journal.filter(({ id }) => !known.has(id));
  if (new Set(made.map(({ kind, record }) => `${kind} ${record}`)).size !== 1) return last;
  const asked = made.flatMap((one) => {
    const now = one.action === 'change' ? ownerOf(after, one.kind, one.record) : null;
    const field = now && askedAt(now.kind, one.field);
    return now && field ? [{ one, now, field }] : [];
  });
  const { one, now, field } = asked.at(-1) ?? {};
  if (!one || !now || !field || isNew(after, one)) return last;
  const then = ownerOf(before, now.kind, now.record.id);
  if (!then) return last;
  const same = last?.record === now.record.id ? last : null;
  return {
    record: now.record.id,
    journal: [...(same?.open ? same.journal : []), ...made.map(({ id }) => id)],
    field,
    before: same?.field === 'when' ? same.before : dateOf(then),
    after: now,
    open: true,
    said: same?.said ?? null,
  };
}

const fieldOf = ({ record }: Owner, field: string): unknown =>
  new Map<string, unknown>(Object.entries(record)).get(field);

/** Whether what was changed still stands: what was taken back, or changed by somebody else, needs no reason. */
export const stillStands = ({ field, after }: Explainable, owner: Owner): boolean =>
  ASKED[owner.kind][field].every((one) => sameJson(fieldOf(owner, one), fieldOf(after, one)));
