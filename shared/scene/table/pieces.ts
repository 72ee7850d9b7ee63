import type { Locale } from '../../i18n/translate.ts';
import type { Measurer, TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Colour, Mark, MarkRole, Mm, TextMark } from '../scene.ts';
import { LEADING } from '../theme.ts';

/** Words in one style; runs of a piece are set one after another. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: Colour;
  readonly strike?: boolean;
}

/** Whose words they are, and what they are for. */
export interface Owner {
  readonly role: MarkRole;
  readonly entry?: string;
  readonly lane?: string;
  readonly heading?: TextMark['heading'];
}

/** A paragraph in a cell. */
export interface Piece {
  readonly runs: readonly Run[];
  readonly owner: Owner;
  /** Room left of all its lines. */
  readonly indent?: Mm;
  /** Drawn in that room, at the middle of the first line. */
  readonly sign?: (x: Mm, y: Mm) => readonly Mark[];
  /** Figures at the right edge of the first line. */
  readonly tail?: Run;
  /** Air above it, where something stands over it in its cell. */
  readonly above?: Mm;
  readonly anchor?: 'start' | 'end';
  /** Is not parted from the piece before it by the end of a page, where that can be helped. */
  readonly follows?: boolean;
}

export interface SetRun extends Run {
  /** From the line's left end. */
  readonly dx: Mm;
}

/** A line of a cell, ready to be placed. */
export interface SetLine {
  readonly piece: Piece;
  readonly runs: readonly SetRun[];
  /** Advance of its runs. */
  readonly width: Mm;
  /** Of its largest run. */
  readonly size: Mm;
  readonly isFirst: boolean;
}

export interface Setting {
  readonly measurer: Measurer;
  /** Language of the words. */
  readonly locale: Locale;
}

/** Air between runs of a line, ems. */
const RUN_GAP = 0.45;
/** Air between a paragraph and the figures at its right edge. */
const TAIL_GAP: Mm = 2;

/** What adding widths up may be out by, mm. */
const SLACK: Mm = 0.005;

/** Sets a piece in lines no wider than `width`; nothing is ever left out. */
function setPiece(piece: Piece, width: Mm, { measurer, locale }: Setting): SetLine[] {
  const { indent = 0, tail } = piece;
  const room = Math.max(1, width - indent - (tail ? measurer.width(tail.text, tail.style) + TAIL_GAP : 0));
  const lines: { runs: SetRun[]; width: Mm; size: Mm }[] = [];
  for (const run of piece.runs) {
    if (run.text.trim() === '') continue;
    const { size } = run.style;
    const last = lines.at(-1);
    const from = last ? last.width + RUN_GAP * size : 0;
    const parts = wrapText(run.text, room + SLACK, run.style, measurer, locale, Math.max(0, room - from) + SLACK);
    parts.forEach((text, index) => {
      const advance = measurer.width(text, run.style);
      if (index > 0 || !last) lines.push({ runs: [{ ...run, text, dx: 0 }], width: advance, size });
      else if (text !== '') {
        last.runs.push({ ...run, text, dx: from });
        last.width = from + advance;
        last.size = Math.max(last.size, size);
      }
    });
  }
  if (lines.length === 0 && tail) lines.push({ runs: [], width: 0, size: tail.style.size });
  return lines.map((line, index) => ({ ...line, piece, isFirst: index === 0 }));
}

/** Sets what stands in a cell. */
export const setPieces = (pieces: readonly Piece[], width: Mm, setting: Setting): SetLine[] =>
  pieces.flatMap((piece) => setPiece(piece, width, setting));

/** Width the pieces would take with every one on a line of its own. */
export function naturalWidth(pieces: readonly Piece[], setting: Setting): Mm {
  const widths = pieces.map((piece) => {
    const tail = piece.tail ? setting.measurer.width(piece.tail.text, piece.tail.style) + TAIL_GAP : 0;
    const runs = piece.runs.filter(({ text }) => text.trim() !== '');
    const gaps = runs.slice(1).reduce((sum, { style }) => sum + RUN_GAP * style.size, 0);
    const words = runs.reduce((sum, { text, style }) => sum + setting.measurer.width(text, style), 0);
    return (piece.indent ?? 0) + words + gaps + tail;
  });
  return Math.max(0, ...widths);
}

/** Width of the longest word, below which words are divided. */
export function longestWord(pieces: readonly Piece[], { measurer }: Setting): Mm {
  const widths = pieces.flatMap(({ runs }) =>
    runs.flatMap(({ text, style }) => text.split(/[ \n]+/u).map((word) => measurer.width(word, style))),
  );
  const indent = Math.max(0, ...pieces.map((piece) => piece.indent ?? 0));
  return Math.max(0, ...widths) + (widths.length > 0 ? indent : 0);
}

/** Height of a line with the air over it; the first of a cell has none. */
const lineHeight = (line: SetLine, index: number): Mm =>
  line.size * LEADING + (line.isFirst && index > 0 ? (line.piece.above ?? 0) : 0);

export const linesHeight = (lines: readonly SetLine[]): Mm =>
  lines.reduce((sum, line, index) => sum + lineHeight(line, index), 0);

/**
 * As many lines as fit in a height, at least one; where there is a choice it ends between pieces that do not belong
 * together.
 */
export function splitLines(lines: readonly SetLine[], height: Mm): [SetLine[], SetLine[]] {
  let [y, count] = [0, 0];
  while (count < lines.length) {
    const line = lines[count];
    if (!line) break;
    y += lineHeight(line, count);
    if (y > height + 0.01) break;
    count += 1;
  }
  if (count === lines.length) return [[...lines], []];
  const mayEnd = (at: number, strict: boolean) => {
    const next = lines[at];
    return next?.isFirst === true && (!strict || next.piece.follows !== true);
  };
  const last = (strict: boolean) => {
    for (let at = count; at > 0; at -= 1) if (mayEnd(at, strict)) return at;
    return 0;
  };
  const at = last(true) || last(false) || Math.max(1, count);
  return [lines.slice(0, at), lines.slice(at)];
}

/** Draws lines from the top left corner of their cell. */
export function drawLines(lines: readonly SetLine[], x: Mm, top: Mm, width: Mm, measurer: Measurer): Mark[] {
  let y = top;
  return lines.flatMap((line, index): Mark[] => {
    const { piece } = line;
    const { owner, indent = 0, tail } = piece;
    y += lineHeight(line, index);
    const middle = y - (line.size * LEADING) / 2;
    const baseline = middle + (measurer.capHeight * line.size) / 2;
    const start = piece.anchor === 'end' ? x + width - line.width : x + indent;
    const { heading, ...rest } = owner;
    const mark = ({ text, style, fill, strike }: Run, place: Pick<TextMark, 'x' | 'anchor'>): TextMark => ({
      type: 'text',
      ...rest,
      text,
      ...place,
      y: baseline,
      style,
      fill,
      ...(strike ? { strike } : {}),
      ...(heading ? { heading } : {}),
    });
    return [
      ...(line.isFirst && piece.sign ? piece.sign(x, middle) : []),
      ...line.runs.map((run) => mark(run, { x: start + run.dx, anchor: 'start' })),
      ...(line.isFirst && tail ? [mark(tail, { x: x + width, anchor: 'end' })] : []),
    ];
  });
}
