import type { Measurer, TextStyle } from './measure.ts';

const LIMIT = 40_000;
const remembered = new WeakMap<Measurer, Measurer>();

/**
 * The same measurer, remembering what it measured: widths grow with the size, so a layout that tries many sizes
 * and widths asks for the same lines again and again.
 */
export function memoMeasurer(measurer: Measurer): Measurer {
  const known = remembered.get(measurer);
  if (known) return known;
  const faces = new Map<string, Map<string, number>>();
  const width = (text: string, style: TextStyle): number => {
    if (style.letterSpacing) return measurer.width(text, style);
    const name = `${style.weight}${style.tabular === true ? 't' : ''}`;
    const face = faces.get(name) ?? new Map<string, number>();
    faces.set(name, face);
    let ems = face.get(text);
    if (ems === undefined) {
      ems = measurer.width(text, { ...style, size: 1 });
      if (face.size >= LIMIT) face.clear();
      face.set(text, ems);
    }
    return ems * style.size;
  };
  const memo: Measurer = { ...measurer, width };
  remembered.set(measurer, memo);
  remembered.set(memo, memo);
  return memo;
}
