import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../../dist/renderer/', import.meta.url);

/** Size of what the app sends to the screen: all scripts and styles, as files and gzipped. */
export function bundleSizes(): string[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css)$/.test(name));
  const sizes = files.map((name) => {
    const bytes = readFileSync(new URL(name.replaceAll('\\', '/'), DIST));
    return { name, raw: bytes.length, gzip: gzipSync(bytes).length };
  });
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const total = sizes.reduce((sum, { raw, gzip }) => ({ raw: sum.raw + raw, gzip: sum.gzip + gzip }), {
    raw: 0,
    gzip: 0,
  });
  return [
    `renderer bundle, all scripts and styles: ${kb(total.raw)} (${kb(total.gzip)} gzipped)`,
    ...sizes.sort((a, b) => b.raw - a.raw).map(({ name, raw, gzip }) => `  ${name}: ${kb(raw)} (${kb(gzip)} gzipped)`),
  ];
}
