import type { ReadOptions } from '../../shared/importing/reading.ts';
import type { SourceError } from '../../shared/importing/source.ts';
import { type Imported, understand } from '../../shared/importing/understand.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readSourceFile } from './readSourceFile.ts';

/** What a file says, understood; nothing of it is in a plan yet. */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Result<Imported, SourceError>> {
  const parsed = await readSourceFile(bytes, name, options.year);
  return parsed.ok ? ok(understand(parsed.value, options)) : parsed;
}
