import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

export interface PngForm {
  readonly width?: number;
  readonly height?: number;
  /** Bytes of picture, where they are to be others than the head promises. */
  readonly rows?: Uint8Array;
  readonly interlace?: number;
  readonly colour?: number;
  readonly more?: readonly [string, string][];
}

/** A PNG of one colour with half of it see-through, as its head says or not. */
export function pngOf({
  width = 40,
  height = 20,
  rows,
  interlace = 0,
  colour = 6,
  more = [],
}: PngForm = {}): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, interlace], 8);
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 4, Buffer.of(0, 96, 160, 128))]);
  const picture = rows ?? Buffer.concat(Array.from({ length: Math.min(height, 5_000) }, () => line));
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...more.map(([type, text]) => chunk(type, Buffer.from(text, 'latin1'))),
    chunk('IDAT', deflateSync(picture)),
    chunk('IEND', new Uint8Array()),
  ]);
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A shield, as drawing programs write one. */
export const SHIELD = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by a program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/"
  viewBox="0 0 60 80" inkscape:version="1.3">
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
  <title>Skjold</title>
  <defs>
    <style>.a{fill:#00529b} .b, .c { fill: url(#glow); stroke:#fff }</style>
    <linearGradient id="glow"><stop offset="0" stop-color="#fc0"/><stop offset="1" stop-color="#f80"/></linearGradient>
    <path id="star" d="M30,20 L34,32 L22,24 L38,24 L26,32 Z"/>
  </defs>
  <path class="a" d="M0 0 H60 V50 C60 70 30 80 30 80 C30 80 0 70 0 50 Z"/>
  <use xlink:href="#star" class="b" style="opacity:.9;-inkscape-x:1"/>
</svg>`;

export const svgOf = (content: string, attributes = 'viewBox="0 0 10 10"'): Uint8Array =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);
