import type { SourceError } from '../../shared/importing/source.ts';
import { decodeText } from '../../shared/importing/sources/decodeText.ts';
import { readDirectory } from '../../shared/planfile/zipDirectory.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'ics' | 'html' | 'csv' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Readers of PDF take a header that stands this far in. */
const PDF_HEADER_WITHIN = 1024;
/** Of an encrypted Office file: the name of its stream, as an OLE container writes names. */
const ENCRYPTED_STREAM = 'EncryptedPackage';
const SAMPLE = 64 * 1024;

const MEBIBYTE = 1024 * 1024;
/** Largest file of a kind, bytes: many times what any of them is, and bearable to hold. */
const LARGEST: Readonly<Record<FileKind, number>> = {
  docx: 64 * MEBIBYTE,
  xlsx: 64 * MEBIBYTE,
  pdf: 64 * MEBIBYTE,
  ics: 32 * MEBIBYTE,
  html: 16 * MEBIBYTE,
  csv: 16 * MEBIBYTE,
  text: 16 * MEBIBYTE,
};

/** No file that is read may be larger than this, bytes. */
export const LARGEST_FILE = 64 * MEBIBYTE;

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** What is in an archive of Office Open XML, from its directory: nothing is unpacked. */
function archiveKind(bytes: Uint8Array): Result<FileKind, SourceError> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return err({ code: 'damaged' });
  const names = directory.value.map(({ name }) => name);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return ok('docx');
  if (names.includes('xl/workbook.xml')) return ok('xlsx');
  return err({ code: 'unknownKind' });
}

/** An OLE container: what Word and Excel wrote before 2007, and what they keep an encrypted file in. */
function containerError(bytes: Uint8Array): SourceError {
  const stream = new Uint8Array([...ENCRYPTED_STREAM].flatMap((char) => [char.charCodeAt(0), 0]));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream))
    ? { code: 'password' }
    : { code: 'unknownKind', detail: 'doc, xls' };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/g;

/** Whether it reads as text: no zeros, and hardly any other control character. */
function isText(sample: string): boolean {
  return !sample.includes('\0') && (sample.match(CONTROLS)?.length ?? 0) <= sample.length / 200;
}

function textKind(bytes: Uint8Array, name: string): Result<FileKind, SourceError> {
  const sample = decodeText(bytes.subarray(0, SAMPLE)).text;
  if (!isText(sample)) return err({ code: 'unknownKind' });
  const start = sample.trimStart();
  if (/^begin:vcalendar/i.test(start)) return ok('ics');
  if (start.startsWith('{\\rtf')) return err({ code: 'unknownKind', detail: 'rtf' });
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html|<meta\b|<(table|p|div|h[1-6]|ul|ol)\b)/i.test(start)) {
    return ok('html');
  }
  if (start.startsWith('<?xml')) return err({ code: 'unknownKind', detail: 'xml' });
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv') return ok('csv');
  return ok(extension === 'html' || extension === 'htm' ? 'html' : 'text');
}

/** What a file is, told by its bytes; its name only tells kinds of text apart. */
export function kindOf(bytes: Uint8Array, name: string): Result<FileKind, SourceError> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > LARGEST_FILE) return err({ code: 'tooLarge' });
  const kind = kindWithin(bytes, name);
  return kind.ok && bytes.length > LARGEST[kind.value] ? err({ code: 'tooLarge' }) : kind;
}

function kindWithin(bytes: Uint8Array, name: string): Result<FileKind, SourceError> {
  if (startsWith(bytes, ZIP)) return archiveKind(bytes);
  if (startsWith(bytes, OLE)) return err(containerError(bytes));
  if (latin1(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-')) return ok('pdf');
  return textKind(bytes, name);
}
