import type { SourceLine } from '../source.ts';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;

/** A text in lines, whatever ends them. */
export const splitLines = (text: string): readonly string[] => text.split(LINE_END);

/** How many lines a text takes beyond its first. */
export const lineEnds = (text: string): number => splitLines(text).length - 1;

/** A line of no special rank. */
export const plainLine = (line: number, text: string): SourceLine => ({ type: 'line', line, text, heading: null });
