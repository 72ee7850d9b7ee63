import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseApart } from '../../../../electron/importing/parseApart.ts';
import { readSourceFile } from '../../../../electron/importing/readSourceFile.ts';
import { blocksOf, docxOf, pdfOf, sourceOf, xlsxOf } from '../../../support/documents.ts';

const MEBIBYTE = 1024 * 1024;
const utf8 = (text: string) => new TextEncoder().encode(text);

const codeOf = async (bytes: Uint8Array, name = '') => {
  const read = await readSourceFile(bytes, name);
  return read.ok ? 'read' : read.error.code;
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A container as Office keeps an encrypted file in; only its beginning and the stream's name matter. */
const container = (stream: string) =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(2048),
    ...Buffer.from(stream, 'utf16le'),
    ...new Uint8Array(512),
  ]);

const BLOATED = zipSync({
  '[Content_Types].xml': utf8('<Types/>'),
  'word/document.xml': new Uint8Array(60 * MEBIBYTE).fill(0x20),
  'xl/workbook.xml': utf8('<workbook/>'),
});

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
    expect(await codeOf(container('WordDocument'), 'plan.docx')).toBe('unknownKind');
  });

  test('unpacks to more than any document', async () => {
    expect(BLOATED.length).toBeLessThan(MEBIBYTE);
    expect(await codeOf(BLOATED, 'plan.docx')).toBe('bomb');
  });

  test('unpacks to more than it promises', async () => {
    expect(await codeOf(promising(BLOATED, 60 * MEBIBYTE, 1000), 'plan.docx')).toBe('damaged');
  });

  test('is encrypted by Office', async () => {
    expect(await codeOf(container('EncryptedPackage'), 'plan.xlsx')).toBe('password');
  });

  test('is a PDF with a password', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('1. mars', 50, 50), { userPassword: 'x', ownerPassword: 'y' });
    expect(await codeOf(bytes)).toBe('password');
  });

  test('is a PDF of pictures', async () => {
    expect(await codeOf(await pdfOf((pdf) => pdf.image(PIXEL, 0, 0, { width: 500 })))).toBe('scanned');
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

test('entities in a document are not unfolded, and what it refers to outside is not fetched', async () => {
  const body = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
    <w:t>1. mars &b;&x;</w:t></w:r></w:p></w:body></w:document>`;
  const read = await readSourceFile(zipSync({ 'word/document.xml': utf8(body) }), 'plan.docx');
  expect(JSON.stringify(read)).not.toContain('aaaaaaaaaaaaaaaaaaaa');
});

describe('text in another encoding is read:', () => {
  const TEXT = '12.02 Møte på rådhuset';
  test.each([
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), []],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), []],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), [{ code: 'encoding', detail: 'windows-1252' }]],
  ])('%s', async (_, bytes, remarks) => {
    const source = await sourceOf(new Uint8Array(bytes), 'plan.txt');
    expect(blocksOf(source)).toEqual([TEXT]);
    expect(source.remarks).toEqual(remarks);
  });
});
