import { struck } from '../../../shared/importing/sources/struck.ts';
import type { PageContent, Piece, Rule } from './pageContent.ts';

/** In letters' heights above the baseline: a line that strikes out goes through the middle of small letters. */
const LOWEST = 0.12;
const HIGHEST = 0.45;
/** In letters' heights: so far beyond the words it strikes out it does not reach. A frame does. */
const BEYOND = 0.8;
/** Of a piece of text, the share that is struck out for all of it to be. */
const ALL = 0.85;
/** Fewer points are a hyphen or a mark. */
const SHORTEST = 4;
const BAND = 8;

/** Flat rules by the height they lie at, so that each piece looks at its own alone. */
function bandsOf(rules: readonly Rule[]): (baseline: number, size: number) => readonly Rule[] {
  const bands = Map.groupBy(
    rules.filter(({ upright }) => !upright),
    ({ at }) => Math.floor(at / BAND),
  );
  return (baseline, size) => {
    const [top, bottom] = [baseline - HIGHEST * size, baseline - LOWEST * size];
    const found: Rule[] = [];
    for (let band = Math.floor(top / BAND); band <= Math.floor(bottom / BAND); band += 1) {
      for (const rule of bands.get(band) ?? []) if (rule.at >= top && rule.at <= bottom) found.push(rule);
    }
    return found;
  };
}

/** The text of a piece with the words marked that lie under the rules, as whole words. */
function marked({ text, left, right }: Piece, rules: readonly Rule[]): string {
  const spans = rules.map(({ from, to }) => [Math.max(from, left), Math.min(to, right)] as const);
  const covered = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  if (covered >= ALL * (right - left)) return struck(text);
  const perLetter = (right - left) / text.length;
  return text.replaceAll(/\S+/gu, (word, index: number) => {
    const middle = left + (index + word.length / 2) * perLetter;
    return spans.some(([from, to]) => middle > from && middle < to) ? struck(word) : word;
  });
}

/** A page whose words are marked where a line strikes them out; such lines are no part of any frame. */
export function withStrikes(page: PageContent): PageContent {
  const rulesAt = bandsOf(page.rules);
  const under = new Map<Rule, Piece[]>();
  for (const piece of page.pieces) {
    if (piece.upright !== null || piece.text.trim() === '') continue;
    for (const rule of rulesAt(piece.baseline, piece.size)) {
      if (Math.min(rule.to, piece.right) - Math.max(rule.from, piece.left) < SHORTEST) continue;
      const pieces = under.get(rule);
      if (pieces) pieces.push(piece);
      else under.set(rule, [piece]);
    }
  }
  const strikes = [...under].filter(([rule, pieces]) => {
    const starts = pieces.some(({ left, size }) => rule.from >= left - BEYOND * size);
    return starts && pieces.some(({ right, size }) => rule.to <= right + BEYOND * size);
  });
  if (strikes.length === 0) return page;
  const perPiece = new Map<Piece, Rule[]>();
  for (const [rule, pieces] of strikes) {
    for (const piece of pieces) perPiece.set(piece, [...(perPiece.get(piece) ?? []), rule]);
  }
  const spent = new Set(strikes.map(([rule]) => rule));
  return {
    ...page,
    pieces: page.pieces.map((piece) => {
      const rules = perPiece.get(piece);
      return rules === undefined ? piece : { ...piece, text: marked(piece, rules) };
    }),
    rules: page.rules.filter((rule) => !spent.has(rule)),
  };
}
