import { inflate } from '../../plan/inflate.ts';
import { err, ok, type Result } from '../../result.ts';
import type { LogoError } from './logoError.ts';

/** Widest and highest, pixels. */
const SIDE = 4_000;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Samples a pixel, by colour type (PNG, 11.2.2). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** What a picture is drawn from; words, places and profiles in it are left behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** First column and row, and steps, of the passes of an interlaced picture (PNG, 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length and checksum. */
  readonly whole: Uint8Array;
}

function chunksOf(png: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > png.length) return null;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    at = end;
    // What may stand after the end is no picture.
    if (type === 'IEND') return chunks;
  }
  return null;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

export interface ReadPng {
  /** The same picture, with nothing beside it. */
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Looks a PNG through: what its head says, and that there is just as much picture as it says. */
export function readPng(bytes: Uint8Array): Result<ReadPng, LogoError> {
  const damaged = err<LogoError>({ code: 'damaged' });
  const chunks = isPng(bytes) ? chunksOf(bytes) : null;
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return damaged;
  const view = new DataView(head.data.buffer, head.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (width === 0 || height === 0) return damaged;
  if (width > SIDE || height > SIDE) return err({ code: 'tooManyPixels', limit: SIDE });
  const channels = CHANNELS[colour ?? -1];
  if (channels === undefined || !DEPTHS[colour ?? -1]?.includes(depth ?? 0)) return damaged;
  if (compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return damaged;
  const palette = chunks.find(({ type }) => type === 'PLTE');
  if (colour === 3 && (!palette || palette.data.length % 3 !== 0 || palette.data.length > 768)) return damaged;
  const kept = chunks.filter(({ type }) => KEPT.has(type));
  if (kept.filter(({ type }) => type === 'IHDR').length !== 1) return damaged;

  const bits = channels * (depth ?? 8);
  const rows = (wide: number, high: number) => (wide > 0 && high > 0 ? (Math.ceil((wide * bits) / 8) + 1) * high : 0);
  const size =
    interlace === 0
      ? rows(width, height)
      : ADAM7.reduce((sum, [x, y, stepX, stepY]) => {
          return sum + rows(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY));
        }, 0);
  const packed = joined(kept.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  // A head and a checksum of zlib (RFC 1950) about the deflated rows.
  if (packed.length < 7 || inflate(packed.subarray(2, -4), size) === null) return damaged;
  const png = joined([Uint8Array.from(SIGNATURE), ...kept.map(({ whole }) => whole)]);
  return ok({ png, width, height });
}
