/** The text of a file and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | GuessedEncoding;
}

/** Of a text that is not Unicode nobody can tell for sure how its letters were written. */
type GuessedEncoding = 'windows-1252' | 'macintosh' | 'ibm850';

/** What was guessed, where it was. */
export const guessedEncoding = ({ encoding }: Pick<DecodedText, 'encoding'>): string | null =>
  encoding.startsWith('utf-') ? null : encoding;

/** What the bytes 0x80–0x9F are in Windows-1252; the five it leaves out stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How many code units are made a string at a time: an argument list has its limit. */
const CHUNK = 8192;

function stringOf(length: number, unitAt: (index: number) => number): string {
  const parts: string[] = [];
  for (let start = 0; start < length; start += CHUNK) {
    const size = Math.min(CHUNK, length - start);
    parts.push(String.fromCharCode(...Array.from({ length: size }, (_, index) => unitAt(start + index))));
  }
  return parts.join('');
}

const byteAt = (bytes: Uint8Array, index: number) => bytes[index] ?? 0;

function decodeUtf16(bytes: Uint8Array, start: number, isLittle: boolean): string {
  const [low, high] = isLittle ? [0, 1] : [1, 0];
  const length = (bytes.length - start) >> 1;
  const unit = (index: number) =>
    byteAt(bytes, start + 2 * index + low) | (byteAt(bytes, start + 2 * index + high) << 8);
  return stringOf(length, unit);
}

/** The upper half of each, from 0x80 on. Old Macs and DOS wrote them; some programs still export so. */
const UPPER: Readonly<Record<GuessedEncoding, string>> = {
  'windows-1252': `${WINDOWS_1252}${Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')}`,
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

function decodeSingle(bytes: Uint8Array, encoding: GuessedEncoding): string {
  const upper = UPPER[encoding];
  return stringOf(bytes.length, (index) => {
    const byte = byteAt(bytes, index);
    return byte >= 0x80 ? upper.charCodeAt(byte - 0x80) : byte;
  });
}

const NORDIC = /(?<=[a-zæøåäöé])[æøåäöé]|[æøåäöéÆØÅÄÖ](?=[a-zæøåäö])/gu;
const GUESS_SAMPLE = 64 * 1024;

/** The encoding that makes most of a text's letters letters of these languages, within words. */
function guessOf(bytes: Uint8Array): GuessedEncoding {
  const sample = bytes.subarray(0, GUESS_SAMPLE);
  const count = (encoding: GuessedEncoding) => decodeSingle(sample, encoding).match(NORDIC)?.length ?? 0;
  const [windows, macintosh, ibm850] = [count('windows-1252'), count('macintosh'), count('ibm850')];
  if (macintosh > windows && macintosh >= ibm850) return 'macintosh';
  return ibm850 > windows ? 'ibm850' : 'windows-1252';
}

/** How many bytes follow the first of a character, and the least it may then be: shorter forms are not allowed. */
function sequenceOf(first: number): { more: number; bits: number; least: number } | null {
  if (first >= 0xc2 && first <= 0xdf) return { more: 1, bits: first & 0x1f, least: 0x80 };
  if (first >= 0xe0 && first <= 0xef) return { more: 2, bits: first & 0x0f, least: 0x800 };
  if (first >= 0xf0 && first <= 0xf4) return { more: 3, bits: first & 0x07, least: 0x10000 };
  return null;
}

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;

/** The character at an index and the index after it; null where the bytes are no UTF-8. */
function characterAt(bytes: Uint8Array, index: number): { code: number; next: number } | null {
  const first = byteAt(bytes, index);
  if (first < 0x80) return { code: first, next: index + 1 };
  const sequence = sequenceOf(first);
  if (!sequence || index + sequence.more >= bytes.length) return null;
  let code = sequence.bits;
  for (let at = index + 1; at <= index + sequence.more; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte >> 6 !== 2) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const isAllowed = code >= sequence.least && code <= 0x10ffff && !isSurrogate(code);
  return isAllowed ? { code, next: index + sequence.more + 1 } : null;
}

function decodeUtf8(bytes: Uint8Array, start: number): string | null {
  const units = new Uint16Array(bytes.length - start);
  let length = 0;
  for (let index = start; index < bytes.length; ) {
    const character = characterAt(bytes, index);
    if (!character) return null;
    const { code } = character;
    if (code > 0xffff) {
      units[length] = 0xd7c0 + (code >> 10);
      length += 1;
    }
    units[length] = code > 0xffff ? 0xdc00 | (code & 0x3ff) : code;
    length += 1;
    index = character.next;
  }
  return stringOf(length, (index) => units[index] ?? 0);
}

/** How much of a text is looked at to see whether every other byte is zero. */
const SAMPLE = 512;

/** UTF-16 without a mark: texts of these languages have a zero in almost every pair of bytes. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  if (size < 4) return null;
  const zeros = [0, 0];
  for (let index = 0; index < size; index += 1) {
    if (byteAt(bytes, index) === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = size * 0.35;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** Decodes a text file: UTF-8 and UTF-16 with or without a mark, else what its letters make likely: Windows-1252 mostly. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decodeUtf16(bytes, 2, true), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: decodeUtf16(bytes, 2, false), encoding: 'utf-16be' };
  const utf16 = utf16Without(bytes);
  if (utf16) return { text: decodeUtf16(bytes, 0, utf16 === 'utf-16le'), encoding: utf16 };
  const isMarked = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  const text = decodeUtf8(bytes, isMarked ? 3 : 0);
  if (text !== null) return { text, encoding: 'utf-8' };
  const encoding = guessOf(bytes);
  return { text: decodeSingle(bytes, encoding), encoding };
}
