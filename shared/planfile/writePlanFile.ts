import { strToU8 } from 'fflate';
import type { Doc } from 'yjs';
import { encodeDoc, readPlan } from '../crdt/index.ts';
import { toDocument } from '../plan/document.ts';
import { sha256 } from '../plan/sha256.ts';
import { pack } from './archive.ts';
import { FILE_FORMAT, FILE_VERSION, MANIFEST, PLAN, type PlanFile, STATE } from './planFile.ts';

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** The bytes of an `.aarring` file; `from` brings along what else was in the file it was opened from. */
export function writePlanFile(doc: Doc, from?: Pick<PlanFile, 'parts' | 'manifest'>): Uint8Array {
  const plan = readPlan(doc);
  const ours = new Map([
    [PLAN, json(toDocument(plan))],
    [STATE, encodeDoc(doc)],
  ]);
  const manifest = {
    ...from?.manifest,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    planId: plan.info.planId,
    title: plan.info.title,
    parts: Object.fromEntries([...ours].map(([name, part]) => [name, { bytes: part.length, sha256: sha256(part) }])),
  };
  return pack(new Map([[MANIFEST, json(manifest)], ...ours, ...(from?.parts ?? [])]));
}
