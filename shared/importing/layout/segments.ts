import type { SourceLine } from '../source.ts';

/** Words that stand together in a line of a page, and where: offsets in the line, the end exclusive. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a page whose spaces were kept, and how many empty ones stand above it. */
export interface LaidLine {
  readonly source: SourceLine;
  readonly segments: readonly Segment[];
  readonly gap: number;
  readonly hasDigit: boolean;
}

const LONGEST = 400;
const APART = /\S+(?: \S+)*/gu;

/** The segments of a line: two spaces or more part them. */
export function segmentsOf(text: string): readonly Segment[] {
  if (text.length > LONGEST) return [{ text: text.trim(), start: 0, end: text.length }];
  return [...text.matchAll(APART)].map(({ 0: words, index }) => ({
    text: words,
    start: index,
    end: index + words.length,
  }));
}

/** How far two stretches of a line are apart; 0 where they overlap or touch. */
export const apart = (one: Segment, other: Segment): number =>
  Math.max(0, one.start - other.end + 1, other.start - one.end + 1);
