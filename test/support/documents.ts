import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import writeXlsx from 'write-excel-file/node';
import { readSourceFile } from '../../electron/importing/readSourceFile.ts';
import type { SourceDocument } from '../../shared/importing/source.ts';

type Rows = readonly (readonly string[])[];

/** Lines, headings (`# …`) and tables of a Word document, in order. */
export async function docxOf(parts: readonly (string | Rows)[]): Promise<Uint8Array> {
  const children = parts.map((part) => {
    if (typeof part !== 'string') {
      const rows = part.map(
        (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      );
      return new Table({ rows });
    }
    if (!part.startsWith('# ')) return new Paragraph({ children: [new TextRun(part)] });
    return new Paragraph({ text: part.slice(2), heading: HeadingLevel.HEADING_1 });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A workbook of named sheets; a `Date` is a cell that Excel shows as a date. */
export async function xlsxOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | Date | null)[])[]>>,
): Promise<Uint8Array> {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === null) return null;
        return value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value };
      }),
    ),
  }));
  return new Uint8Array(await writeXlsx(made).toBuffer());
}

/** A PDF that `draw` draws; A4, no margins, so that text stands where it is put. */
export function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  draw(pdf);
  pdf.end();
  return done;
}

/** What a file that can be read was taken apart into. */
export async function sourceOf(bytes: Uint8Array, name = ''): Promise<SourceDocument> {
  const read = await readSourceFile(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  if (read.value.type !== 'document') throw new Error('a calendar');
  return read.value.document;
}

/** A document's blocks in short: lines as text (`# ` before headings), tables as rows of text. */
export const blocksOf = ({ blocks }: SourceDocument): readonly (string | readonly (readonly string[])[])[] =>
  blocks.map((block) => {
    if (block.type === 'line') return block.heading === null ? block.text : `# ${block.text}`;
    return block.rows.map((row) => row.map(({ text }) => text));
  });
