import { createServer } from 'node:http';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseApart } from '../../../../electron/importing/parseApart.ts';
import { readSourceFile } from '../../../../electron/importing/readSourceFile.ts';
import {
  BLOATED_SIZE,
  bloatedArchive,
  lockedPdf,
  officeContainer,
  PIXEL,
  scannedPdf,
} from '../../../support/badDocuments.ts';
import { blocksOf, docxOf, pdfOf, sourceOf, workbookOf, xlsxOf } from '../../../support/documents.ts';

const MEBIBYTE = 1024 * 1024;
const utf8 = (text: string) => new TextEncoder().encode(text);

const codeOf = async (bytes: Uint8Array, name = '') => {
  const read = await readSourceFile(bytes, name);
  return read.ok ? 'read' : read.error.code;
};

const BLOATED = bloatedArchive();

/** The same archive with another unpacked length promised of a part, in both places. */
function promising(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const [was, lie] = [Buffer.alloc(4), Buffer.alloc(4)];
  was.writeUInt32LE(from);
  lie.writeUInt32LE(to);
  for (let at = copy.indexOf(was); at >= 0; at = copy.indexOf(was, at + 4)) lie.copy(copy, at);
  return new Uint8Array(copy);
}

describe('a file is refused that', () => {
  test('is empty', async () => {
    expect(await codeOf(new Uint8Array(), 'plan.docx')).toBe('empty');
    expect(await codeOf(await pdfOf(() => undefined))).toBe('empty');
  });

  test('is larger than any document', async () => {
    expect(await codeOf(new Uint8Array(200 * MEBIBYTE), 'plan.pdf')).toBe('tooLarge');
    expect(await codeOf(new Uint8Array(17 * MEBIBYTE).fill(0x61), 'plan.txt')).toBe('tooLarge');
  });

  test('is no document', async () => {
    expect(await codeOf(new Uint8Array(PIXEL), 'plan.pdf')).toBe('unknownKind');
    expect(await codeOf(utf8('{\\rtf1 Formannskap}'), 'plan.docx')).toBe('unknownKind');
    expect(await codeOf(zipSync({ 'manifest.json': utf8('{}') }), 'plan.docx')).toBe('unknownKind');
    expect(await codeOf(officeContainer('WordDocument'), 'plan.docx')).toBe('unknownKind');
  });

  test('is made of chance, whatever its name says', async () => {
    // A fixed chain of bytes that look like chance.
    let seed = 7;
    const bytes = Uint8Array.from({ length: 20_000 }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return 32 + (seed % 224);
    });
    expect(await codeOf(bytes, 'plan.txt')).toBe('unknownKind');
    expect(await codeOf(bytes, 'plan.csv')).toBe('unknownKind');
  });

  test('unpacks to more than any document', async () => {
    expect(BLOATED.length).toBeLessThan(MEBIBYTE);
    expect(await codeOf(BLOATED, 'plan.docx')).toBe('bomb');
  });

  test('unpacks to more than it promises', async () => {
    expect(await codeOf(promising(BLOATED, BLOATED_SIZE, 1000), 'plan.docx')).toBe('damaged');
  });

  test('is encrypted by Office', async () => {
    expect(await codeOf(officeContainer('EncryptedPackage'), 'plan.xlsx')).toBe('password');
  });

  test('is a PDF with a password', async () => {
    expect(await codeOf(await lockedPdf())).toBe('password');
  });

  test('is a PDF of pictures', async () => {
    expect(await codeOf(await scannedPdf())).toBe('scanned');
  });

  test.each(['docx', 'xlsx', 'pdf'])('is a %s that was cut short', async (kind) => {
    const whole =
      kind === 'docx'
        ? await docxOf(['1. mars'])
        : kind === 'xlsx'
          ? await xlsxOf({ Plan: [['1. mars', 'x']] })
          : (await pdfOf((pdf) => pdf.text('1. mars', 50, 50))).subarray(0, 300);
    expect(await codeOf(whole.subarray(0, whole.length * 0.6))).toBe('damaged');
  });

  test('is a docx with nothing sound in it', async () => {
    const bytes = zipSync({ '[Content_Types].xml': utf8('<Types'), 'word/document.xml': utf8('<w:document') });
    expect(await codeOf(bytes)).toBe('damaged');
  });

  test('takes too long', async () => {
    const bytes = await docxOf(['1. mars']);
    expect(await parseApart({ kind: 'docx', bytes, name: '' }, 0)).toEqual({ ok: false, error: { code: 'tooSlow' } });
  });
});

