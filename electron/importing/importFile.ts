import { readDocument } from '../../shared/importing/readDocument.ts';
import type { Reading, ReadOptions } from '../../shared/importing/reading.ts';
import type { SourceError, SourceRemark } from '../../shared/importing/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readSourceFile } from './readSourceFile.ts';

interface Imported {
  readonly reading: Reading;
  readonly remarks: readonly SourceRemark[];
}

/** What a file says, understood; nothing of it is in a plan yet. */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Result<Imported, SourceError>> {
  const parsed = await readSourceFile(bytes, name, options.year);
  if (!parsed.ok) return parsed;
  if (parsed.value.type === 'calendar') {
    const { reading, remarks } = parsed.value;
    return ok({ reading, remarks });
  }
  const { document } = parsed.value;
  return ok({ reading: readDocument(document, options), remarks: document.remarks });
}
