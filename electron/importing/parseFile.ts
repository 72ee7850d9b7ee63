import type { SourceDocument, SourceError } from '../../shared/importing/source.ts';
import { type Parsed, parsedDocument, readTextFile } from '../../shared/importing/sources/readTextFile.ts';
import { err, type Result } from '../../shared/result.ts';
import type { FileKind } from './fileKind.ts';

export interface ParseTask {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** As in `ReadOptions`. */
  readonly year?: number;
}

async function parsePacked(
  kind: 'pdf' | 'docx' | 'xlsx',
  bytes: Uint8Array,
  name: string,
): Promise<Result<SourceDocument, SourceError>> {
  if (kind === 'pdf') {
    const { parsePdf } = await import('./pdf/parsePdf.ts');
    return parsePdf(bytes, name);
  }
  const { parseDocx, parseXlsx } = await import('./parseOffice.ts');
  return kind === 'docx' ? parseDocx(bytes, name) : parseXlsx(bytes, name);
}

/** Takes a file of a known kind apart. What throws is damaged: the libraries tell it so. */
export async function parseFile({ kind, bytes, name, year }: ParseTask): Promise<Result<Parsed, SourceError>> {
  try {
    if (kind !== 'pdf' && kind !== 'docx' && kind !== 'xlsx') return readTextFile(kind, bytes, name, year);
    const document = await parsePacked(kind, bytes, name);
    return document.ok ? parsedDocument(document.value) : document;
  } catch (error) {
    return err({ code: 'damaged', detail: error instanceof Error ? error.message : String(error) });
  }
}
