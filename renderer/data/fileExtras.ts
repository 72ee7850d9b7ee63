import * as v from 'valibot';
import type { PlanFile } from '../../shared/planfile/index.ts';

/** Parts of a plan file and members of its manifest that are not ours: kept, and written out again. */
export type FileExtras = Pick<PlanFile, 'parts' | 'manifest'>;

const schema = v.object({
  parts: v.map(v.string(), v.instance(Uint8Array)),
  manifest: v.record(v.string(), v.unknown()),
});

export function decodeExtras(stored: unknown): FileExtras {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : { parts: new Map(), manifest: {} };
}
