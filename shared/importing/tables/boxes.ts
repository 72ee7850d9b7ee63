import type { SourceLine, SourceTable } from '../source.ts';
import { axisPart } from './axis.ts';

const MOSTLY = 0.7;

/**
 * A year as boxes: each cell has a month (or another part of the year) in its first line and what there is in it in
 * those below. As the lines it is, one box after the other; `null` for any other table.
 */
export function linesOfBoxes(table: SourceTable): readonly SourceLine[] | null {
  const cells = table.rows.flat().filter(({ text }) => text.trim() !== '');
  const boxes = cells.map(({ line, text }) => ({ line, lines: text.split('\n').map((part) => part.trim()) }));
  const named = boxes.filter(({ lines }) => axisPart(lines[0] ?? '', null) !== null);
  const full = named.filter(({ lines }) => lines.length > 1);
  if (named.length < 3 || named.length < cells.length * MOSTLY || full.length < named.length / 2) return null;
  return boxes.flatMap(({ line, lines }) => [
    { type: 'line', line, text: '', heading: null },
    ...lines.map((text): SourceLine => ({ type: 'line', line, text, heading: null })),
  ]);
}
