import type { SourceError } from '../../shared/importing/source.ts';
import { type TextKind, textKindOf } from '../../shared/importing/sources/textKind.ts';
import { readDirectory } from '../../shared/planfile/zipDirectory.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export type FileKind = 'docx' | 'xlsx' | 'pdf' | TextKind;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Readers of PDF take a header that stands this far in. */
const PDF_HEADER_WITHIN = 1024;
/** Of an encrypted Office file: the name of its stream, as an OLE container writes names. */
const ENCRYPTED_STREAM = 'EncryptedPackage';

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
  return textKindOf(bytes, name);
}
