import * as v from 'valibot';
import type { Plan } from '../../shared/plan/plan.ts';
import { entryFields } from '../../shared/plan/records/entry.ts';
import { ok } from '../../shared/result.ts';
import { fail, misuse, type Outcome } from './failure.ts';
import { choicesOf, problemOf } from './planFiles.ts';

type FieldName = keyof typeof entryFields;
const ENTRY_FIELDS = Object.keys(entryFields) as readonly FieldName[];
/** Values of an entry's fields, each decoded by its field's schema. */
export type EntryValues = Partial<Record<FieldName, unknown>>;

const findField = (name: string): FieldName | undefined => ENTRY_FIELDS.find((field) => field === name);

/** Where the value is a record of the plan: what may be named, by id or by name. */
function candidates(field: FieldName, plan: Plan): readonly { id: string; names: readonly string[] }[] | null {
  switch (field) {
    case 'lanes':
      return plan.lanes.map(({ id, name, shortName }) => ({ id, names: [shortName, name] }));
    case 'footnotes':
      return plan.notes.filter((note) => note.kind === 'footnote').map(({ id, title }) => ({ id, names: [title] }));
    case 'series':
      return plan.series.map(({ id, title }) => ({ id, names: [title] }));
    case 'scenario':
      return plan.scenarios.map(({ id, name }) => ({ id, names: [name] }));
    case 'parent':
      return plan.entries.map(({ id }) => ({ id, names: [] }));
    default:
      return null;
  }
}

/** The id meant by an id or a name; ids win, and names are compared without regard to case. */
function resolveReference(field: FieldName, text: string, plan: Plan): Outcome<string> {
  const known = candidates(field, plan);
  if (known === null) return ok(text);
  const byName = (names: readonly string[]) => names.some((name) => name.toLowerCase() === text.toLowerCase());
  const found = known.find(({ id }) => id === text) ?? known.find(({ names }) => byName(names));
  if (found) return ok(found.id);
  const choices = known.map(({ id, names: [name = ''] }) => (name === '' || name === id ? id : `${id} (${name})`));
  return fail('error.edit.reference', { field, value: text }, { choices });
}

const parts = (text: string, separator: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function all(field: FieldName, texts: readonly string[], plan: Plan): Outcome<readonly string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const id = resolveReference(field, text, plan);
    if (!id.ok) return id;
    ids.push(id.value);
  }
  return ok(ids);
}

/** What was written for a field, as the kind of value the field holds. */
function rawValue(field: FieldName, text: string, plan: Plan): Outcome<unknown> {
  switch (field) {
    case 'lanes':
    case 'footnotes':
    case 'responsible':
      return all(field, parts(text, ','), plan);
    case 'topics':
      return ok(parts(text, ';'));
    case 'series':
    case 'scenario':
    case 'parent':
      return text === '' ? ok(null) : resolveReference(field, text, plan);
    case 'frameMinutes':
      return ok(text === '' ? null : /^\d+$/.test(text) ? Number(text) : Number.NaN);
    case 'when':
      return ok(text === '' ? entryFields.when.initial : text);
    default:
      return ok(text);
  }
}

function checkedValue(field: FieldName, text: string, plan: Plan): Outcome<unknown> {
  const raw = rawValue(field, text, plan);
  if (!raw.ok) return raw;
  const spec = entryFields[field];
  const parsed = v.safeParse(spec.schema, raw.value);
  if (parsed.success) return ok(parsed.output);
  const choices = choicesOf('entry', field);
  const code = Number.isNaN(raw.value) ? 'number' : parsed.issues[0].message;
  const problem = problemOf(code, Number.isNaN(raw.value) ? text : raw.value, 'prose' in spec);
  return fail('error.edit.value', { field }, { problem, ...(choices ? { choices } : {}) });
}

/** Reads `--set field=value` into checked values; the plan says which lanes, series and so on there are. */
export function readEntryValues(sets: readonly string[], plan: Plan): Outcome<EntryValues> {
  const values: EntryValues = {};
  for (const text of sets) {
    const at = text.indexOf('=');
    if (at < 1) return misuse('error.edit.set', { text });
    const name = text.slice(0, at).trim();
    const field = findField(name);
    if (field === undefined) return misuse('error.edit.field', { field: name }, ENTRY_FIELDS);
    if (field in values) return misuse('error.edit.twice', { field });
    const value = checkedValue(field, text.slice(at + 1).trim(), plan);
    if (!value.ok) return value;
    values[field] = value.value;
  }
  return ok(values);
}
