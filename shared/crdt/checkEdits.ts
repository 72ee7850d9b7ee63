import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Edit, EditError } from '../plan/edit.ts';
import type { RecordKind } from '../plan/plan.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { recordId } from '../plan/records/fields.ts';
import { isQuiet, RECORDS } from '../plan/records/index.ts';
import { err, ok, type Result } from '../result.ts';
import { rootName } from './layout.ts';
import { plainJson } from './plainJson.ts';
import { readRecord } from './readRecord.ts';

type State = 'none' | 'living' | 'deleted';

/** Field values as their schemas write them. */
export type CheckedFields = ReadonlyMap<string, unknown>;

function checkFields(
  kind: RecordKind,
  record: string,
  fields: Readonly<Record<string, unknown>>,
): Result<CheckedFields, EditError> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const checked = new Map<string, unknown>();
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const spec = Object.hasOwn(specs, field) ? specs[field] : undefined;
    if (spec === undefined) return err({ code: 'field', kind, record, field, problem: 'unknown' });
    const parsed = v.safeParse(spec.schema, value);
    if (!parsed.success) return err({ code: 'field', kind, record, field, problem: parsed.issues[0].message });
    checked.set(field, parsed.output);
  }
  return ok(checked);
}

/** Whether it gives back a field that is kept as a register, of values that a document can have held. */
function givable({ kind, field, values }: Extract<Edit, { type: 'giveBack' }>): boolean {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const known = Object.hasOwn(specs, field) && specs[field]?.prose !== true;
  return known && values.length > 0 && values.every(({ value }) => plainJson(value) === value);
}

/**
 * Checks edits in the order they will be made, each against what the earlier ones leave behind (SPEC.md R11).
 * Gives each edit's fields, checked, at the edit's place.
 */
export function checkEdits(doc: Y.Doc, edits: readonly Edit[]): Result<readonly CheckedFields[], EditError> {
  const states = new Map<string, State>();
  const stateOf = (kind: RecordKind, id: string): State => {
    const known = states.get(rootName(kind, id));
    if (known !== undefined) return known;
    const found = readRecord(doc, kind, id);
    if (found === null) return 'none';
    return found.deleted ? 'deleted' : 'living';
  };
  const checked: CheckedFields[] = [];
  for (const edit of edits) {
    const { kind, id } = edit;
    const state = stateOf(kind, id);
    const allowed: readonly State[] =
      edit.type === 'create'
        ? isQuiet(kind)
          ? ['none', 'deleted']
          : ['none']
        : edit.type === 'restore' || edit.type === 'delete'
          ? ['living', 'deleted']
          : ['living'];
    if (!allowed.includes(state)) {
      return err({ code: edit.type === 'create' ? 'exists' : 'missing', kind, record: id });
    }
    if (edit.type === 'create' && !v.is(recordId, id))
      return err({ code: 'field', kind, record: id, field: 'id', problem: 'id' });
    if (edit.type === 'giveBack' && !givable(edit)) {
      return err({ code: 'field', kind, record: id, field: edit.field, problem: 'unknown' });
    }
    const fields = edit.type === 'create' || edit.type === 'set' ? checkFields(kind, id, edit.fields) : ok(new Map());
    if (!fields.ok) return fields;
    checked.push(fields.value);
    states.set(rootName(kind, id), edit.type === 'delete' ? 'deleted' : 'living');
  }
  return ok(checked);
}
