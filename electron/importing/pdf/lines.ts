import type { Piece, Rule } from './pageContent.ts';

/** Words that stand together on a line, with a wide gap or a rule to their neighbours. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** As in `Piece`, of its first. */
  readonly order: number;
}

export interface PdfLine {
  readonly chunks: readonly Chunk[];
  readonly pieces: readonly Piece[];
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Which of the page's lines it is, from 0, in the order they are read. */
  readonly number: number;
}

/** In letters' heights. */
const SAME_LINE = 0.45;
const WORD_GAP = 0.17;
const CHUNK_GAP = 0.95;
/** Between columns that other lines show. */
const COLUMN_GAP = 0.4;
const SAME_LEFT = 1.5;
const FEW_LINES = 3;
/** In a stretched line gaps differ by no more. */
const EVEN = 0.3;
/** Between a bullet or a number and its words. */
export const MARK_GAP = 4;

const BULLET = /^[-–•·▪●○◦*]$/u;
/** A bullet, or what counts the items of a list. */
export const SMALL_SIGN = /^(?:[-–•·▪●○◦*o]|\d{1,2}[.)]|[a-z][.)])$/u;

/** Pieces that share a baseline; a raised figure belongs to the line it is raised from. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { baseline: number; size: number; pieces: Piece[] }[] = [];
  const written = pieces.filter(({ text, size }) => text.trim() !== '' && size > 0);
  for (const piece of written.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    const reach = row ? SAME_LINE * Math.max(row.size, piece.size) : 0;
    if (row && piece.baseline - row.baseline <= reach) {
      row.pieces.push(piece);
      // The largest text says where the line stands.
      if (piece.size > row.size) Object.assign(row, { baseline: piece.baseline, size: piece.size });
    } else rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.toSorted((a, b) => a.left - b.left));
}

const crosses = (rules: readonly Rule[], from: number, to: number, baseline: number, size: number): boolean =>
  rules.some(
    (rule) => rule.at > from && rule.at < to && rule.from <= baseline - size * 0.3 && rule.to >= baseline - size * 0.3,
  );

/** In letters' heights: further from a rule than this, a space is not the one that the rule stands in. */
const NEAR_RULE = 2.5;

/**
 * pdf.js takes words of neighbouring cells for one piece where the cells are narrow. Such a piece is parted at the
 * space nearest to the rule between them, by the share of the letters before it.
 */
function partedAt(piece: Piece, rule: Rule): readonly Piece[] {
  const perLetter = (piece.right - piece.left) / Math.max(1, piece.text.length);
  const spaces = [...piece.text.matchAll(/\s+/gu)].map(({ index }) => index);
  const off = (space: number) => Math.abs(piece.left + (space + 0.5) * perLetter - rule.at);
  const nearest = spaces.toSorted((a, b) => off(a) - off(b))[0];
  if (nearest === undefined || off(nearest) > NEAR_RULE * piece.size) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, nearest).trimEnd(), right: rule.at - 1 },
    { ...piece, text: piece.text.slice(nearest).trimStart(), left: rule.at + 1 },
  ].filter(({ text }) => text !== '');
}

/** Pieces parted where a rule goes through them. */
export function partedByRules(row: readonly Piece[], upright: readonly Rule[]): readonly Piece[] {
  const parted: Piece[] = [];
  const waiting = [...row];
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    const { left, right, baseline, size } = piece;
    const rule = upright.find(
      ({ at, from, to }) =>
        at > left + size / 2 && at < right - size / 2 && from < baseline - size * 0.3 && to > baseline - size * 0.3,
    );
    const [first = piece, second] = rule ? partedAt(piece, rule) : [piece];
    parted.push(first);
    if (second) waiting.unshift(second);
  }
  return parted;
}

/** Whether a gap parts what stands on both sides: by its width, by a rule in it, or as it does in other lines. */
function isApart(last: Piece, next: Piece, upright: readonly Rule[], lefts: readonly number[]): boolean {
  const gap = next.left - last.right;
  const size = Math.max(last.size, next.size);
  if (gap > CHUNK_GAP * size) return true;
  if (gap > COLUMN_GAP * size && lefts.some((left) => Math.abs(left - next.left) < SAME_LEFT)) return true;
  return crosses(upright, last.right - 2, next.left + 2, next.baseline, size);
}

