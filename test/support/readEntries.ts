import { acceptEdits } from '../../shared/importing/accepting/acceptEdits.ts';
import { BLANK_ENTRY, type ReadEntry } from '../../shared/importing/reading.ts';
import { decodeDocument } from '../../shared/plan/document.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Edtf } from '../../shared/time/index.ts';
import { planOf } from './plans.ts';

type Sketch = Partial<Omit<ReadEntry, 'when'>> & { readonly when?: string; readonly text?: string };

/** An entry as it was read; what a test does not say is as in a line with a title alone. */
export function readEntry({ when = '', text, ...more }: Sketch = {}): ReadEntry {
  const title = more.title ?? 'Møte';
  return {
    ...BLANK_ENTRY,
    id: 'e1',
    title,
    kind: 'meeting',
    sources: [{ line: 1, text: text ?? `${when} ${title}` }],
    confidence: 0.95,
    ...more,
    when: when as Edtf | '',
  };
}

/** Entries with ids of their own. */
export const readEntries = (...sketches: readonly Sketch[]): readonly ReadEntry[] =>
  sketches.map((sketch, index) => readEntry({ id: `e${index + 1}`, ...sketch }));

/** A plan after edits that make, change and delete. */
export function planAfter(plan: Plan, edits: readonly Edit[]): Plan {
  const lists = { lane: 'lanes', entry: 'entries', series: 'series', note: 'notes', leftOut: 'leftOut' } as const;
  const records = new Map<string, { kind: string; fields: Record<string, unknown> }>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const record of plan[list]) records.set(record.id, { kind, fields: { ...record } });
  }
  for (const edit of edits) {
    if (edit.type === 'delete') records.delete(edit.id);
    if (edit.type === 'create') records.set(edit.id, { kind: edit.kind, fields: { ...edit.fields } });
    if (edit.type === 'set') Object.assign(records.get(edit.id)?.fields ?? {}, edit.fields);
  }
  const of = (wanted: string) =>
    [...records].flatMap(
      ([
        id,
        {
          kind,
          fields: { extra: _, ...fields },
        },
      ]) => (kind === wanted ? [{ ...fields, id }] : []),
    );
  const document = Object.fromEntries(Object.entries(lists).map(([kind, list]) => [list, of(kind)]));
  const decoded = decodeDocument({ format: 'aarring-plan', version: 1, plan: { planId: 'p' }, ...document });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  if (decoded.value.problems.length > 0) throw new Error(JSON.stringify(decoded.value.problems));
  return decoded.value;
}

let made = 0;
export const countedId = (kind: string): string => {
  made += 1;
  return `${kind}-${made}`;
};

/** A plan that everything of a document was taken into. */
export const planWith = (entries: readonly ReadEntry[], plan: Plan = planOf({}), document = 'plan.docx'): Plan =>
  planAfter(
    plan,
    acceptEdits(
      {
        document,
        entries: entries.map((entry) => ({ entry, reads: [entry], into: null })),
        gone: [],
        leftOut: [],
        notes: [],
      },
      plan,
      countedId,
    ),
  );
