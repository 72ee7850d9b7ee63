import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as the page places it; points from the page's upper left corner. */
export interface Piece {
  /** Its place in what the page draws: programs write a cell after the other, a column after the other. */
  readonly order: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Runs up or down the page; points that its words take along it, upwards negative. */
  readonly upright: number | null;
}

/** A straight line that is drawn along the page's edges: the frame of a cell. */
export interface Rule {
  readonly upright: boolean;
  /** Where it lies across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  readonly hasPicture: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const apply = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

function matrixOf(values: unknown): Matrix {
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<number>);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

const LONG_ENOUGH = 8;
const STRAIGHT = 1.5;
const RULE_LIMIT = 20_000;

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [across, down] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (down <= STRAIGHT && across >= LONG_ENOUGH) {
    return { upright: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  if (across <= STRAIGHT && down >= LONG_ENOUGH) {
    return { upright: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  return null;
}

/** How many numbers follow each step of a path as pdf.js writes one: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];

function rulesOfPath(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let [start, here]: [Point, Point] = [apply(matrix, [0, 0]), apply(matrix, [0, 0])];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4;
    const count = COORDINATES[step] ?? 0;
    const end = at + 1 + count;
    const next = count === 0 ? start : apply(matrix, [path[end - 2] ?? 0, path[end - 1] ?? 0]);
    const rule = step === 1 || step === 4 ? ruleBetween(here, next) : null;
    if (rule) rules.push(rule);
    if (step === 0) start = next;
    here = next;
    at = end;
  }
  return rules;
}

const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** What the page draws beside its text. Only what paints counts: a clip has a path as well. */
async function drawn(page: PDFPageProxy, view: Matrix): Promise<{ rules: readonly Rule[]; hasPicture: boolean }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  let hasPicture = false;
  for (const [index, operation] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (PICTURES.has(operation)) hasPicture = true;
    else if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? view;
    else if (operation === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operation === OPS.constructPath && Array.isArray(args) && args[0] !== OPS.endPath) {
      const path: unknown = Array.isArray(args[1]) ? args[1][0] : null;
      if (path instanceof Float32Array && rules.length < RULE_LIMIT) rules.push(...rulesOfPath(path, matrix));
    }
  }
  return { rules, hasPicture };
}

/** Whether a font is bold: pdf.js knows it when the page's operations have been read. */
function isBold(page: PDFPageProxy, id: string): boolean {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  if (typeof font !== 'object' || font === null) return false;
  return ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
}

/** Letters that are drawn as one are read as those they are. */
const LIGATURES = /[\ufb00-\ufb06]/gu;

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replaceAll(LIGATURES, (letter) => letter.normalize('NFKC'));

type Item = { readonly str: string; readonly transform: unknown; readonly width: number; readonly fontName: string };

/** Quarter turns, clockwise, that bring most of the page's letters upright. */
function turnsOf(items: readonly Item[], view: Matrix): number {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const [a, b] = times(view, matrixOf(transform));
    const turn = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b < 0 ? 1 : 3;
    letters[turn] = (letters[turn] ?? 0) + str.trim().length;
  }
  return letters.indexOf(Math.max(...letters));
}

function pieceOf(item: Item, order: number, view: Matrix, bold: boolean): Piece {
  const [a, b, , , left, baseline] = times(view, matrixOf(item.transform));
  const size = Math.hypot(a, b);
  const isAcross = Math.abs(a) >= Math.abs(b);
  const right = left + (isAcross ? item.width : size);
  const upright = isAcross ? null : item.width * Math.sign(b);
  return { order, text: tidy(item.str), left, right, baseline, size, bold, upright };
}

export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const content = await page.getTextContent();
  const items = content.items.filter((item) => 'str' in item);
  const turns = turnsOf(items, matrixOf(page.getViewport({ scale: 1 }).transform));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turns * 90) % 360 });
  const view = matrixOf(viewport.transform);
  const { rules, hasPicture } = await drawn(page, view);
  const pieces = items.map((item, order) => pieceOf(item, order, view, isBold(page, item.fontName)));
  return { width: viewport.width, height: viewport.height, pieces, rules, hasPicture };
}
