import * as v from 'valibot';
import type * as Y from 'yjs';
import type { EditError } from '../plan/edit.ts';
import type { Plan, Version } from '../plan/plan.ts';
import { line, prose } from '../plan/records/fields.ts';
import { sealVersion, type VersionLabel } from '../plan/versionState.ts';
import { err, ok, type Result } from '../result.ts';
import { isoDate } from '../time/index.ts';
import { VERSIONS } from './layout.ts';
import { readPlan } from './planReader.ts';

const named = v.pipe(
  line,
  v.check((name) => name.trim() !== '', 'empty'),
);
const day = v.pipe(
  line,
  v.check((text) => isoDate(text) !== null, 'when'),
);

const LabelSchema = v.object({ name: named, date: day, note: prose, by: line, at: line });

/**
 * Issues a document as it stands as a version (SPEC.md R14). It is written once and never undone.
 *
 * @param plan the document's plan, where it has been read already
 */
export function issueVersion(
  doc: Y.Doc,
  label: VersionLabel,
  { plan = readPlan(doc), origin }: { readonly plan?: Plan; readonly origin?: unknown } = {},
): Result<Version, EditError> {
  const checked = v.safeParse(LabelSchema, label);
  if (!checked.success) {
    const [issue] = checked.issues;
    const field = String(issue.path?.[0].key ?? '');
    return err({ code: 'field', kind: 'plan', record: 'plan', field, problem: issue.message });
  }
  const version = sealVersion(plan, checked.output);
  const versions = doc.getMap(VERSIONS);
  // The same state issued under the same words in the same instant is the same version.
  if (!versions.has(version.id)) doc.transact(() => versions.set(version.id, version), origin);
  return ok(version);
}
