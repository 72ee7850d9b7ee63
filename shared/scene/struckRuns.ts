/** A piece of a line of text: struck through, or not. */
export interface StruckRun {
  readonly text: string;
  /** Index of its first character in the line. */
  readonly start: number;
  readonly struck: boolean;
}

const IS_INK = /[^\s-]/u;

/**
 * Finds `struck` in a text that was set in lines, over line breaks and divided words if need be, and gives each line
 * in pieces; blanks at their ends are left out. Only its first occurrence is struck.
 */
export function struckRuns(lines: readonly string[], struck: string): readonly (readonly StruckRun[])[] {
  const inked = lines.flatMap((line, index) =>
    [...line].flatMap((letter, at) => (IS_INK.test(letter) ? [{ letter, index, at }] : [])),
  );
  const wanted = [...struck].filter((letter) => IS_INK.test(letter)).join('');
  const all = inked.map(({ letter }) => letter).join('');
  const first = wanted === '' ? -1 : all.indexOf(wanted);
  const [from, to] = [inked[first], inked[first + wanted.length - 1]];
  return lines.map((line, index) => {
    if (!from || !to || index < from.index || index > to.index) return [{ text: line, start: 0, struck: false }];
    const start = index === from.index ? from.at : 0;
    const end = index === to.index ? to.at + 1 : line.length;
    return [piece(line, 0, start, false), piece(line, start, end, true), piece(line, end, line.length, false)].flatMap(
      (run) => (run.text === '' ? [] : [run]),
    );
  });
}

function piece(line: string, from: number, to: number, struck: boolean): StruckRun {
  const text = line.slice(from, to);
  const trimmed = text.trimStart();
  return { text: trimmed.trimEnd(), start: from + text.length - trimmed.length, struck };
}
