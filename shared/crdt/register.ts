/** Multi-value registers in a Y.Map; SPEC.md R2–R4. */
import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { plainJson } from './plainJson.ts';

/** A value of a register and who left it there. */
export interface RegisterValue {
  readonly writer: string;
  readonly value: unknown;
  /** Whose key it stands under: the writer's own, or that of one who gave it back. */
  readonly holder: string;
}

/** The name under which a document writes (SPEC.md R3). */
export const writerOf = (doc: Y.Doc): string => doc.clientID.toString(36);

const keyOf = (field: string, writer: string) => `${field}@${writer}`;

function parseKey(key: string): { field: string; writer: string; holder: string } | null {
  const at = key.lastIndexOf('@');
  if (at <= 0) return null;
  const [holder = '', writer = holder] = key.slice(at + 1).split('~');
  return { field: key.slice(0, at), writer, holder };
}

const byWriter = (a: RegisterValue, b: RegisterValue) => (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : 0);

/** All registers of a record: every field with the values nobody has replaced, equal ones told once. */
export function readRegisters(map: Y.Map<unknown>): Map<string, readonly RegisterValue[]> {
  const registers = new Map<string, RegisterValue[]>();
  for (const key of [...map.keys()].sort()) {
    const name = parseKey(key);
    if (name === null) continue;
    const { field, writer, holder } = name;
    const value = plainJson(map.get(key));
    const values = registers.get(field);
    if (values === undefined) registers.set(field, [{ writer, value, holder }]);
    else values.push({ writer, value, holder });
  }
  for (const [field, values] of registers) if (values.length > 1) registers.set(field, distinct(values));
  return registers;
}

function distinct(values: readonly RegisterValue[]): RegisterValue[] {
  const told: RegisterValue[] = [];
  for (const value of [...values].sort(byWriter)) {
    if (!told.some((known) => equalityDeep(known.value, value.value))) told.push(value);
  }
  return told;
}

/** Writes a register, replacing just what this document holds of it. Call inside a transaction. */
export function writeRegister(map: Y.Map<unknown>, field: string, writer: string, value: unknown): void {
  const seen = keysOf(map, field);
  const alone = seen[0];
  if (seen.length === 1 && alone !== undefined && equalityDeep(map.get(alone), value)) return;
  replace(map, seen, [[keyOf(field, writer), value]]);
}

/** Writes back several values at once, each under a key of `holder` that names whom it is due to (SPEC.md R3). */
export function giveBackRegister(
  map: Y.Map<unknown>,
  field: string,
  holder: string,
  values: readonly { readonly writer: string; readonly value: unknown }[],
): void {
  replace(
    map,
    keysOf(map, field),
    values.map(({ writer, value }) => [keyOf(field, `${holder}~${writer}`), value]),
  );
}

function keysOf(map: Y.Map<unknown>, field: string): string[] {
  const keys: string[] = [];
  for (const key of map.keys()) if (key.startsWith(field) && parseKey(key)?.field === field) keys.push(key);
  return keys;
}

function replace(map: Y.Map<unknown>, seen: readonly string[], entries: readonly [string, unknown][]): void {
  const kept = new Set(entries.map(([key]) => key));
  for (const key of seen) if (!kept.has(key)) map.delete(key);
  for (const [key, value] of entries) map.set(key, value);
}
