import { withLayout } from './layout/layout.ts';
import type { ReadEntry, Reading, ReadNote, ReadOptions } from './reading.ts';
import type { SourceDocument, SourceLine } from './source.ts';
import { assemble } from './understanding/assembling/assemble.ts';
import type { Item } from './understanding/assembling/item.ts';
import { LARGE_GAP } from './understanding/assembling/undated.ts';
import { joinColumns } from './understanding/columnLines.ts';
import { entriesOf, type NewEntry } from './understanding/entries.ts';
import { withFootnotes } from './understanding/footnotes.ts';
import { gridsIn } from './understanding/grid.ts';
import { prepareLines } from './understanding/lines.ts';
import { mailsIn, subjectOf } from './understanding/mailHeader.ts';
import { mergeSame } from './understanding/merge.ts';
import { notesIn } from './understanding/notes.ts';
import { type Piece, piecesOf } from './understanding/pieces.ts';
import { tablesIn } from './understanding/tables.ts';
import { yearOf } from './understanding/year.ts';

const MOST_TITLE = 160;
const MOST_TOP_LINES = 30;

function titleOf(doc: SourceDocument): string {
  const lines = doc.blocks.filter((block): block is SourceLine => block.type === 'line' && block.text.trim() !== '');
  const { heads, subjects } = mailsIn(lines.slice(0, MOST_TOP_LINES));
  const [subject] = lines[0] !== undefined && lines[0] === heads[0] ? subjects : [];
  const title = lines.find(({ heading }) => heading === 1) ?? lines[0];
  const text = subject ? subjectOf(subject) : (title?.text.trim() ?? '');
  return text.length <= MOST_TITLE ? text : '';
}

/** Whether entries stand in one list: in one layout, and not one of them in a sentence about it. */
function oneList(pieces: readonly Piece[], items: readonly Item[]) {
  const starts = pieces.filter(({ gap }) => gap >= LARGE_GAP).map(({ line }) => line);
  const prose = new Set(items.filter(({ form }) => form === 'dateInside').map(({ piece }) => piece.line));
  const layout = (line: number) => starts.findLastIndex((start) => start <= line) + (prose.has(line) ? 0.5 : 0);
  return (a: NewEntry, b: NewEntry) =>
    a.sources.some((one) => b.sources.some((other) => layout(one.line) === layout(other.line)));
}

/** Lanes by what their abbreviation stands for. */
function spelledOut(entry: NewEntry, meanings: ReadonlyMap<string, string>): NewEntry {
  const meaning = meanings.get(entry.lane);
  return meaning === undefined ? entry : { ...entry, lane: meaning };
}

/** Understands a document: what happens when, by whom, and what makes that uncertain. */
export function readDocument(source: SourceDocument, options: ReadOptions = {}): Reading {
  const doc = withLayout(source);
  const { year, firstMonth, isGuessed, mainYear } = yearOf(doc, options.year, options.thisYear);
  const context = { year, firstMonth, isYearGuessed: isGuessed };
  const tables = tablesIn(doc, context);
  const prepared = prepareLines(tables.lines);
  const mails = mailsIn(prepared.lines);
  const noted = notesIn(mails.rest);
  const grids = gridsIn(joinColumns(noted.rest), context);
  const pieces = piecesOf(grids.rest, year);
  const { items, rest, unread } = assemble(pieces, { year, firstMonth });
  const read = [
    ...items.flatMap((item, index) => entriesOf(item, index, isGuessed)),
    ...grids.entries,
    ...tables.entries,
  ];
  const entries = mergeSame(
    read.map((entry) => spelledOut(entry, noted.meanings)),
    oneList(pieces, items),
  );
  const footnoted = withFootnotes(entries, noted.notes);
  const paragraphs = [...rest, ...unread].map(
    ({ line, source, text }): ReadNote => ({
      kind: 'paragraph',
      mark: '',
      text,
      source: { line, text: source },
    }),
  );
  const heads = mails.heads.map(
    ({ number, text }): ReadNote => ({ kind: 'paragraph', mark: '', text, source: { line: number, text } }),
  );
  const { cut } = prepared;
  const end: readonly ReadNote[] = cut
    ? [
        {
          kind: 'paragraph',
          mark: '…',
          text: cut.text.slice(0, MOST_TITLE),
          source: { line: cut.line, text: cut.text.slice(0, MOST_TITLE) },
        },
      ]
    : [];
  return {
    title: titleOf(doc),
    year: mainYear,
    entries: footnoted.map((entry, index): ReadEntry => ({ id: `e${index + 1}`, ...entry })),
    notes: [...noted.notes, ...tables.notes, ...heads, ...paragraphs, ...end],
  };
}
