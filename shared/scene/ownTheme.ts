import { colourDistance, contrast, darkened, fromLab, toLab } from './colour.ts';
import { leastDistance } from './colourBlindness.ts';
import type { Colour } from './scene.ts';
import { PAPER } from './theme.ts';
import { CALM, type LaneLook, type Texture, type Theme } from './themes.ts';

/** Most colours a municipality gives. */
const OWN_COLOURS = 4;
/** Least contrast of marks with what they stand on (WCAG 2.1, 1.4.11), and of text (1.4.3). */
const MARK_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Two hues nearer to each other than this (OKLab) are told apart by a texture as well. */
const ALIKE = 0.11;
/** And nearer than this they are one. */
const SAME = 0.05;
/** Reads on a tint of whatever colour was given. */
const SECOND_INK: Colour = '#4d5463';

/** What was found of one of the municipality's colours. */
export interface ColourCheck {
  readonly colour: Colour;
  /** With paper, WCAG 2.1. */
  readonly contrast: number;
  /** Whether marks may have it. */
  readonly passes: boolean;
  /** Itself, or the nearest colour that marks may have: the one that is drawn. */
  readonly nearest: Colour;
}

/** Whether marks in these colours can be seen on paper, and what comes nearest where they cannot. */
export function checkColours(colours: readonly Colour[]): readonly ColourCheck[] {
  return colours.map((colour) => {
    const nearest = darkened(colour, PAPER, MARK_CONTRAST);
    return { colour, contrast: contrast(colour, PAPER), passes: nearest === colour, nearest };
  });
}

const TEXTURES: readonly Texture[] = [{ kind: 'hatch', angle: 135 }, { kind: 'dots' }, { kind: 'crosshatch' }];

/** How much darker and lighter the looks are that a colour gives besides itself, OKLab lightness. */
const STEPS = [0, -0.17, 0.15] as const;

function shade(colour: Colour, step: number): Colour {
  const hue = darkened(colour, PAPER, MARK_CONTRAST);
  const [lightness, a, b] = toLab(hue);
  return step === 0 ? hue : darkened(fromLab([Math.max(0.2, lightness + step), a, b]), PAPER, MARK_CONTRAST);
}

/** The colours, then darker and lighter ones of them; what is like an earlier one has a texture besides. */
function looksOf(colours: readonly Colour[]): LaneLook[] {
  const looks: LaneLook[] = [];
  for (const step of STEPS) {
    for (const colour of colours) {
      const hue = shade(colour, step);
      if (looks.some((look) => colourDistance(look.hue, hue) < SAME)) continue;
      const alike = looks.filter((look) => leastDistance(look.hue, hue) < ALIKE);
      const taken = new Set(alike.map(({ texture }) => texture));
      const texture = alike.length === 0 ? undefined : TEXTURES.find((one) => !taken.has(one));
      if (alike.length > 0 && !texture) continue;
      looks.push({ hue, ...(step === 0 ? { field: colour } : {}), ...(texture ? { texture } : {}) });
    }
  }
  return looks;
}

/**
 * A municipality's own colours, one to four `#rrggbb`: lanes take them in order, then darker and lighter ones of
 * them, and the last is the accent. Marks have the nearest colour that can be seen on paper; fields are tints of the
 * colour as it was given. Calm where there is none.
 */
export function ownTheme(given: readonly Colour[]): Theme {
  const colours = given.slice(0, OWN_COLOURS).map((colour) => colour.toLowerCase());
  const [first, ...rest] = looksOf(colours);
  const last = colours.at(-1);
  if (first === undefined || last === undefined) return CALM;
  return {
    ...CALM,
    name: 'own',
    secondInk: SECOND_INK,
    accent: darkened(last, PAPER, TEXT_CONTRAST),
    looks: [first, ...rest],
  };
}
