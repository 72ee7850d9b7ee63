import { ownReading } from '../../shared/importing/ownReading.ts';
import { readOwnTable, type UnreadCell } from '../../shared/importing/ownTable.ts';
import { readDocument } from '../../shared/importing/readDocument.ts';
import type { Reading, ReadOptions } from '../../shared/importing/reading.ts';
import type { SourceError, SourceRemark } from '../../shared/importing/source.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readSourceFile } from './readSourceFile.ts';

export interface Imported {
  readonly reading: Reading;
  readonly remarks: readonly SourceRemark[];
  /** The plan as it was, where the file is a table that Årring wrote. */
  readonly plan?: PlanDocument;
}

const remarkOn = ({ line, heading, text }: UnreadCell): SourceRemark => ({
  code: 'cell',
  detail: `${line}, ${heading}: ${text}`,
});

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
  const own = readOwnTable(document);
  if (own !== null) {
    const remarks = [...document.remarks, ...own.unread.map(remarkOn)];
    return ok({ reading: ownReading(own), remarks, plan: own.document });
  }
  return ok({ reading: readDocument(document, options), remarks: document.remarks });
}
