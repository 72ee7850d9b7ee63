import type { Colour } from '../../shared/scene/scene.ts';

/** Turns a colour of paper into the colour shown; paper itself is shown as it is. */
export type Paint = (colour: Colour) => string;

export const asOnPaper: Paint = (colour) => colour;

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

type Lab = readonly [lightness: number, a: number, b: number];

/** sRGB to OKLab (B. Ottosson, 2020). */
function toLab(colour: Colour): Lab {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const hex = (value: number) =>
    Math.round(Math.min(1, Math.max(0, toGamma(value))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(hex).join('')}`;
}

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
