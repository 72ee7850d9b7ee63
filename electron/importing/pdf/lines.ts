import type { PageContent, Piece, Rule } from './pageContent.ts';

/** Words that stand together on a line, with a wide gap or a rule to their neighbours. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly chunks: readonly Chunk[];
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
}

/** In letters' heights. */
const SAME_LINE = 0.45;
const WORD_GAP = 0.17;
const CHUNK_GAP = 0.95;
/** Between a bullet or a number and its words. */
const MARK_GAP = 4;

const SMALL_SIGN = /^(?:[-–•·▪●○◦*o]|\d{1,2}[.)]|[a-z][.)])$/u;

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

function partedByRules(row: readonly Piece[], upright: readonly Rule[]): readonly Piece[] {
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

function chunksOf(row: readonly Piece[], upright: readonly Rule[]): Chunk[] {
  const chunks: Chunk[] = [];
  let last: Piece | null = null;
  for (const piece of partedByRules(row, upright)) {
    const chunk = chunks.at(-1);
    const gap = last ? piece.left - last.right : 0;
    const size = Math.max(last?.size ?? 0, piece.size);
    const apart =
      gap > CHUNK_GAP * size ||
      (last !== null && crosses(upright, last.right - 2, piece.left + 2, piece.baseline, size));
    const isMarked = chunk !== undefined && chunks.length === 1 && SMALL_SIGN.test(chunk.text) && gap < MARK_GAP * size;
    if (!chunk || (apart && !isMarked)) {
      chunks.push({ text: piece.text.trim(), left: piece.left, right: piece.right });
    } else {
      const spaced = gap > WORD_GAP * size || /\s$/u.test(last?.text ?? '') || /^\s/u.test(piece.text);
      const text = `${chunk.text}${spaced ? ' ' : ''}${piece.text.trim()}`;
      chunks[chunks.length - 1] = { text, left: chunk.left, right: Math.max(chunk.right, piece.right) };
    }
    last = piece;
  }
  return chunks.map((chunk) => ({ ...chunk, text: chunk.text.replaceAll(/\s+/gu, ' ') }));
}

/** The lines of a page from above, each in the chunks it falls into. */
export function linesOf({ pieces, rules }: PageContent): readonly PdfLine[] {
  const upright = rules.filter((rule) => rule.upright);
  return rowsOf(pieces).map((row) => {
    const largest = row.reduce((most, piece) => (piece.size > most.size ? piece : most));
    return {
      chunks: chunksOf(row, upright),
      baseline: largest.baseline,
      size: largest.size,
      bold: row.every((piece) => piece.bold),
    };
  });
}

export const lineText = ({ chunks }: PdfLine): string => chunks.map(({ text }) => text).join(' ');
