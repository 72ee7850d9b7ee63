import { encodeUtf8 } from 'lib0/string';
import { sha256 } from '../plan/sha256.ts';
import { CREATED, DELETED } from './layout.ts';
import type { RegisterValue } from './register.ts';

/** JSON with keys in order, so that equal values have equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** What a deleter saw of a record (SPEC.md R5): values of all its fields and prose, not who wrote them. */
export function recordDigest(
  registers: ReadonlyMap<string, readonly RegisterValue[]>,
  prose: ReadonlyMap<string, string>,
): string {
  const fields = [...registers]
    .filter(([field]) => field !== CREATED && field !== DELETED)
    .map(
      ([field, values]) =>
        `${field}=${values
          .map(({ value }) => canonical(value))
          .sort()
          .join('|')}`,
    );
  const texts = [...prose].filter(([, text]) => text !== '').map(([field, text]) => `${field}/${text}`);
  return sha256(encodeUtf8([...fields, ...texts].sort().join('\n'))).slice(0, 24);
}