test('a cell far away in a sheet, and rows without end, take neither time nor memory', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    `<row r="1">${cell('A1', 'Dato')}${cell('B1', 'Sak')}</row>`,
    `<row r="2">${cell('A2', '1.3.2026')}${cell('B2', 'Møte')}${cell('XFD2', 'x')}</row>`,
    `<row r="1048576">${cell('A1048576', 'x')}</row>`,
  ];
  const source = await sourceOf(workbookOf([rows.join('')]), 'plan.xlsx');
  expect(blocksOf(source)).toEqual([
    [
      ['Dato', 'Sak'],
      ['1.3.2026', 'Møte'],
    ],
  ]);
  expect(source.remarks).toEqual([{ code: 'cut', detail: '50000' }]);
});

test('a table of text wider than any, and one with a quotation mark that is never closed, are read to a bound', async () => {
  const wide = await sourceOf(utf8(`${Array(300_000).fill('1.3.2026').join(';')}\n`.repeat(2)), 'plan.csv');
  expect(blocksOf(wide)[0]?.[0]).toHaveLength(256);
  expect(wide.remarks).toEqual([{ code: 'cut', detail: '50000 × 256' }]);
  const open = await sourceOf(utf8('Dato;Sak\n"1.3.2026;Møte\n2.3.2026;Tur\n'), 'plan.csv');
  expect(blocksOf(open)).toEqual([
    [
      ['Dato', 'Sak'],
      ['"1.3.2026', 'Møte'],
      ['2.3.2026', 'Tur'],
    ],
  ]);
});

test('HTML of any depth is read, and nothing in it is run or fetched', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const html = `<html><script>fetch("${at}/a")</script><img src="${at}/b" onerror="fetch('${at}/c')"><iframe src="${at}/d"></iframe>
    <link rel=stylesheet href="${at}/e">${'<div>'.repeat(100_000)}<p onclick="x()">1. mars Møte</p><script>1. april Skjult`;
  expect(blocksOf(await sourceOf(utf8(html), 'plan.html'))).toEqual(['1. mars Møte']);
  await new Promise((resolve) => server.close(resolve));
  expect(asked).toEqual([]);
});

test('entities in a document are not unfolded, and what it refers to outside is not fetched', async () => {
  const body = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
    <w:t>1. mars &b;&x;</w:t></w:r></w:p></w:body></w:document>`;
  const read = await readSourceFile(zipSync({ 'word/document.xml': utf8(body) }), 'plan.docx');
  expect(JSON.stringify(read)).not.toContain('aaaaaaaaaaaaaaaaaaaa');
});

/** `TEXT` with its ø and å as these bytes. */
const withLetters = (oslash: number, aring: number) =>
  Buffer.from('12.02 Møte på rådhuset', 'latin1').map((byte) =>
    byte === 0xf8 ? oslash : byte === 0xe5 ? aring : byte,
  );

describe('text in another encoding is read:', () => {
  const TEXT = '12.02 Møte på rådhuset';
  test.each([
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), []],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), []],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), [{ code: 'encoding', detail: 'windows-1252' }]],
    ['Mac', withLetters(0xbf, 0x8c), [{ code: 'encoding', detail: 'macintosh' }]],
    ['DOS', withLetters(0x9b, 0x86), [{ code: 'encoding', detail: 'ibm850' }]],
  ])('%s', async (_, bytes, remarks) => {
    const source = await sourceOf(new Uint8Array(bytes), 'plan.txt');
    expect(blocksOf(source)).toEqual([TEXT]);
    expect(source.remarks).toEqual(remarks);
  });
});
