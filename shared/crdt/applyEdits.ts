import type * as Y from 'yjs';
import type { Author, Edit, EditError, Why } from '../plan/edit.ts';
import type { JournalEntry, RecordKind } from '../plan/plan.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { isQuiet, RECORDS } from '../plan/records/index.ts';
import { sameJson } from '../plan/sameJson.ts';
import { ok, type Result } from '../result.ts';
import { type CheckedFields, checkEdits } from './checkEdits.ts';
import { recordDigest } from './digest.ts';
import { giveBack } from './giveBack.ts';
import { CREATED, DELETED, JOURNAL, proseName, rootName } from './layout.ts';
import { applySplice, spliceBetween } from './prose.ts';
import { readProse } from './readRecord.ts';
import { giveBackRegister, type RegisterValue, readRegisters, writeRegister, writerOf } from './register.ts';

export interface EditContext {
  readonly author: Author;
  /** Instant of the edit, ISO 8601 UTC with milliseconds. */
  readonly now: string;
  /** A new random id at each call. */
  readonly newId: () => string;
  readonly why?: Why;
  /** Origin of the transaction, for those who listen to the document. */
  readonly origin?: unknown;
}

export interface Applied {
  /** Edits that take these back, in the order to make them (SPEC.md R12). */
  readonly inverse: readonly Edit[];
}

type Change = Pick<JournalEntry, 'action' | 'kind' | 'record'> & {
  field?: string;
  before?: unknown;
  after?: unknown;
  /** Where the field was contested, the values that stood beside `before`. */
  beside?: readonly unknown[] | undefined;
};

const beside = (values: readonly RegisterValue[]) =>
  values.length > 1 ? values.slice(1).map(({ value }) => value) : undefined;

