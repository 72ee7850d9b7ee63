import type { Measurer, TextStyle } from './measure.ts';

/** A word of a text with what it takes to add it to a line, for type of 1 mm. */
export interface PreparedWord {
  readonly text: string;
  readonly width: number;
  /** The blank before it, with the kerning on both sides; 0 for the first of a paragraph. */
  readonly blank: number;
}

export type PreparedText = readonly (readonly PreparedWord[])[];

/** Texts that are remembered for each face; a plan has some hundred, set again and again. */
const REMEMBERED = 5_000;

const known = new WeakMap<Measurer, Map<string, Map<string, PreparedText>>>();

/** Of a text in a face: its paragraphs in words, measured once for all widths and sizes it is set in. */
export function prepareWords(
  text: string,
  { weight, tabular }: TextStyle,
  measurer: Measurer,
  paragraphsOf: (text: string) => readonly (readonly string[])[],
): PreparedText {
  const faces = known.get(measurer) ?? new Map<string, Map<string, PreparedText>>();
  if (faces.size === 0) known.set(measurer, faces);
  const face = tabular ? `${weight}-tabular` : String(weight);
  const texts = faces.get(face) ?? new Map<string, PreparedText>();
  if (texts.size === 0) faces.set(face, texts);
  const before = texts.get(text);
  if (before) return before;

  const style: TextStyle = { size: 1, weight, ...(tabular ? { tabular } : {}) };
  const width = (part: string) => measurer.width(part, style);
  const blankBetween = (last: string, first: string) => {
    const [left, right] = [last.at(-1) ?? '', first.charAt(0)];
    return width(`${left} ${right}`) - width(left) - width(right);
  };
  const prepared = paragraphsOf(text).map((words) =>
    words.map((word, index): PreparedWord => {
      const last = words[index - 1];
      return { text: word, width: width(word), blank: last === undefined ? 0 : blankBetween(last, word) };
    }),
  );
  if (texts.size >= REMEMBERED) texts.clear();
  texts.set(text, prepared);
  return prepared;
}
