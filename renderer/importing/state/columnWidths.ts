/** Letters of a word beyond which it may be broken to fit in its column. */
const LONG_WORD = 18;
/** Letters of a cell beyond which more of them do not widen its column. */
const LONG_CELL = 48;
/** So many rows say how wide a table's columns are. */
const MOST_ROWS = 200;
/** Of the paper's width, what columns share where words must be broken; the rest is between them. */
const SHARED = 92;

const longestWord = (text: string) =>
  text.split(/\s+/u).reduce((most, word) => Math.max(most, Math.min(LONG_WORD, word.length)), 0);

/** How wide the columns of a table are, as CSS: no word is broken while there is room, and long cells have most of it. */
export function columnWidths(rows: readonly (readonly string[])[]): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: count }, (_, column) => {
    const cells = rows.slice(0, MOST_ROWS).map((row) => row[column] ?? '');
    const word = cells.reduce((most, cell) => Math.max(most, longestWord(cell)), 2);
    const cell = cells.reduce((most, text) => Math.max(most, Math.min(LONG_CELL, text.length)), word);
    return { word, cell };
  });
  const all = columns.reduce((sum, { word }) => sum + word, 0);
  return columns
    .map(({ word, cell }) => `minmax(min(${word + 1}ch, ${((SHARED * word) / all).toFixed(1)}%), ${cell}fr)`)
    .join(' ');
}