/** One batch of edits being written; lives inside a transaction. */
class Writing {
  readonly inverse: Edit[] = [];
  readonly changes: Change[] = [];
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  #map(kind: RecordKind, id: string): Y.Map<unknown> {
    return this.#doc.getMap(rootName(kind, id));
  }

  #write(kind: RecordKind, id: string, field: string, value: unknown): void {
    writeRegister(this.#map(kind, id), field, writerOf(this.#doc), value);
  }

  #splice(
    kind: RecordKind,
    id: string,
    field: string,
    splice: Parameters<typeof applySplice>[1],
  ): ReturnType<typeof applySplice> {
    const back = applySplice(this.#doc.getText(proseName(kind, id, field)), splice);
    this.inverse.unshift(...back.map((taken): Edit => ({ type: 'splice', kind, id, field, ...taken })));
    return back;
  }

  /** Sets fields; the fields' former values become the inverse. */
  set(kind: RecordKind, id: string, fields: CheckedFields, created: boolean): void {
    const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
    const registers = readRegisters(this.#map(kind, id));
    const former: Record<string, unknown> = {};
    for (const [field, value] of fields) {
      const spec = specs[field];
      let before: unknown;
      let others: readonly unknown[] | undefined;
      if (spec?.prose === true) {
        before = this.#doc.getText(proseName(kind, id, field)).toString();
        if (before === value) continue;
        this.#splice(kind, id, field, spliceBetween(String(before), String(value)));
      } else {
        const values = registers.get(field) ?? [];
        before = values.length > 0 ? values[0]?.value : spec?.initial;
        if (values.length <= 1 && sameJson(before, value)) continue;
        this.#write(kind, id, field, value);
        others = beside(values);
        const back = giveBack(kind, id, field, [{ writer: '', value }], values);
        if (back?.type === 'giveBack') this.inverse.unshift(back);
        else former[field] = before;
      }
      if (created) continue;
      this.changes.push({ action: 'change', kind, record: id, field, before, after: value, beside: others });
    }
    // The former values were read through, or stand as initial in, the same field specs that type the edit.
    if (Object.keys(former).length > 0) this.inverse.unshift({ type: 'set', kind, id, fields: former } as Edit);
  }

  create(kind: RecordKind, id: string, fields: CheckedFields): void {
    // A quiet record's id follows from what it is of: one that was deleted begins anew (SPEC.md R16).
    if (readRegisters(this.#map(kind, id)).has(CREATED)) this.#beginAnew(kind, id);
    else this.#write(kind, id, CREATED, 1);
    this.set(kind, id, fields, true);
    this.inverse.length = 0;
    this.inverse.push({ type: 'delete', kind, id });
    this.changes.push({ action: 'create', kind, record: id, after: fields.get('title') ?? fields.get('name') });
  }

  #beginAnew(kind: RecordKind, id: string): void {
    this.#write(kind, id, DELETED, false);
    const initial = Object.entries<FieldSpec>(RECORDS[kind]).map(([field, spec]) => [field, spec.initial] as const);
    this.set(kind, id, new Map(initial), true);
  }

  giveBack({ kind, id, field, values }: Extract<Edit, { type: 'giveBack' }>): void {
    const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
    const map = this.#map(kind, id);
    const stood = readRegisters(map).get(field) ?? [];
    const before = stood.length > 0 ? stood[0]?.value : specs[field]?.initial;
    giveBackRegister(map, field, writerOf(this.#doc), values);
    const back = giveBack(kind, id, field, values, stood);
    if (back !== null) this.inverse.unshift(back);
    const after = values[0]?.value;
    this.changes.push({ action: 'change', kind, record: id, field, before, after, beside: beside(stood) });
  }

  delete(kind: RecordKind, id: string): void {
    const digest = recordDigest(readRegisters(this.#map(kind, id)), readProse(this.#doc, kind, id));
    this.#write(kind, id, DELETED, digest);
    this.inverse.unshift({ type: 'restore', kind, id });
    this.changes.push({ action: 'delete', kind, record: id });
  }

  restore(kind: RecordKind, id: string): void {
    this.#write(kind, id, DELETED, false);
    this.inverse.unshift({ type: 'delete', kind, id });
    this.changes.push({ action: 'restore', kind, record: id });
  }

  splice(edit: Extract<Edit, { type: 'splice' }>): void {
    const { kind, id, field } = edit;
    const back = this.#splice(kind, id, field, edit);
    if (back.length === 0) return;
    const before = back.map(({ insert }) => insert).join('');
    const after = back.map(({ remove }) => remove).join('');
    this.changes.push({ action: 'change', kind, record: id, field, before, after });
  }

  journal(context: EditContext): void {
    const { author, now, newId, why } = context;
    const journal = this.#doc.getMap(JOURNAL);
    for (const change of this.changes) {
      if (isQuiet(change.kind)) continue;
      const id = newId();
      const told = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      journal.set(id, { id, at: now, by: author.by, writer: writerOf(this.#doc), ...told, ...why });
    }
  }
}

/**
 * Makes edits in one transaction, with their journal; all of them or, where one is wrong, none.
 */
export function applyEdits(doc: Y.Doc, edits: readonly Edit[], context: EditContext): Result<Applied, EditError> {
  const checked = checkEdits(doc, edits);
  if (!checked.ok) return checked;
  const inverse: Edit[] = [];
  doc.transact(() => {
    for (const [index, edit] of edits.entries()) {
      const writing = new Writing(doc);
      const fields = checked.value[index] ?? new Map();
      if (edit.type === 'create') writing.create(edit.kind, edit.id, fields);
      else if (edit.type === 'set') writing.set(edit.kind, edit.id, fields, false);
      else if (edit.type === 'delete') writing.delete(edit.kind, edit.id);
      else if (edit.type === 'restore') writing.restore(edit.kind, edit.id);
      else if (edit.type === 'giveBack') writing.giveBack(edit);
      else writing.splice(edit);
      writing.journal(context);
      inverse.unshift(...writing.inverse);
    }
  }, context.origin);
  return ok({ inverse });
}
