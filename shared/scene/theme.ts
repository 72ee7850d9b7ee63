/** The look in numbers: ground colours, lane hues, type sizes. */
import type { Colour, Mm } from './scene.ts';

/** One typographic point in mm. */
export const PT: Mm = 25.4 / 72;

export const INK: Colour = '#1d2433';
export const SECOND_INK: Colour = '#5b6474';
export const HAIRLINE: Colour = '#d9dde3';
export const PAPER: Colour = '#ffffff';
/** Today and selection. */
export const ACCENT: Colour = '#c2410c';

/**
 * Lane hues, in the order lanes take them: nine after Tol's muted set, moved so far that any two stay 0.08 apart
 * (OKLab) in colour blindness and neighbours in a grey copy too, each ≥ 3:1 on paper.
 */
export const LANE_HUES: readonly Colour[] = [
  '#332288',
  '#29670f',
  '#9a3d86',
  '#207ebd',
  '#72244f',
  '#a67505',
  '#df6f69',
  '#0096a5',
  '#83665a',
];

/** Type sizes as set on A3, mm. Nothing on A3 is smaller than `small`. */
export const TYPE = {
  title: 24 * PT,
  subtitle: 11 * PT,
  month: 10.5 * PT,
  callout: 8.5 * PT,
  lane: 8 * PT,
  small: 7 * PT,
} as const;

/** Line height as a multiple of the size. */
export const LEADING = 1.28;

/** Mixes a hue with paper: `share` 0.15 is a 15 % tint. */
export function tint(colour: Colour, share: number, paper: Colour = PAPER): Colour {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(colour, at) * share + channel(paper, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
