import { colourDistance, fromLinearRgb, linearRgb } from './colour.ts';
import type { Colour } from './scene.ts';

/** The two by which one man in twelve is colour blind: without the green, and without the red cones. */
const COLOUR_BLINDNESS = ['deuteranopia', 'protanopia'] as const;
type ColourBlindness = (typeof COLOUR_BLINDNESS)[number];

type Row = readonly [number, number, number];

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on channels linear in light. */
const MATRICES: Readonly<Record<ColourBlindness, readonly [Row, Row, Row]>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** A colour as somebody with this colour blindness sees it. */
function seenWith(kind: ColourBlindness, colour: Colour): Colour {
  const [red, green, blue] = linearRgb(colour);
  const [first, second, third] = MATRICES[kind];
  const mix = ([r, g, b]: Row) => r * red + g * green + b * blue;
  return fromLinearRgb([mix(first), mix(second), mix(third)]);
}

/** Least distance of two colours (OKLab) to those who see all colours and to those who do not. */
export function leastDistance(one: Colour, other: Colour): number {
  const blind = COLOUR_BLINDNESS.map((kind) => colourDistance(seenWith(kind, one), seenWith(kind, other)));
  return Math.min(colourDistance(one, other), ...blind);
}
