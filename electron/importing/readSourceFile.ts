import type { SourceError } from '../../shared/importing/source.ts';
import type { Parsed } from '../../shared/importing/sources/readTextFile.ts';
import type { Result } from '../../shared/result.ts';
import { kindOf } from './fileKind.ts';
import { parseApart } from './parseApart.ts';

/**
 * Takes a file apart: known by what is in it, bounded in size, time and memory, nothing in it run or fetched. `year`
 * is the one to write a calendar's endless repetitions out for.
 */
export async function readSourceFile(
  bytes: Uint8Array,
  name: string,
  year?: number,
): Promise<Result<Parsed, SourceError>> {
  const kind = kindOf(bytes, name);
  return kind.ok ? parseApart({ kind: kind.value, bytes, name, ...(year === undefined ? {} : { year }) }) : kind;
}
