/** Which colours a poster is drawn in. Shapes, sizes and words are the same in all of them. */
import type { Colour, Pattern } from './scene.ts';
import { ACCENT, HAIRLINE, INK, LANE_HUES, SECOND_INK } from './theme.ts';

/** The themes by name; the first is what a poster has when nothing is said. */
export const THEMES = ['calm', 'contrast', 'grey', 'own'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Lines or dots that tell what has one hue apart. */
export type Texture = Pick<Pattern, 'kind' | 'angle'>;

/** What lanes take, in order. */
export interface LaneLook {
  /** Marks and thin strokes; at least 3:1 on paper. */
  readonly hue: Colour;
  /** What the lane's fields and its ground are a tint of, where that is another colour. */
  readonly field?: Colour;
  /** On the lane's ground, and in white on its markers. */
  readonly texture?: Texture;
}

export interface Theme {
  readonly name: ThemeName;
  readonly ink: Colour;
  readonly secondInk: Colour;
  readonly hairline: Colour;
  /** Today. */
  readonly accent: Colour;
  readonly looks: readonly [LaneLook, ...LaneLook[]];
  /** Lanes take looks in the plan's order, whatever hue they were given: where hues say nothing. */
  readonly inOrder?: boolean;
  /** Lines and outlines have at least this contrast with paper, and are `weight` times as wide. */
  readonly lines?: { readonly contrast: number; readonly weight: number };
}

const looksOf = ([first = INK, ...rest]: readonly Colour[]): Theme['looks'] => [
  { hue: first },
  ...rest.map((hue) => ({ hue })),
];

/** The look of the screen. */
export const CALM: Theme = {
  name: 'calm',
  ink: INK,
  secondInk: SECOND_INK,
  hairline: HAIRLINE,
  accent: ACCENT,
  looks: looksOf(LANE_HUES),
};

/** For those who see little, and for poor light: every line, mark and letter at least 4.5:1. */
export const HIGH_CONTRAST: Theme = {
  name: 'contrast',
  ink: '#000000',
  secondInk: '#2f353f',
  hairline: '#6f7680',
  accent: '#a8290a',
  looks: looksOf(['#3e1075', '#39560f', '#a32fb1', '#045c86', '#640422', '#5e6d01', '#d91b52', '#00785f', '#483e55']),
  lines: { contrast: 4.5, weight: 1.35 },
};

const GREYS: readonly Colour[] = ['#1c1c1c', '#5c5c5c', '#8c8c8c'];

/** Lean the other way than a hearing's hatch. */
const TEXTURES: readonly (Texture | undefined)[] = [
  undefined,
  { kind: 'hatch', angle: 135 },
  { kind: 'dots' },
  { kind: 'hatch', angle: 90 },
  { kind: 'crosshatch', angle: 0 },
  { kind: 'hatch', angle: 0 },
];

/** Eighteen looks: neighbours differ in both grey and texture, and the first six all in texture. */
const GREY_LOOKS = Array.from({ length: GREYS.length * TEXTURES.length }, (_, index): LaneLook => {
  const hue = GREYS[(index + Math.floor(index / TEXTURES.length)) % GREYS.length] ?? INK;
  const texture = TEXTURES[index % TEXTURES.length];
  return { hue, field: '#5c5c5c', ...(texture ? { texture } : {}) };
});

/** For copying: lanes are told apart by texture as well as by grey. */
export const GREYSCALE: Theme = {
  name: 'grey',
  ink: '#141414',
  secondInk: '#4d4d4d',
  hairline: '#b0b0b0',
  accent: '#141414',
  looks: GREY_LOOKS as [LaneLook, ...LaneLook[]],
  inOrder: true,
};
