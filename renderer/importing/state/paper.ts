/** The document as it is shown beside the review: its lines and the rows of its tables, and what was read in each. */
import type { ReadEntry, ReadSource } from '../../../shared/importing/reading.ts';
import type { SourceDocument } from '../../../shared/importing/source.ts';
import { columnWidths } from './columnWidths.ts';

export interface PaperLine {
  /** Its place on the paper. */
  readonly at: number;
  /** Number of the line in the source. */
  readonly line: number;
  /** One text, or the cells of a row of a table. */
  readonly cells: readonly string[];
  /** What it is found by. */
  readonly text: string;
  /** How wide the columns of its table are, as CSS; `null` for a line of text. */
  readonly widths: string | null;
  readonly heading: number | null;
}

export interface Paper {
  readonly lines: readonly PaperLine[];
  /** The places on the paper where something was read. */
  readonly placesOf: (sources: readonly ReadSource[]) => readonly number[];
}

/** So much of a cell or a line is shown; nobody reads more of it there. */
const MOST_TEXT = 2_000;

const shown = (text: string) => text.trim().slice(0, MOST_TEXT);

function linesOf(document: SourceDocument): readonly Omit<PaperLine, 'at'>[] {
  return document.blocks.flatMap((block): readonly Omit<PaperLine, 'at'>[] => {
    if (block.type === 'line') {
      const { line, text, heading } = block;
      return [{ line, cells: [shown(text)], text, widths: null, heading }];
    }
    const rows = block.rows.map((row) => row.map(({ text }) => shown(text)));
    const widths = columnWidths(rows);
    return block.rows.map((row, at) => ({
      line: row[0]?.line ?? block.line,
      cells: rows[at] ?? [],
      text: row.map(({ text }) => text).join(''),
      widths,
      heading: null,
    }));
  });
}

/** What was read of a calendar or of a table of ours, as the lines it was read in. */
function linesOfEntries(
  entries: readonly ReadEntry[],
  spell: (entry: ReadEntry) => string,
): readonly Omit<PaperLine, 'at'>[] {
  const found = entries.flatMap((entry) => entry.sources.slice(0, 1).map((source) => ({ entry, source })));
  return found
    .toSorted((a, b) => a.source.line - b.source.line)
    .map(({ entry, source: { line, text } }) => ({
      line,
      cells: [shown(spell(entry))],
      text,
      widths: null,
      heading: null,
    }));
}

const words = (text: string) => text.replaceAll(/[\s\u00ad-]+/gu, '').toLowerCase();

/** Most lines that words are followed over. */
const LONGEST = 30;

/** The line, and those below it that the words go on in. */
function stretchOf(lines: readonly PaperLine[], at: number, text: string): readonly number[] {
  const wanted = words(text);
  let read = words(lines[at]?.text ?? '');
  const places = [at];
  for (let next = at + 1; next < lines.length && places.length < LONGEST && read.length < wanted.length; next += 1) {
    const line = words(lines[next]?.text ?? '');
    if (!wanted.startsWith(read + line)) break;
    read += line;
    if (line !== '') places.push(next);
  }
  return places;
}

/** The document on paper. Without a document that can be shown (`null`), its entries as `spell` says them. */
export function paperOf(
  document: SourceDocument | null,
  entries: readonly ReadEntry[],
  spell: (entry: ReadEntry) => string,
): Paper {
  const bare = document === null ? linesOfEntries(entries, spell) : linesOf(document);
  // Empty lines part what stands above from what stands below; one does that as well as five.
  const lines = bare
    .filter((line, at) => line.widths !== null || line.cells[0] !== '' || (bare[at - 1]?.cells[0] ?? '') !== '')
    .map((line, at): PaperLine => ({ ...line, at }));
  const byNumber = Map.groupBy(lines, ({ line }) => line);
  return {
    lines,
    placesOf: (sources) => {
      const places = sources.flatMap(({ line, text }): readonly (readonly [number, string])[] => {
        const there = byNumber.get(line) ?? [];
        // Sheets of a workbook each count their rows from one.
        const wanted = words(text).slice(0, 24);
        const found = there.find(({ text: other }) => words(other).includes(wanted)) ?? there[0];
        return found ? [[found.at, text]] : [];
      });
      return [...new Set(places.flatMap(([at, text]) => stretchOf(lines, at, text)))];
    },
  };
}
