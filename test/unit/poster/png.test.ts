import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PIXEL_LIMIT, pngSize, scenePng } from '../../../electron/poster/png.ts';
import { arcMark, everyMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dotsPerMetre: number | null;
  /** Red, green and blue at a point, 0–255. */
  readonly at: (x: number, y: number) => readonly number[];
}

/** Reads an 8-bit RGBA PNG (ISO/IEC 15948) without a library. */
function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, at + 8 + file.readUInt32BE(at))]);
  }
  const header = chunks.get('IHDR')?.[0] ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 6) throw new Error('Not 8-bit RGBA');
  const raw = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= 4 ? (pixels[y * stride + x - 4] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (pixels[(y - 1) * stride + x - 4] ?? 0) : 0;
      pixels[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  const physical = chunks.get('pHYs')?.[0];
  return {
    width,
    height,
    dotsPerMetre: physical?.readUInt32BE(0) ?? null,
    at: (x, y) => [...pixels.subarray(y * stride + x * 4, y * stride + x * 4 + 3)],
  };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Whether anything darker than paper lies in a box given in mm, at 100 dpi. */
function inked(picture: Picture, x0: number, y0: number, x1: number, y1: number): boolean {
  const px = (mm: number) => Math.round((mm * 100) / 25.4);
  for (let y = px(y0); y < px(y1); y += 1) {
    for (let x = px(x0); x < px(x1); x += 1) if ((picture.at(x, y)[0] ?? 255) < 128) return true;
  }
  return false;
}

const draw = async (...marks: Parameters<typeof sceneOf>[0]) => readPng(await scenePng(sceneOf(marks), 100));

describe('scenePng', () => {
  test('is the sheet at the resolution asked for, and says so', async () => {
    const picture = readPng(await scenePng(sceneOf(everyMark), 100));
    expect([picture.width, picture.height, picture.dotsPerMetre]).toEqual([787, 590, 3937]);
  });

  test('draws A3 at 300 dpi', async () => {
    const bytes = await scenePng(sceneOf(everyMark, { width: 420, height: 297 }), 300);
    const header = Buffer.from(bytes);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([4961, 3508]);
  });

  test("draws fields in their colour on the paper's", async () => {
    const picture = await draw(pathMark('M50,50L100,50L100,100L50,100Z', { fill: '#117733' }));
    expect(picture.at(300, 300)).toEqual([0x11, 0x77, 0x33]);
    expect(picture.at(100, 100)).toEqual([255, 255, 255]);
  });

  test('draws text without any font of the machine: upright, turned, on an arc, struck', async () => {
    const upright = await draw(textMark('MMM', { x: 20, y: 30 }));
    expect(inked(upright, 20, 27, 30, 30)).toBe(true);
    expect(inked(upright, 20, 30.5, 30, 40)).toBe(false);
    const turned = await draw(textMark('MMM', { x: 20, y: 30, rotate: 90 }));
    expect(inked(turned, 20, 31, 23, 38)).toBe(true);
    expect(inked(turned, 25, 20, 60, 29)).toBe(false);
    const arc = await draw(arcMark('MMM', { side: 'inside', angle: Math.PI }));
    expect(inked(arc, 95, 121, 105, 125)).toBe(true);
    const struck = await draw(textMark('MMM', { text: '     ', strike: true }));
    expect(inked(struck, 20, 28, 24, 30)).toBe(true);
  });

  test('draws a box for a letter the font lacks', async () => {
    expect(inked(await draw(textMark('日', { x: 20, y: 30 })), 20, 26, 24, 30.5)).toBe(true);
  });
});

describe('pngSize', () => {
  test('refuses what would not fit into memory, and a resolution that is none', () => {
    const wide = sceneOf([], { width: 1189, height: 841 });
    expect(pngSize(wide, 300)).toMatchObject({ ok: true });
    expect(pngSize(wide, 600)).toMatchObject({ ok: false, error: { code: 'tooLarge', limit: PIXEL_LIMIT } });
    expect(pngSize(wide, Number.NaN)).toMatchObject({ ok: false, error: { code: 'dpi' } });
    expect(pngSize(wide, 0)).toMatchObject({ ok: false, error: { code: 'dpi' } });
  });
});
