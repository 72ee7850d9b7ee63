import { encodeUtf8 } from 'lib0/string';
import { canonicalJson } from '../plan/canonicalJson.ts';
import { sha256 } from '../plan/sha256.ts';
import { CREATED, DELETED } from './layout.ts';
import type { RegisterValue } from './register.ts';

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
          .map(({ value }) => canonicalJson(value))
          .sort()
          .join('|')}`,
    );
  const texts = [...prose].filter(([, text]) => text !== '').map(([field, text]) => `${field}/${text}`);
  return sha256(encodeUtf8([...fields, ...texts].sort().join('\n'))).slice(0, 24);
}
