import type { Mm } from '../scene.ts';
import { linesHeight, type SetLine, splitLines } from './pieces.ts';

/** A row of a table: what stands in each of its cells, set to the cells' widths. */
export interface TableRow {
  readonly cells: readonly (readonly SetLine[])[];
  /** Air over and under what it holds. */
  readonly over: Mm;
  readonly under: Mm;
  /** Air over what of it stands on a further page, where that is other. */
  readonly overAgain?: Mm;
  /** What its first cell says where it, or more of it, begins a page: the name that was said on the page before. */
  readonly again?: readonly SetLine[];
  /** Stands on the page of the row that comes after it: a heading. */
  readonly leads?: boolean;
  /** The heading it stands under, repeated where a page begins within what it heads. */
  readonly head?: TableRow;
}

/** A row, or what of it stands on a page. */
export interface PlacedRow<Row extends TableRow = TableRow> {
  readonly row: Row;
  readonly cells: readonly (readonly SetLine[])[];
  readonly top: Mm;
  readonly height: Mm;
  /** Air over what it holds: little where a heading begins a page. */
  readonly over: Mm;
  /** A heading that has stood on a page before, or a row that began there. */
  readonly isContinued: boolean;
}

/** The rows of a page, or of a column of it, from its top. */
export interface Frame<Row extends TableRow = TableRow> {
  readonly rows: readonly PlacedRow<Row>[];
  readonly height: Mm;
}

/** Air over a heading that begins a page, mm. */
const LEAST_OVER: Mm = 1.6;

type Cells = TableRow['cells'];

/** Heights of what stands in cells, which are asked for again and again while pages are broken. */
const heights = new WeakMap<Cells, Mm>();

function contentHeight(cells: Cells): Mm {
  const known = heights.get(cells);
  if (known !== undefined) return known;
  const height = Math.max(0, ...cells.map(linesHeight));
  heights.set(cells, height);
  return height;
}

const heightOf = ({ over, under }: TableRow, cells: readonly (readonly SetLine[])[], air = over): Mm =>
  air + under + contentHeight(cells);

/** Height a row takes when all of it stands in one place. */
const rowHeight = (row: TableRow): Mm => heightOf(row, row.cells);

/**
 * Shares rows out over pages (or columns of pages) one after another; `roomOf` tells the height of each. A row
 * that a page can hold is not divided; a heading is not left alone, and is repeated on the next page.
 */
export function breakRows<Row extends TableRow>(
  rows: readonly Row[],
  roomOf: (frame: number) => Mm,
): readonly Frame<Row>[] {
  const frames: { rows: PlacedRow<Row>[]; height: Mm }[] = [{ rows: [], height: 0 }];
  const current = () => frames[frames.length - 1] ?? { rows: [], height: 0 };
  const room = () => roomOf(frames.length - 1) + 0.01;
  const isEmpty = () => current().rows.every((placed) => placed.row.leads === true);
  /** The cells as they stand where they would be put now. */
  const named = (row: Row, cells: Row['cells']) =>
    row.again && frames.length > 1 && isEmpty() ? [row.again, ...cells.slice(1)] : cells;
  const put = (row: Row, cells: Row['cells'], isContinued: boolean) => {
    const frame = current();
    // Air over a heading is there to part it from what is over it.
    const isFirst = row.leads && frame.rows.length === 0;
    const usual = isContinued ? (row.overAgain ?? row.over) : row.over;
    const over = isFirst ? Math.min(usual, LEAST_OVER) : usual;
    const shown = named(row, cells);
    const height = heightOf(row, shown, over);
    frame.rows.push({ row, cells: shown, top: frame.height, height, over, isContinued });
    frame.height += height;
  };
  const next = (head: Row | undefined) => {
    frames.push({ rows: [], height: 0 });
    if (head) put(head, head.cells, true);
  };

  rows.forEach((row, index) => {
    // A heading asks for room for itself and for the first row under it.
    let need = rowHeight(row);
    for (let at = index; rows[at]?.leads && at + 1 < rows.length; at += 1) {
      const following = rows[at + 1];
      if (following) need += Math.min(rowHeight(following), roomOf(frames.length) * 0.3);
    }
    const head = row.head as Row | undefined;
    if (current().height + need > room() && !isEmpty()) {
      const fitsAlone = need <= roomOf(frames.length) - (head ? rowHeight(head) : 0) + 0.01;
      const hasLittleLeft = room() - current().height < room() * 0.25;
      if (fitsAlone || hasLittleLeft) next(row.leads ? undefined : head);
    }
    let left = row.cells;
    let isContinued = false;
    const first = row.again ? 1 : 0;
    while (
      current().height + heightOf(row, named(row, left)) > room() &&
      left.slice(first).some((lines) => lines.length > 0)
    ) {
      const space = room() - current().height - row.over - row.under;
      const parts = left.map((lines, cell): [SetLine[], SetLine[]] =>
        cell < first ? [[...lines], []] : splitLines(lines, space),
      );
      const rest = parts.map(([, after]) => after);
      if (rest.every((lines) => lines.length === 0)) break;
      put(
        row,
        parts.map(([before]) => before),
        isContinued,
      );
      next(head);
      [left, isContinued] = [rest, true];
    }
    put(row, left, isContinued);
  });
  return frames;
}

/**
 * The same, with what there is shared out evenly over as few pages as will do, rather than the last one left with
 * a row or two.
 */
export function breakEvenly<Row extends TableRow>(
  rows: readonly Row[],
  roomOf: (frame: number) => Mm,
): readonly Frame<Row>[] {
  const full = breakRows(rows, roomOf);
  if (full.length === 1) return full;
  let [low, high, best] = [0.3, 1, full];
  for (let step = 0; step < 7; step += 1) {
    const share = (low + high) / 2;
    const tried = breakRows(rows, (frame) => roomOf(frame) * share);
    const isWhole = (frames: readonly Frame<Row>[]) => frames.every(({ rows: [first] }) => first !== undefined);
    if (tried.length <= full.length && isWhole(tried) && divided(tried) <= divided(full)) [best, high] = [tried, share];
    else low = share;
  }
  return best;
}

/** Rows that stand in more than one place. */
const divided = (frames: readonly Frame[]): number =>
  frames.reduce((sum, { rows }) => sum + rows.filter(({ row, isContinued }) => isContinued && !row.leads).length, 0);
