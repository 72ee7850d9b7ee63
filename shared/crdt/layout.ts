/** Names in the Y.Doc; see SPEC.md R1, R2, R6. */
import * as v from 'valibot';
import { recordId } from '../plan/records/fields.ts';
import { RECORDS, type RecordKind } from '../plan/records/index.ts';

export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
  /** Present where the root is the prose of a field. */
  readonly field?: string;
}

export const JOURNAL = 'journal';
export const VERSIONS = 'versions';
/** Root map of what somebody leaves as it is; SPEC.md R13. */
export const SETTLED = 'settled';
/** Root map of what a newer version put beside the records. */
export const UNKNOWN = 'unknown';

export const CREATED = '$created';
export const DELETED = '$deleted';

export const rootName = (kind: RecordKind, id: string) => `${kind}:${id}`;
export const proseName = (kind: RecordKind, id: string, field: string) => `${kind}:${id}/${field}`;

/** Whether a root is none of ours: a newer version's (SPEC.md R8). */
export const isOtherRoot = (name: string) =>
  ![JOURNAL, VERSIONS, SETTLED, UNKNOWN].includes(name) && parseRootName(name) === null;

const isKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORDS, kind);

/** The record a root type belongs to, or `null` for roots that are none of ours. */
export function parseRootName(name: string): RecordName | null {
  const colon = name.indexOf(':');
  if (colon < 0) return null;
  const kind = name.slice(0, colon);
  const [id = '', field, ...more] = name.slice(colon + 1).split('/');
  if (!isKind(kind) || !v.is(recordId, id) || more.length > 0) return null;
  if (field === undefined) return { kind, id };
  const specs: Readonly<Record<string, { readonly prose?: true }>> = RECORDS[kind];
  return Object.hasOwn(specs, field) && specs[field]?.prose === true ? { kind, id, field } : null;
}
