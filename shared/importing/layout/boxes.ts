import type { SourceLine } from '../source.ts';
import { isPeriodLine } from '../understanding/pieces.ts';
import { apart, type LaidLine, type Segment } from './segments.ts';

/** Lines put in the order in which they are read, and the index of the line after them. */
export interface FoundLines {
  readonly lines: readonly SourceLine[];
  readonly next: number;
}

const LEAST_WORDS = 0.7;
const MOST_GAP = 2;

const isHead = ({ segments }: LaidLine) =>
  segments.length > 1 &&
  segments.length < 8 &&
  segments.every(({ text }) => isPeriodLine(text) && /^\p{Lu}|^\d/u.test(text));

/** The box a segment stands in: the last whose head begins before it, or the one below whose head it is. */
function boxOf(segment: Segment, heads: readonly Segment[], starts: readonly number[]): number {
  const below = heads.findIndex((head) => apart(segment, head) === 0);
  const begun = starts.findLastIndex((start) => start <= segment.start + 1);
  return begun < 0 ? Math.max(0, below) : begun;
}

/** Months beside each other with what there is in each below it: one box after the other. */
export function boxesAt(lines: readonly LaidLine[], start: number): FoundLines | null {
  const head = lines[start];
  if (!head || !isHead(head)) return null;
  const heads = head.segments;
  let end = start + 1;
  for (let line = lines[end]; line && line.gap <= MOST_GAP && !isHead(line); line = lines[end]) end += 1;
  const body = lines.slice(start + 1, end);
  const segments = body.flatMap((line) => line.segments);
  const worded = segments.filter(({ text }) => /\p{L}{3}/u.test(text)).length;
  if (segments.length === 0 || worded < segments.length * LEAST_WORDS) return null;
  // Where the lines of a box begin: at its head, or left of one that is centred.
  const starts = heads.map((one, index) => {
    const before = heads[index - 1]?.end ?? 0;
    const own = segments.filter((segment) => segment.start >= before && segment.start <= one.end);
    return Math.min(one.start, ...own.map((segment) => segment.start));
  });
  const boxes = heads.map(({ text }): SourceLine[] => [
    { type: 'line', line: head.source.line, text: '', heading: null },
    { type: 'line', line: head.source.line, text, heading: null },
  ]);
  for (const { source, segments: own } of body)
    for (const segment of own) boxes[boxOf(segment, heads, starts)]?.push({ ...source, text: segment.text });
  return { lines: boxes.flat(), next: end };
}
