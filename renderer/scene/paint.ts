import { fromLab, toLab } from '../../shared/scene/colour.ts';
import type { Colour } from '../../shared/scene/scene.ts';

/** Turns a colour of paper into the colour shown; paper itself is shown as it is. */
export type Paint = (colour: Colour) => string;

export const asOnPaper: Paint = (colour) => colour;

/** Lightness of the dark sheet and of what was darkest on paper, OKLab. */
const DARK_PAPER = 0.238;
const LIGHT_INK = 0.935;
const PAPER_INK = 0.26;
/** How blue the dark sheet is, OKLab b: as the panels beside it. */
const DARK_BLUE = -0.014;

const cache = new Map<Colour, string>();

/**
 * The screen's dark sheet: lightness is turned round so that ink becomes light and paper dark, hues stay what they
 * are, and tints, which lie close to paper, keep a little more of their colour to remain apart.
 */
export const inTheDark: Paint = (colour) => {
  const known = cache.get(colour);
  if (known !== undefined) return known;
  const [lightness, a, b] = toLab(colour);
  const depth = Math.min(1, Math.max(0, (1 - lightness) / (1 - PAPER_INK)));
  // Middle tones are lifted, so that marks shine; tints are not, so that text on them stays readable.
  const lift = depth ** 0.72 * (0.78 + 0.22 * Math.min(1, depth * 2.5));
  const turned = DARK_PAPER + (LIGHT_INK - DARK_PAPER) * lift;
  const chroma = 0.85 + 0.9 * (1 - depth);
  const cool = DARK_BLUE * (1 - depth);
  const shown = fromLab([turned, a * chroma, b * chroma + cool]);
  cache.set(colour, shown);
  return shown;
};
