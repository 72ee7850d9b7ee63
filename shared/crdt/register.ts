/** Multi-value registers in a Y.Map; SPEC.md R2–R4. */
import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { plainJson } from './plainJson.ts';

/** A value of a register and who left it there. */
export interface RegisterValue {
  readonly writer: string;
  readonly value: unknown;
}

const keyOf = (field: string, writer: string) => `${field}@${writer}`;

function parseKey(key: string): { field: string; writer: string } | null {
  const at = key.lastIndexOf('@');
  return at > 0 ? { field: key.slice(0, at), writer: key.slice(at + 1) } : null;
}

/** All registers of a record: every field with the values nobody has replaced, equal ones told once. */
export function readRegisters(map: Y.Map<unknown>): Map<string, readonly RegisterValue[]> {
  const registers = new Map<string, RegisterValue[]>();
  for (const key of [...map.keys()].sort()) {
    const name = parseKey(key);
    if (name === null) continue;
    const value = plainJson(map.get(key));
    const values = registers.get(name.field) ?? [];
    if (!values.some((known) => equalityDeep(known.value, value))) values.push({ writer: name.writer, value });
    registers.set(name.field, values);
  }
  return registers;
}

/** Writes a register, replacing just what this document holds of it. Call inside a transaction. */
export function writeRegister(map: Y.Map<unknown>, field: string, writer: string, value: unknown): void {
  const own = keyOf(field, writer);
  const seen = [...map.keys()].filter((key) => parseKey(key)?.field === field);
  const alone = seen[0];
  if (seen.length === 1 && alone !== undefined && equalityDeep(map.get(alone), value)) return;
  for (const key of seen) if (key !== own) map.delete(key);
  map.set(own, value);
}
