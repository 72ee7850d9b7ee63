import * as v from 'valibot';
import type * as Y from 'yjs';
import type { EditError } from '../plan/edit.ts';
import { SettledSchema } from '../plan/records/settled.ts';
import { err, ok, type Result } from '../result.ts';
import type { EditContext } from './applyEdits.ts';
import { SETTLED } from './layout.ts';

/**
 * Leaves something that is shown for a decision as it is, or asks it again (SPEC.md R13). Settling what is settled
 * changes nothing.
 */
export function settleQuestion(
  doc: Y.Doc,
  key: string,
  { author, now, origin }: Pick<EditContext, 'author' | 'now' | 'origin'>,
  settled = true,
): Result<void, EditError> {
  const parsed = v.safeParse(SettledSchema, { key, by: author.by, at: now });
  if (!parsed.success) {
    return err({ code: 'field', kind: 'plan', record: 'plan', field: 'settled', problem: parsed.issues[0].message });
  }
  const map = doc.getMap<unknown>(SETTLED);
  if (map.has(key) === settled) return ok(undefined);
  doc.transact(() => {
    if (settled) map.set(key, parsed.output);
    else map.delete(key);
  }, origin);
  return ok(undefined);
}
