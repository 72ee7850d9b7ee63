import type { SourceDocument, SourceError, SourceRemark } from '../../shared/importing/source.ts';
import { sourceFromCsv } from '../../shared/importing/sources/csv.ts';
import { decodeText } from '../../shared/importing/sources/decodeText.ts';
import { sourceFromHtml } from '../../shared/importing/sources/html.ts';
import { type IcsReading, readIcs } from '../../shared/importing/sources/ics.ts';
import { sourceFromText } from '../../shared/importing/sources/text.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileKind } from './fileKind.ts';

/** What a file became: a document that is yet to be understood, or, from a calendar, entries already. */
export type Parsed =
  | { readonly type: 'document'; readonly document: SourceDocument }
  | ({ readonly type: 'calendar' } & IcsReading);

export interface ParseTask {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** As in `ReadOptions`. */
  readonly year?: number;
}

async function documentOf({ kind, bytes, name }: ParseTask): Promise<Result<SourceDocument, SourceError>> {
  switch (kind) {
    case 'pdf': {
      const { parsePdf } = await import('./pdf/parsePdf.ts');
      return parsePdf(bytes, name);
    }
    case 'docx':
    case 'xlsx': {
      const { parseDocx, parseXlsx } = await import('./parseOffice.ts');
      return kind === 'docx' ? parseDocx(bytes, name) : parseXlsx(bytes, name);
    }
    case 'csv':
      return ok(sourceFromCsv(bytes, name));
    default: {
      const { text, encoding } = decodeText(bytes);
      const document = kind === 'html' ? { ...sourceFromHtml(text), name } : sourceFromText(text, name);
      const guessed: readonly SourceRemark[] =
        encoding === 'windows-1252' ? [{ code: 'encoding', detail: encoding }] : [];
      return ok({ ...document, remarks: [...document.remarks, ...guessed] });
    }
  }
}

const hasText = ({ blocks }: SourceDocument) =>
  blocks.some((block) => block.type === 'table' || block.text.trim() !== '');

/** Takes a file of a known kind apart. What throws is damaged: the libraries tell it so. */
export async function parseFile(task: ParseTask): Promise<Result<Parsed, SourceError>> {
  try {
    if (task.kind === 'ics') {
      const calendar = readIcs(decodeText(task.bytes).text, task.year);
      return calendar.ok ? ok({ type: 'calendar', ...calendar.value }) : calendar;
    }
    const document = await documentOf(task);
    if (!document.ok) return document;
    return hasText(document.value) ? ok({ type: 'document', document: document.value }) : err({ code: 'empty' });
  } catch (error) {
    return err({ code: 'damaged', detail: error instanceof Error ? error.message : String(error) });
  }
}