/** Lines that are stretched to both edges have the same gap between all of their words. */
function isStretched(row: readonly Piece[]): boolean {
  if (row.length < 4 || row.some(({ text }) => /\S\s+\S/u.test(text))) return false;
  const gaps = row.slice(1).map((piece, index) => piece.left - (row[index]?.right ?? 0));
  const spaces = gaps.filter((gap, index) => gap > WORD_GAP * (row[index]?.size ?? 0));
  const size = row[0]?.size ?? 0;
  return spaces.length > 2 && Math.max(...spaces) - Math.min(...spaces) < EVEN * size && Math.max(...spaces) < 3 * size;
}

/** A figure raised above the line marks a footnote: written so that it is not taken for a part of the word. */
function withMarks(row: readonly Piece[]): readonly Piece[] {
  const largest = row.reduce((most, { size, text }) => (text.trim() === '' ? most : Math.max(most, size)), 0);
  const line = row.find(({ size }) => size === largest);
  return row.map((piece) => {
    const isRaised = line !== undefined && piece.size < 0.8 * largest && piece.baseline < line.baseline - 0.1 * largest;
    if (!isRaised || !/^\s*\d{1,2}\s*$/.test(piece.text)) return piece;
    return { ...piece, text: `${piece.left <= line.left ? '' : ' '}${piece.text.trim()}) ` };
  });
}

function chunksOf(row: readonly Piece[], upright: readonly Rule[], lefts: readonly number[]): Chunk[] {
  const chunks: Chunk[] = [];
  let last: Piece | null = null;
  const parted = withMarks(partedByRules(row, upright));
  const isOne = isStretched(parted);
  for (const piece of parted) {
    const chunk = chunks.at(-1);
    const gap = last ? piece.left - last.right : 0;
    const size = Math.max(last?.size ?? 0, piece.size);
    const apart = last !== null && !isOne && isApart(last, piece, upright, lefts);
    // A number counts an item where it stands first; among others it is a day of a month.
    const sign = chunks.length === 1 && /\p{L}/u.test(piece.text) ? SMALL_SIGN : BULLET;
    const isMarked = chunk !== undefined && sign.test(chunk.text) && gap < MARK_GAP * size;
    const isRuled = last !== null && crosses(upright, last.right, piece.left, piece.baseline, size);
    if (!chunk || (apart && (!isMarked || isRuled))) {
      chunks.push({ text: piece.text.trim(), left: piece.left, right: piece.right, order: piece.order });
    } else {
      const spaced = gap > WORD_GAP * size || /\s$/u.test(last?.text ?? '') || /^\s/u.test(piece.text);
      const text = `${chunk.text}${spaced ? ' ' : ''}${piece.text.trim()}`;
      const order = Math.min(chunk.order, piece.order);
      chunks[chunks.length - 1] = { text, left: chunk.left, right: Math.max(chunk.right, piece.right), order };
    }
    last = piece;
  }
  return chunks.map((chunk) => ({ ...chunk, text: chunk.text.replaceAll(/\s+/gu, ' ') }));
}

/** Where words begin in several lines that nothing stands close before: the left edges of columns. */
function leftEdges(rows: readonly (readonly Piece[])[]): readonly number[] {
  const lefts = rows.flatMap((row) =>
    row.flatMap((piece, index) => {
      const before = row[index - 1];
      return before && piece.left - before.right < CHUNK_GAP * piece.size ? [] : [piece.left];
    }),
  );
  const edges: { left: number; count: number }[] = [];
  for (const left of lefts.toSorted((a, b) => a - b)) {
    const edge = edges.at(-1);
    if (edge && left - edge.left < SAME_LEFT) edge.count += 1;
    else edges.push({ left, count: 1 });
  }
  return edges.filter(({ count }) => count >= FEW_LINES).map(({ left }) => left);
}

/** Lines from above, each in the chunks it falls into. */
export function linesOf(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  numberAt?: (baseline: number) => number,
): readonly PdfLine[] {
  const upright = rules.filter((rule) => rule.upright);
  const rows = rowsOf(pieces);
  const lefts = leftEdges(rows);
  return rows.map((row, index) => {
    const largest = row.reduce((most, piece) => (piece.size > most.size ? piece : most));
    return {
      chunks: chunksOf(row, upright, lefts),
      pieces: row,
      baseline: largest.baseline,
      size: largest.size,
      bold: row.every((piece) => piece.bold),
      number: numberAt?.(largest.baseline) ?? index,
    };
  });
}

export const lineText = ({ chunks }: PdfLine): string => chunks.map(({ text }) => text).join(' ');
