import type { Rule } from './pageContent.ts';

/** A table that is drawn: where its rules stand, and which of the fields between them are one cell. */
export interface Frame {
  /** Upright rules from the left, and flat ones from above; points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The upper left field of the cell that a field belongs to. */
  readonly cellOf: (row: number, column: number) => { readonly row: number; readonly column: number };
}

/** Rules so near each other are the two edges of one stroke, points. */
const ONE_STROKE = 3;
/** So much a rule goes on beyond the last one across it where a table has no rule at its side. */
const OPEN_SIDE = 12;
const MOST_RULES = 1500;
const MOST_FIELDS = 20_000;

/** Rules on one line that touch are one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line?.[0] && rule.at - line[0].at <= ONE_STROKE) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const own: Rule[] = [];
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = own.at(-1);
      if (last && rule.from <= last.to + ONE_STROKE) own[own.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else own.push(rule);
    }
    return own;
  });
}

const meet = (upright: Rule, flat: Rule) =>
  upright.at >= flat.from - ONE_STROKE &&
  upright.at <= flat.to + ONE_STROKE &&
  flat.at >= upright.from - ONE_STROKE &&
  flat.at <= upright.to + ONE_STROKE;

/** Union-find over numbers: `find` gives the same for what was joined, the smallest of them. */
function groups(count: number) {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while ((parents[at] ?? at) !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  return { find, join };
}

/** Rules that hang together, crossing or meeting each other. */
function hangingTogether(uprights: readonly Rule[], flats: readonly Rule[]): readonly (readonly Rule[])[] {
  const all = [...uprights, ...flats];
  const { find, join } = groups(all.length);
  for (const [at, upright] of uprights.entries()) {
    for (const [other, flat] of flats.entries()) if (meet(upright, flat)) join(at, uprights.length + other);
  }
  return [...Map.groupBy(all.keys(), find).values()].map((members) => members.flatMap((index) => all[index] ?? []));
}

function places(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).toSorted((a, b) => a - b)) {
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > ONE_STROKE) found.push(at);
  }
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  if (from < (found[0] ?? from) - OPEN_SIDE) found.unshift(from);
  if (to > (found.at(-1) ?? to) + OPEN_SIDE) found.push(to);
  return found;
}

const stands = (rules: readonly Rule[], at: number, middle: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= ONE_STROKE && rule.from <= middle && rule.to >= middle);

function frameOf(rules: readonly Rule[]): Frame | null {
  const [uprights, flats] = [rules.filter(({ upright }) => upright), rules.filter(({ upright }) => !upright)];
  if (uprights.length === 0 || flats.length === 0) return null;
  const [xs, ys] = [places(uprights, flats), places(flats, uprights)];
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_FIELDS) return null;
  const { find, join } = groups(rows * columns);
  const middle = (of: readonly number[], at: number) => ((of[at] ?? 0) + (of[at + 1] ?? 0)) / 2;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const field = row * columns + column;
      if (column > 0 && !stands(uprights, xs[column] ?? 0, middle(ys, row))) join(field, field - 1);
      if (row > 0 && !stands(flats, ys[row] ?? 0, middle(xs, column))) join(field, field - columns);
    }
  }
  const cellOf = (row: number, column: number) => {
    const field = find(row * columns + column);
    return { row: Math.floor(field / columns), column: field % columns };
  };
  return { xs, ys, cellOf };
}

/** The tables that a page's rules draw, small ones first: one may stand in a cell of another. */
export function framesOf(rules: readonly Rule[]): readonly Frame[] {
  const uprights = joined(rules.filter(({ upright }) => upright));
  const flats = joined(rules.filter(({ upright }) => !upright));
  if (uprights.length > MOST_RULES || flats.length > MOST_RULES) return [];
  const areaOf = ({ xs, ys }: Frame) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
  return hangingTogether(uprights, flats)
    .flatMap((group) => frameOf(group) ?? [])
    .toSorted((a, b) => areaOf(a) - areaOf(b));
}

/** The field of a frame that a point lies in; `null` outside it. */
export function fieldAt(
  { xs, ys }: Frame,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | null {
  const column = xs.findLastIndex((at) => at <= x);
  const row = ys.findLastIndex((at) => at <= y);
  return column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1 ? null : { row, column };
}
