import type { Edit } from '../../plan/edit.ts';
import type { FieldsOf, Lane, Note, Plan } from '../../plan/plan.ts';
import { keyOfRead, lineKey } from '../matching/lineKey.ts';
import type { ReadEntry, ReadNote } from '../reading.ts';
import { entryFieldsOf, importedLineOf } from './entryFields.ts';
import { ordersAfter } from './order.ts';
import { folded, plainLine, plainProse } from './plainText.ts';

/** An entry that the user takes. */
export interface AcceptedEntry {
  /** As the user left it. */
  readonly entry: ReadEntry;
  /** As it was read; more than one where lines were joined. */
  readonly reads: readonly ReadEntry[];
  /** The entry of the plan that it changes, with the fields it changes there; `null` for a new one. */
  readonly into: { readonly id: string; readonly fields: Partial<FieldsOf<'entry'>>; readonly lane?: string } | null;
}

/** What the user takes of a document. */
export interface Accepted {
  /** Name of the document, remembered with what comes of it. */
  readonly document: string;
  readonly entries: readonly AcceptedEntry[];
  /** Entries of the plan that the document has no more. */
  readonly gone: readonly string[];
  /** What was read and does not go into the plan, which remembers it. */
  readonly leftOut: readonly ReadEntry[];
  readonly notes: readonly ReadNote[];
}

export type NewId = (kind: 'lane' | 'series' | 'entry' | 'note' | 'leftOut') => string;

type Ground = Pick<Plan, 'lanes' | 'entries' | 'series' | 'notes' | 'leftOut'>;

/** Lanes by name: those of the plan, and the new ones in the order they are met. */
class LaneNames {
  readonly edits: Edit[] = [];
  readonly #ids: Map<string, string>;
  readonly #order: () => string;
  readonly #newId: NewId;

  constructor(lanes: readonly Lane[], newId: NewId) {
    const named = lanes.flatMap(({ id, name, shortName }) => [
      [folded(shortName), id] as const,
      [folded(name), id] as const,
    ]);
    this.#ids = new Map(named.filter(([name]) => name !== ''));
    this.#order = ordersAfter(lanes);
    this.#newId = newId;
  }

  /** The lane's id; `null` for an empty name. */
  idOf(lane: string): string | null {
    const name = folded(lane);
    if (name === '') return null;
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#newId('lane');
    this.#ids.set(name, id);
    this.edits.push({ type: 'create', kind: 'lane', id, fields: { name: plainLine(lane), order: this.#order() } });
    return id;
  }
}

/** The series of the accepted entries, by their names in the reading; one that is left alone with itself is none. */
function seriesOf(entries: readonly AcceptedEntry[], plan: Ground, newId: NewId) {
  const known = new Map(plan.entries.map(({ id, series }) => [id, series]));
  const members = Map.groupBy(
    entries.filter(({ entry }) => entry.series !== ''),
    ({ entry }) => entry.series,
  );
  const order = ordersAfter(plan.series);
  const ids = new Map<string, string>();
  const edits: Edit[] = [];
  for (const [series, all] of members) {
    const there = all.flatMap(({ into }) => (into === null ? [] : [known.get(into.id) ?? null])).find(Boolean);
    if (there) {
      ids.set(series, there);
      continue;
    }
    if (all.filter(({ into }) => into === null).length < 2) continue;
    const id = newId('series');
    ids.set(series, id);
    const title = plainLine(all[0]?.entry.title ?? '');
    const kind = all.some(({ entry }) => entry.step !== '') ? 'cascade' : 'repeat';
    edits.push({ type: 'create', kind: 'series', id, fields: { title, kind, order: order() } });
  }
  return { ids, edits };
}

const noteKey = ({ kind, title, text }: Pick<Note, 'kind' | 'title' | 'text'>) =>
  JSON.stringify([kind, title, folded(text)]);

/** Notes that the plan has not got yet. */
function noteEdits(notes: readonly ReadNote[], plan: Ground, newId: NewId): readonly Edit[] {
  const known = new Set(plan.notes.map(noteKey));
  const order = ordersAfter(plan.notes);
  return notes.flatMap((note): readonly Edit[] => {
    const fields = {
      kind: note.kind === 'paragraph' ? ('text' as const) : note.kind,
      title: plainLine(note.mark),
      text: plainProse(note.text),
    };
    const key = noteKey(fields);
    if (known.has(key)) return [];
    known.add(key);
    return [{ type: 'create', kind: 'note', id: newId('note'), fields: { ...fields, order: order() } }];
  });
}

/** What is left out is remembered once; what was left out and is taken now, no more. */
function leftOutEdits({ document, entries, leftOut }: Accepted, plan: Ground, newId: NewId): readonly Edit[] {
  const taken = new Set(entries.flatMap(({ reads }) => reads.map(keyOfRead)));
  const known = new Set(plan.leftOut.flatMap(({ line }) => (line === null ? [] : [lineKey(line)])));
  const lines = new Map(leftOut.map((read) => [keyOfRead(read), importedLineOf(read, document)]));
  return [
    ...plan.leftOut.flatMap(({ id, line }): readonly Edit[] =>
      line !== null && taken.has(lineKey(line)) ? [{ type: 'delete', kind: 'leftOut', id }] : [],
    ),
    ...[...lines].flatMap(([key, line]): readonly Edit[] =>
      known.has(key) || taken.has(key)
        ? []
        : [{ type: 'create', kind: 'leftOut', id: newId('leftOut'), fields: { line } }],
    ),
  ];
}

/** The edits that bring into a plan what the user takes of a document; together they are one step. */
export function acceptEdits(accepted: Accepted, plan: Ground, newId: NewId): readonly Edit[] {
  const lanes = new LaneNames(plan.lanes, newId);
  const series = seriesOf(accepted.entries, plan, newId);
  const byId = new Map(plan.entries.map((entry) => [entry.id, entry]));
  const order = ordersAfter(plan.entries);
  const entries: Edit[] = [];
  for (const { entry, reads, into } of accepted.entries) {
    const imported = reads.map((read) => importedLineOf(read, accepted.document));
    if (into === null) {
      const lane = lanes.idOf(entry.lane);
      entries.push({
        type: 'create',
        kind: 'entry',
        id: newId('entry'),
        fields: {
          ...entryFieldsOf(entry),
          lanes: lane === null ? [] : [lane],
          series: series.ids.get(entry.series) ?? null,
          imported,
          order: order(),
        },
      });
      continue;
    }
    const now = byId.get(into.id);
    // Somebody may have deleted it while the user looked at the document.
    if (now === undefined) continue;
    const lane = into.lane === undefined ? null : lanes.idOf(into.lane);
    const fields = { ...into.fields, ...(lane === null ? {} : { lanes: [lane, ...now.lanes.slice(1)] }), imported };
    entries.push({ type: 'set', kind: 'entry', id: into.id, fields });
  }
  const gone = accepted.gone.filter((id) => byId.has(id));
  return [
    ...lanes.edits,
    ...series.edits,
    ...entries,
    ...gone.map((id): Edit => ({ type: 'delete', kind: 'entry', id })),
    ...noteEdits(accepted.notes, plan, newId),
    ...leftOutEdits(accepted, plan, newId),
  ];
}
