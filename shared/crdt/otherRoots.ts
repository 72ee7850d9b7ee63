import * as Y from 'yjs';
import { isObject } from '../plan/isObject.ts';
import { CREATED, DELETED, isOtherRoot } from './layout.ts';
import { plainJson } from './plainJson.ts';
import { giveBackRegister, readRegisters } from './register.ts';

/** Whether the root of this name is a record's map, of whatever kind. */
const isRecord = (name: string) => name.includes(':') && !name.includes('/');

/** The record's fields, or `null` where it is deleted. */
function readFieldsOf(map: Y.Map<unknown>): Readonly<Record<string, unknown>> | null {
  const registers = readRegisters(map);
  const deleted = registers.get(DELETED) ?? [];
  if (deleted.length > 0 && deleted.every(({ value }) => typeof value === 'string')) return null;
  const fields = [...registers].filter(([field]) => field !== CREATED && field !== DELETED);
  return Object.fromEntries(fields.map(([field, values]) => [field, values[0]?.value]));
}

/**
 * Root types that are none of ours, as readable JSON (SPEC.md R8): records of other kinds as their fields, other maps
 * as they are, texts as their words. Lists and what is in no form we know stay in the document alone.
 */
export function readOtherRoots(doc: Y.Doc, names: Iterable<string>): Readonly<Record<string, unknown>> {
  const roots: [string, unknown][] = [];
  for (const name of [...names].sort()) {
    const type = doc.share.get(name);
    if (type === undefined) continue;
    if (type._map.size > 0) {
      const map = doc.getMap(name);
      const read = isRecord(name) ? readFieldsOf(map) : Object.fromEntries([...map].map(([k, v]) => [k, plainJson(v)]));
      if (read !== null) roots.push([name, read]);
    } else if (type._start?.content instanceof Y.ContentString) {
      const words = doc.getText(name).toString();
      if (words !== '') roots.push([name, words]);
    }
  }
  return Object.fromEntries(roots);
}

/** Writes what `readOtherRoots` gave, texts left out; call inside a transaction. */
export function writeOtherRoots(doc: Y.Doc, roots: Readonly<Record<string, unknown>>, writer: string): void {
  for (const [name, value] of Object.entries(roots)) {
    if (!isOtherRoot(name) || !isObject(value)) continue;
    const map = doc.getMap<unknown>(name);
    for (const [key, member] of Object.entries(isRecord(name) ? { [CREATED]: 1, ...value } : value)) {
      if (isRecord(name)) giveBackRegister(map, key, writer, [{ writer, value: member }]);
      else map.set(key, member);
    }
  }
}
