import encodeQR from 'qr';
import { err, ok, type Result } from '../result.ts';

/** Longest address, characters: with more, the squares become too small for a telephone at arm's length. */
const LINK_LIMIT = 300;
/** Modules left white on each side (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

export type LinkError =
  /** Not an address of `https:`, `http:` or `mailto:`. */
  { readonly code: 'link' } | { readonly code: 'linkTooLong'; readonly limit: number };

/** An address as it is to be written down and led to; what else a browser could be made to do is refused. */
export function checkLink(text: string): Result<string, LinkError> {
  const link = text.trim();
  if (link.length > LINK_LIMIT) return err({ code: 'linkTooLong', limit: LINK_LIMIT });
  const isWeb = /^https?:\/\/[^\s/?#"'<>\\]+[^\s"'<>\\]*$/i.test(link);
  const isMail = /^mailto:[^\s"'<>\\:/]+@[^\s"'<>\\:/]+$/i.test(link);
  return isWeb || isMail ? ok(link) : err({ code: 'link' });
}

export interface QrCode {
  /** Modules along a side, without the quiet zone. */
  readonly modules: number;
  /** The dark modules as outlines, a module one unit; to be filled by the nonzero rule. */
  readonly d: (x: number, y: number, module: number) => string;
}

type Corner = readonly [x: number, y: number];

/**
 * Outlines of what is dark, each with the dark on its right: one path, so that no viewer shows seams between modules.
 */
function outlines(dark: readonly (readonly boolean[])[]): readonly (readonly Corner[])[] {
  const isDark = (x: number, y: number) => dark[y]?.[x] === true;
  /** Ends of the edges that begin in a corner. */
  const edges = new Map<string, Corner[]>();
  const add = (from: Corner, to: Corner) => {
    const key = from.join(' ');
    edges.set(key, [...(edges.get(key) ?? []), to]);
  };
  dark.forEach((row, y) => {
    row.forEach((is, x) => {
      if (!is) return;
      if (!isDark(x, y - 1)) add([x, y], [x + 1, y]);
      if (!isDark(x + 1, y)) add([x + 1, y], [x + 1, y + 1]);
      if (!isDark(x, y + 1)) add([x + 1, y + 1], [x, y + 1]);
      if (!isDark(x - 1, y)) add([x, y + 1], [x, y]);
    });
  });
  const loops: Corner[][] = [];
  for (const [key, ends] of edges) {
    while (ends.length > 0) {
      const loop: Corner[] = [];
      let at = key;
      for (let next = edges.get(at)?.pop(); next; next = edges.get(at)?.pop()) {
        const [before, last] = [loop.at(-2), loop.at(-1)];
        // Corners that lie on a straight line are none.
        if (before && last && (before[0] === next[0] || before[1] === next[1])) loop.pop();
        loop.push(next);
        at = next.join(' ');
      }
      loops.push(loop);
    }
  }
  return loops;
}

/** The code that leads to an address, with error correction M. */
export function qrCode(link: string): QrCode {
  // The package leaves a border of one at least.
  const framed = encodeQR(link, 'raw', { ecc: 'medium', border: 1 });
  const dark = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const loops = outlines(dark);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    modules: dark.length,
    d: (x, y, module) =>
      loops
        .map((loop) => `M${loop.map(([u, v]) => `${round(x + u * module)},${round(y + v * module)}`).join('L')}Z`)
        .join(''),
  };
}
