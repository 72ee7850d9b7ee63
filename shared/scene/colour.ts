/** Colours as numbers: OKLab (B. Ottosson, 2020), and contrast as WCAG 2.1 defines it. */
import type { Colour } from './scene.ts';

/** Lightness 0–1, and how green–red and how blue–yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

type Rgb = readonly [red: number, green: number, blue: number];

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** The three channels of `#rrggbb`, 0–1, linear in light. */
export function linearRgb(colour: Colour): Rgb {
  const channel = (at: number) => toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** `#rrggbb` of channels that are linear in light; what lies outside the screen's colours is brought to its edge. */
export function fromLinearRgb(channels: Rgb): Colour {
  const hex = (value: number) =>
    Math.round(Math.min(1, Math.max(0, toGamma(value))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(hex).join('')}`;
}

export function toLab(colour: Colour): Lab {
  const [red, green, blue] = linearRgb(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function fromLab([lightness, a, b]: Lab): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return fromLinearRgb([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** Distance between two colours as the eye sees it, OKLab; 0.02 is just seen side by side, white to black is 1. */
export function colourDistance(one: Colour, other: Colour): number {
  const [a, b] = [toLab(one), toLab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Relative luminance, 0–1 (WCAG 2.1). */
function luminance(colour: Colour): number {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1–21 (WCAG 2.1). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour itself where its contrast with a light ground is at least `ratio`, else the nearest darker one of the
 * same hue that has it.
 */
export function darkened(colour: Colour, ground: Colour, ratio: number): Colour {
  if (contrast(colour, ground) >= ratio) return colour;
  const [lightness, a, b] = toLab(colour);
  // Towards black the screen's colours become fewer: what has less light also keeps less of its colour.
  const at = (share: number) => fromLab([lightness * share, a * Math.sqrt(share), b * Math.sqrt(share)]);
  let [enough, tooLight] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const middle = (enough + tooLight) / 2;
    if (contrast(at(middle), ground) >= ratio) enough = middle;
    else tooLight = middle;
  }
  return at(enough);
}
