import * as v from 'valibot';
import type { Edit, GivenValue } from '../plan/edit.ts';
import type { RecordKind } from '../plan/plan.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { RECORDS } from '../plan/records/index.ts';
import { sameJson } from '../plan/sameJson.ts';

const alike = (one: readonly GivenValue[], other: readonly GivenValue[]) =>
  one.length === other.length && one.every(({ value }, index) => sameJson(value, other[index]?.value));

/**
 * The edit that gives a field back what it held: the one value as anybody would write it, and as it was found where
 * it was contested or this version cannot read it. `null` where it holds that now.
 */
export function giveBack(
  kind: RecordKind,
  id: string,
  field: string,
  now: readonly GivenValue[],
  then: readonly GivenValue[],
): Edit | null {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const spec = Object.hasOwn(specs, field) ? specs[field] : undefined;
  if (spec === undefined || alike(now, then)) return null;
  const [first, ...more] = then;
  const value = first === undefined ? spec.initial : first.value;
  if (now.length === 1 && then.length === 0 && sameJson(now[0]?.value, value)) return null;
  if (more.length > 0 || !v.is(spec.schema, value)) return { type: 'giveBack', kind, id, field, values: then };
  // The value was found good by the field's own schema, or is its initial one.
  return { type: 'set', kind, id, fields: { [field]: value } } as Edit;
}
