/** Measures a poster PDF as a reader opens it: boxes of its text, and what its tags say, by pdf.js alone. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Point = readonly [x: number, y: number];

/** A stretch of text on a page, mm from the top left; `corners` go round its ink. */
export interface TextBox {
  readonly text: string;
  readonly corners: readonly Point[];
  /** Em size, points. */
  readonly size: number;
  /** Degrees clockwise from upright, -180 to 180. */
  readonly turned: number;
  /** Structure content it belongs to; `null` for artifacts. */
  readonly content: string | null;
  /** Number of the span that spells a word of turned letters; `null` for text set in a line. */
  readonly word: number | null;
}

export interface MeasuredPage {
  /** mm. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
}

export interface MeasuredPdf {
  readonly pages: readonly MeasuredPage[];
  /** What is drawn of each list item of the tags, in reading order; page by page, where there are several. */
  readonly items: readonly string[];
  /** Structure types in reading order, and the titles of the bookmarks, those under a page after it. */
  readonly roles: readonly string[];
  readonly bookmarks: readonly string[];
}

const MM_PER_PT = 25.4 / 72;
const font = fontkit.create(readFileSync(new URL('../../resources/fonts/Inter-Regular.woff', import.meta.url)));

const inkOf = new Map<string, readonly [low: number, high: number]>();

/** Height of ascenders over the baseline, ems: the accents of capitals may reach up between the line's above. */
const ASCENDER = 0.757;

/** Lowest and highest ink of a text over its baseline, ems. */
function ink(text: string): readonly [number, number] {
  if (!('glyphForCodePoint' in font)) throw new TypeError('not one font');
  const extents = [...text].map((char) => {
    const known = inkOf.get(char);
    if (known) return known;
    const { minY, maxY } = font.glyphForCodePoint(char.codePointAt(0) ?? 0).bbox;
    const found = [minY / font.unitsPerEm, Math.min(maxY / font.unitsPerEm, ASCENDER)] as const;
    inkOf.set(char, found);
    return found;
  });
  return [Math.min(...extents.map(([low]) => low)), Math.max(...extents.map(([, high]) => high))];
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const walk = (node: Node | null): readonly Node[] => (node ? [node, ...(node.children ?? []).flatMap(walk)] : []);

/** pdf.js says the tag, its types do not. */
const isSpan = (item: object) => 'tag' in item && item.tag === 'Span';

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const file = await loading.promise;
  const pages: MeasuredPage[] = [];
  const nodes: Node[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const boxes: TextBox[] = [];
    const open: { readonly id: string | null; readonly span: number | null }[] = [];
    let spans = 0;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else {
          spans += 1;
          open.push({ id: item.id ?? null, span: isSpan(item) ? spans : null });
        }
        continue;
      }
      const text = item.str.trim();
      if (text === '') continue;
      const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
      const size = Math.hypot(a, b);
      const [cos, sin] = [a / size, b / size];
      const [low, high] = ink(text);
      const corner = (along: number, up: number): Point => [
        (x + along * cos - up * sin) * MM_PER_PT,
        (height - (y + along * sin + up * cos)) * MM_PER_PT,
      ];
      const corners = [
        corner(0, low * size),
        corner(item.width, low * size),
        corner(item.width, high * size),
        corner(0, high * size),
      ];
      const turned = (-Math.atan2(b, a) * 180) / Math.PI;
      const content = open.findLast(({ id }) => id !== null)?.id ?? null;
      boxes.push({ text, corners, size, turned, content, word: open.at(-1)?.span ?? null });
    }
    pages.push({ width: width * MM_PER_PT, height: height * MM_PER_PT, boxes });
    nodes.push(...walk(await page.getStructTree()));
  }
  const drawn = new Map<string, string>();
  for (const { content, text } of pages.flatMap(({ boxes }) => boxes)) {
    if (content !== null) drawn.set(content, `${drawn.get(content) ?? ''} ${text}`);
  }
  const items = nodes
    .filter(({ role }) => role === 'LBody')
    .map((body) =>
      walk(body)
        .flatMap(({ id }) => drawn.get(id ?? '') ?? [])
        .join(' '),
    );
  const bookmarks = titlesOf((await file.getOutline()) ?? []);
  await loading.destroy();
  return { pages, items, roles: nodes.flatMap(({ role }) => role ?? []), bookmarks };
}

/** Touching is not overlapping, mm. */
const SLACK = 0.06;

function apart(edges: readonly Point[], others: readonly Point[]): boolean {
  return edges.some(([x, y], index) => {
    const [nextX, nextY] = edges[(index + 1) % edges.length] ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y);
    if (length < 1e-9) return false;
    const across = (point: Point) => ((point[0] - x) * (nextY - y) - (point[1] - y) * (nextX - x)) / length;
    const [own, foreign] = [edges.map(across), others.map(across)];
    return Math.min(Math.max(...own), Math.max(...foreign)) - Math.max(Math.min(...own), Math.min(...foreign)) <= SLACK;
  });
}

/** Pairs of texts of a page whose ink boxes lie over each other. */
export function overlapsOf({ boxes }: MeasuredPage): readonly (readonly [string, string])[] {
  const sorted = boxes
    .map(({ text, corners, word }) => {
      const xs = corners.map(([x]) => x);
      return { text, corners, word, left: Math.min(...xs), right: Math.max(...xs) };
    })
    .sort((a, b) => a.left - b.left);
  return sorted.flatMap((box, index) => {
    const found: [string, string][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.left > box.right) break;
      if (box.word !== null && box.word === other.word) continue;
      if (!apart(box.corners, other.corners) && !apart(other.corners, box.corners)) found.push([box.text, other.text]);
    }
    return found;
  });
}

/** Texts of a page that reach over its edge. */
export const outsideOf = ({ boxes, width, height }: MeasuredPage): readonly string[] =>
  boxes
    .filter(({ corners }) =>
      corners.some(([x, y]) => x < -SLACK || y < -SLACK || x > width + SLACK || y > height + SLACK),
    )
    .map(({ text }) => text);
