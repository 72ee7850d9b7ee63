import { applyEdits, planDocFrom } from '../../shared/crdt/index.ts';
import { issueVersion } from '../../shared/crdt/issueVersion.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { exampleDocuments } from './plans.ts';

/** A version that a test issues, and what is done after it. */
export interface Issue {
  readonly name: string;
  readonly date: string;
  readonly edits: readonly Edit[];
}

/** The bytes of an `.aarring` file of an example that versions were issued of, with edits after each. */
export function fileWithVersions(example: string, issues: readonly Issue[]): Uint8Array {
  const found = exampleDocuments().find(({ name }) => name === example);
  const doc = planDocFrom(found?.json);
  if (!doc.ok) throw new Error(JSON.stringify(doc.error));
  let ids = 0;
  for (const { name, date, edits } of issues) {
    const at = `${date}T09:00:00.000Z`;
    const issued = issueVersion(doc.value, { name, date, note: '', at, by: 'Sekretær' });
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    const context = { author: { by: 'Sekretær' }, now: at, newId: () => `later${ids++}` };
    const applied = applyEdits(doc.value, edits, context);
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  }
  return writePlanFile(doc.value);
}
