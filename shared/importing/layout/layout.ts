import type { SourceBlock, SourceDocument, SourceLine } from '../source.ts';
import { boxesAt } from './boxes.ts';
import { matrixAt } from './matrix.ts';
import { recordsAt } from './records.ts';
import { type LaidLine, segmentsOf } from './segments.ts';
import { stackedAt } from './stacked.ts';
import { stackedMonthsAt } from './stackedMonths.ts';

/** No plan is longer. */
const MOST_LINES = 4000;

function laidLines(lines: readonly SourceLine[]): readonly LaidLine[] {
  const laid: LaidLine[] = [];
  let gap = 0;
  for (const source of lines) {
    if (source.text.trim() === '') gap += 1;
    else {
      laid.push({ source, segments: segmentsOf(source.text), gap, hasDigit: /\d/u.test(source.text) });
      gap = 0;
    }
  }
  return laid;
}

const emptyLines = ({ gap, source }: LaidLine): readonly SourceLine[] =>
  Array.from({ length: Math.min(gap, 9) }, (_, at) => ({
    ...source,
    line: Math.max(1, source.line - gap + at),
    text: '',
  }));

/** The lines of a stretch of text, with the tables among them as tables. */
function blocksOf(lines: readonly SourceLine[]): readonly SourceBlock[] {
  const laid = laidLines(lines.slice(0, MOST_LINES));
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < laid.length; ) {
    const line = laid[at];
    if (!line) break;
    const mayBe = line.segments.length > 1;
    const boxes = mayBe ? boxesAt(laid, at) : null;
    const beside = mayBe && !boxes ? (matrixAt(laid, at) ?? recordsAt(laid, at)) : null;
    const table = mayBe ? beside : (stackedMonthsAt(laid, at) ?? stackedAt(laid, at));
    blocks.push(...emptyLines(line));
    if (boxes) blocks.push(...boxes.lines);
    else if (table) blocks.push(table.table);
    else blocks.push(line.source);
    at = boxes?.next ?? table?.next ?? at + 1;
  }
  return [...blocks, ...lines.slice(MOST_LINES)];
}

/**
 * A text that was taken from a page with its spaces (`pdftotext -layout`): tables whose columns are parted by spaces
 * become tables, and months beside each other stand below each other. Everything else stays as it is.
 */
export function withLayout(doc: SourceDocument): SourceDocument {
  const blocks: SourceBlock[] = [];
  let lines: SourceLine[] = [];
  const flush = () => {
    for (const block of blocksOf(lines)) blocks.push(block);
    lines = [];
  };
  for (const block of doc.blocks) {
    if (block.type === 'line' && block.heading === null) lines.push(block);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return { ...doc, blocks };
}
