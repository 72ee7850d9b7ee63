import { readDocument } from '../../../shared/importing/readDocument.ts';
import type { ReadEntry } from '../../../shared/importing/reading.ts';
import type { SourceDocument, SourceError } from '../../../shared/importing/source.ts';
import { sourceFromHtml } from '../../../shared/importing/sources/html.ts';
import { type Parsed, parsedDocument, readTextFile } from '../../../shared/importing/sources/readTextFile.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';
import { textKindOf } from '../../../shared/importing/sources/textKind.ts';
import { type Imported, understand } from '../../../shared/importing/understand.ts';
import { ok, type Result } from '../../../shared/result.ts';

/** What the page reads by itself: words, a file of text, or a document that a host has taken apart. */
export type ReadTask = (
  | { readonly type: 'words'; readonly text: string; readonly isHtml: boolean }
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly type: 'document'; readonly document: SourceDocument }
) & {
  /** Name of the file, or empty. */
  readonly name: string;
  /** The year to read dates in where the document says none. */
  readonly year: number;
};

/** A document as it was read, with what it was read from. */
export interface ReadDocument extends Imported {
  /** `null` where what was read is a calendar. */
  readonly source: SourceDocument | null;
  /** Whether nothing in the document told the year: the reader of the document is asked. */
  readonly isYearOpen: boolean;
}

function parse(task: ReadTask): Result<Parsed, SourceError> {
  switch (task.type) {
    case 'words':
      return parsedDocument(
        task.isHtml ? { ...sourceFromHtml(task.text), name: task.name } : sourceFromText(task.text, task.name),
      );
    case 'file': {
      const kind = textKindOf(task.bytes, task.name);
      return kind.ok ? readTextFile(kind.value, task.bytes, task.name, task.year) : kind;
    }
    case 'document':
      return parsedDocument(task.document);
  }
}

/** Entries that have another date where another year is told are dated by the reader, not by the document. */
function withOpenYears(entries: readonly ReadEntry[], without: readonly ReadEntry[]): readonly ReadEntry[] {
  const dates = new Map(without.map(({ id, when }) => [id, when]));
  return entries.map((entry) =>
    entry.when === '' || dates.get(entry.id) === entry.when || entry.doubts.includes('yearGuessed')
      ? entry
      : { ...entry, doubts: [...entry.doubts, 'yearGuessed'] },
  );
}

/** Reads a document. Long for a large one: it is run beside the page (`readWorker.ts`). */
export function readTask(task: ReadTask): Result<ReadDocument, SourceError> {
  const parsed = parse(task);
  if (!parsed.ok) return parsed;
  const source = parsed.value.type === 'document' ? parsed.value.document : null;
  const imported = understand(parsed.value, { thisYear: task.year });
  const isOpen = source !== null && imported.plan === undefined && imported.reading.year === null;
  if (!isOpen) return ok({ ...imported, source, isYearOpen: false });
  const reading = readDocument(source, { year: task.year });
  const entries = withOpenYears(reading.entries, imported.reading.entries);
  return ok({
    ...imported,
    reading: { ...reading, entries },
    source,
    isYearOpen: entries.some(({ doubts }) => doubts.includes('yearGuessed')),
  });
}
