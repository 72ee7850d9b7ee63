import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { zipSync } from 'fflate';
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

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as XML: the rows of each sheet, written out. Its cell formats are, from 0: none, a date, a clock time, a
 * Norwegian date, hours. `workbook` stands before the sheets, `states` are those of the sheets.
 */
export function workbookOf(
  sheets: readonly string[],
  { workbook = '', states = [] }: { readonly workbook?: string; readonly states?: readonly string[] } = {},
): Uint8Array {
  const part = (at: number) => `worksheets/sheet${at + 1}.xml`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/${part(at)}" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${sheets.map((_, at) => `<sheet name="Ark ${at + 1}" sheetId="${at + 1}" state="${states[at] ?? 'visible'}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/worksheet" Target="${part(at)}"/>`).join('')}<Relationship Id="rs" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-414]d\\.\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((rows, at) => [
        `xl/${part(at)}`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
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
