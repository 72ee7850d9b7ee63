import type * as Y from 'yjs';
import type { FoundRecord } from '../plan/buildPlan.ts';
import type { Conflict, RecordKind } from '../plan/plan.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { RECORDS } from '../plan/records/index.ts';
import { recordDigest } from './digest.ts';
import { CREATED, DELETED, proseName, rootName } from './layout.ts';
import { type RegisterValue, readRegisters } from './register.ts';

/** The record's root map, or `null` where nobody has written one. */
function recordMap(doc: Y.Doc, kind: RecordKind, id: string): Y.Map<unknown> | null {
  const name = rootName(kind, id);
  return doc.share.has(name) ? doc.getMap(name) : null;
}

/** What a record's fields hold, prose left out; empty where there is no such record. */
export function readFields(doc: Y.Doc, kind: RecordKind, id: string): ReadonlyMap<string, readonly RegisterValue[]> {
  const map = recordMap(doc, kind, id);
  return new Map(map === null ? [] : [...readRegisters(map)].filter(([field]) => !field.startsWith('$')));
}

/** The prose of a record's fields, by field. */
export function readProse(doc: Y.Doc, kind: RecordKind, id: string): ReadonlyMap<string, string> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const prose = new Map<string, string>();
  for (const [field, spec] of Object.entries(specs)) {
    const name = proseName(kind, id, field);
    if (spec.prose === true && doc.share.has(name)) prose.set(field, doc.getText(name).toString());
  }
  return prose;
}

/** Whether a record is deleted, and whether an edit met the delete (SPEC.md R5). */
function deletion(values: readonly RegisterValue[], digest: () => string): { deleted: boolean; met: boolean } {
  const digests = values.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const deleted = digests.length > 0 && digests.length === values.length;
  const met = digests.length > 0 && (!deleted || !digests.includes(digest()));
  return { deleted, met };
}

/** Reads one record with what nobody has settled in it; `null` where there is none. */
export function readRecord(doc: Y.Doc, kind: RecordKind, id: string): FoundRecord | null {
  const map = recordMap(doc, kind, id);
  if (map === null) return null;
  const registers = readRegisters(map);
  if (!registers.has(CREATED)) return null;
  const prose = readProse(doc, kind, id);
  const { deleted, met } = deletion(registers.get(DELETED) ?? [], () => recordDigest(registers, prose));

  const fields = new Map<string, unknown>(prose);
  const conflicts: Conflict[] = [];
  for (const [field, values] of registers) {
    if (field === CREATED || field === DELETED) continue;
    if (!prose.has(field)) fields.set(field, values[0]?.value);
    if (values.length > 1) {
      const told = values.map(({ writer, value }) => ({ writer, value }));
      conflicts.push({ type: 'field', kind, record: id, field, values: told });
    }
  }
  if (met) conflicts.push({ type: 'deletion', kind, record: id });
  return { kind, id, fields, deleted, conflicts };
}
