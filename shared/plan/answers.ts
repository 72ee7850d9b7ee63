/** What people can answer to a question, as edits. */
import * as v from 'valibot';
import type { Edit } from './edit.ts';
import type { FieldConflict, FieldsOf, RecordKind } from './plan.ts';
import type { FieldSpec } from './records/define.ts';
import { line, prose } from './records/fields.ts';
import { RECORDS } from './records/index.ts';
import { sameJson } from './sameJson.ts';

const specOf = (kind: RecordKind, field: string): FieldSpec | undefined => {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  return Object.hasOwn(specs, field) ? specs[field] : undefined;
};

/** Whether these are fields of a record of this kind, each as its schema wants it. */
function areFields<Kind extends RecordKind>(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): fields is Partial<FieldsOf<Kind>> {
  return Object.entries(fields).every(([name, value]) => {
    const spec = specOf(kind, name);
    return spec !== undefined && v.is(spec.schema, value);
  });
}

/** The edit that gives fields these values; `null` where a field may not have its value. */
export function fieldsSet(kind: RecordKind, id: string, fields: Readonly<Record<string, unknown>>): Edit | null {
  const set = <Kind extends RecordKind>(of: Kind) =>
    areFields(of, fields) ? ({ type: 'set', kind: of, id, fields } as const) : null;
  switch (kind) {
    case 'plan':
      return set('plan');
    case 'lane':
      return set('lane');
    case 'entry':
      return set('entry');
    case 'series':
      return set('series');
    case 'link':
      return set('link');
    case 'scenario':
      return set('scenario');
    case 'agenda':
      return set('agenda');
    case 'note':
      return set('note');
    case 'poster':
      return set('poster');
    case 'pin':
      return set('pin');
    case 'leftOut':
      return set('leftOut');
  }
}

/** What stands between two texts that were both taken. */
const BETWEEN = ' / ';

/** Texts after each other, the ones that stand in another left out. */
export function joined(texts: readonly string[], between: string): string {
  const said = texts.filter((text) => text.trim() !== '');
  const own = said.filter((text, at) => !said.some((other, place) => place !== at && other.includes(text)));
  return own.join(between);
}

export function union(lists: readonly (readonly unknown[])[]): readonly unknown[] {
  return lists.flat().filter((item, at, all) => all.findIndex((other) => sameJson(other, item)) === at);
}

/** All of them in one, by what the field's schema is; `undefined` where it holds one thing only. */
function gathered(spec: FieldSpec, values: readonly unknown[]): unknown {
  if (Array.isArray(spec.initial)) {
    const lists = values.filter((value): value is unknown[] => Array.isArray(value));
    const all = union(lists);
    // Where one list holds all of the others, there is nothing to put together.
    return lists.length < values.length || lists.some((list) => list.length >= all.length) ? undefined : all;
  }
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length || (spec.schema !== line && spec.schema !== prose)) return undefined;
  const text = joined(texts, spec.schema === line ? BETWEEN : '\n\n');
  return texts.includes(text) ? undefined : text;
}

/** All values of a field in one: texts after each other, lists put together; `null` where the field cannot hold it. */
export function takeBoth({
  kind,
  field,
  values,
}: Pick<FieldConflict, 'kind' | 'field' | 'values'>): { readonly value: unknown } | null {
  const spec = specOf(kind, field);
  if (!spec) return null;
  const value = gathered(
    spec,
    values.map((one) => one.value),
  );
  return value !== undefined && v.is(spec.schema, value) ? { value } : null;
}
