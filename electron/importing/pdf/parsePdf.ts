import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceBlock, SourceDocument, SourceError, SourceRemark } from '../../../shared/importing/source.ts';
import { standing } from '../../../shared/importing/sources/struck.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { blocksOf } from './blocks.ts';
import { withoutMargins } from './margins.ts';
import { type PageContent, readPage } from './pageContent.ts';
import { withStrikes } from './strikes.ts';

const PAGE_LIMIT = 300;
const LINE_LIMIT = 30_000;

const hasText = ({ pieces }: PageContent) => pieces.some(({ text }) => text.trim() !== '');

const MARKS = /[^\p{Z}\p{C}]/gu;
const READABLE = /[\p{L}\p{N}]/gu;
const FEWEST = 40;

/** Whether the page's fonts keep to themselves which letters they draw: then there is text, and no words. */
function isGarbled(pages: readonly PageContent[]): boolean {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const controls = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  const [marks, readable] = [text.match(MARKS)?.length ?? 0, text.match(READABLE)?.length ?? 0];
  return marks + controls > FEWEST && readable < (marks + controls) / 2;
}

function errorOf(error: unknown): SourceError {
  const detail = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? { code: 'password' } : { code: 'damaged', detail };
}

/** What a line or a cell says without what is struck out in it. */
function withoutStruck(block: SourceBlock): SourceBlock {
  if (block.type === 'line') return { ...block, text: standing(block.text) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: standing(cell.text) }))) };
}

async function readPages(document: PDFDocumentProxy): Promise<readonly PageContent[]> {
  const pages: PageContent[] = [];
  let pieces = 0;
  for (let number = 1; number <= Math.min(document.numPages, PAGE_LIMIT); number += 1) {
    const page = await document.getPage(number);
    const content = await readPage(page);
    page.cleanup();
    pages.push(withStrikes(content));
    pieces += content.pieces.length;
    if (pieces > LINE_LIMIT * 10) break;
  }
  return pages;
}

/** A PDF in lines and tables, from where its text stands on the pages. Nothing in it is run, drawn or fetched. */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<Result<SourceDocument, SourceError>> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document);
    if (!pages.some(hasText)) return err({ code: pages.some(({ hasPicture }) => hasPicture) ? 'scanned' : 'empty' });
    if (isGarbled(pages)) return err({ code: 'garbled' });
    const blocks = blocksOf(withoutMargins(pages)).map(withoutStruck);
    const blank = pages.flatMap((page, index) => (hasText(page) || !page.hasPicture ? [] : [index + 1]));
    const remarks: SourceRemark[] = blank.map((page) => ({ code: 'pageWithoutText', detail: String(page) }));
    if (pages.length < document.numPages) remarks.push({ code: 'cut', detail: String(pages.length) });
    return ok({ name, blocks, remarks });
  } catch (error) {
    return err(errorOf(error));
  } finally {
    await task.destroy();
  }
}
