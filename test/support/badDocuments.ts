import { zipSync } from 'fflate';
import { pdfOf } from './documents.ts';

const MEBIBYTE = 1024 * 1024;
const utf8 = (text: string) => new TextEncoder().encode(text);

export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A container as Office keeps an encrypted file in; only its beginning and the stream's name matter. */
export const officeContainer = (stream: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(2048),
    ...Buffer.from(stream, 'utf16le'),
    ...new Uint8Array(512),
  ]);

/** What the document in `bloatedArchive` unpacks to, bytes. */
export const BLOATED_SIZE = 60 * MEBIBYTE;

/** Less than a mebibyte that unpacks to more than any document. */
export const bloatedArchive = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8('<Types/>'),
    'word/document.xml': new Uint8Array(BLOATED_SIZE).fill(0x20),
    'xl/workbook.xml': utf8('<workbook/>'),
  });

export const lockedPdf = (): Promise<Uint8Array> =>
  pdfOf((pdf) => pdf.text('1. mars', 50, 50), { userPassword: 'x', ownerPassword: 'y' });

export const scannedPdf = (): Promise<Uint8Array> => pdfOf((pdf) => pdf.image(PIXEL, 0, 0, { width: 500 }));
