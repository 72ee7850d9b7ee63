import * as v from 'valibot';
import type * as Y from 'yjs';
import type { EditError, Why } from '../plan/edit.ts';
import type { JournalEntry } from '../plan/plan.ts';
import { LIST_LIMIT, line } from '../plan/records/fields.ts';
import { err, ok, type Result } from '../result.ts';
import type { EditContext } from './applyEdits.ts';
import { JOURNAL } from './layout.ts';
import { writerOf } from './register.ts';

/**
 * Says why changes were made, after they were (SPEC.md R15): journal entries of their own that name the ones they
 * explain. Of several explanations the last one holds.
 */
export function explain(
  doc: Y.Doc,
  explained: readonly string[],
  { reason = '', source = '' }: Why,
  { author, now, newId, origin }: Pick<EditContext, 'author' | 'now' | 'newId' | 'origin'>,
): Result<void, EditError> {
  for (const [field, value] of Object.entries({ reason, source })) {
    const parsed = v.safeParse(line, value);
    if (!parsed.success) {
      return err({ code: 'field', kind: 'plan', record: 'plan', field, problem: parsed.issues[0].message });
    }
  }
  const journal = doc.getMap(JOURNAL);
  const missing = explained.find((id) => !journal.has(id));
  if (missing !== undefined) return err({ code: 'missing', kind: 'plan', record: missing });
  doc.transact(() => {
    for (let at = 0; at < explained.length; at += LIST_LIMIT) {
      const explains = explained.slice(at, at + LIST_LIMIT);
      const id = newId();
      const entry: JournalEntry = {
        id,
        at: now,
        by: author.by,
        writer: writerOf(doc),
        action: 'change',
        kind: 'journal',
        record: explains[0] ?? '',
        explains,
        reason,
        source,
      };
      journal.set(id, entry);
    }
  }, origin);
  return ok(undefined);
}
