import type { PlanDocument } from '../plan/document.ts';
import { ownReading } from './ownReading.ts';
import { readOwnTable, type UnreadCell } from './ownTable.ts';
import { readDocument } from './readDocument.ts';
import type { Reading, ReadOptions } from './reading.ts';
import type { SourceRemark } from './source.ts';
import type { Parsed } from './sources/readTextFile.ts';

/** What a document says; nothing of it is in a plan yet. */
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

/** Understands what a file was taken apart into. */
export function understand(parsed: Parsed, options: ReadOptions): Imported {
  if (parsed.type === 'calendar') return { reading: parsed.reading, remarks: parsed.remarks };
  const { document } = parsed;
  const own = readOwnTable(document);
  if (own === null) return { reading: readDocument(document, options), remarks: document.remarks };
  const remarks = [...document.remarks, ...own.unread.map(remarkOn)];
  return { reading: ownReading(own), remarks, plan: own.document };
}
