import type { SceneOptions } from '../options.ts';
import type { Mm } from '../scene.ts';
import type { TableRow } from '../table/breaks.ts';
import { type ColumnNeed, shareWidth } from '../table/columns.ts';
import {
  linesHeight,
  longestWord,
  naturalWidth,
  type Piece,
  type SetLine,
  type Setting,
  setPieces,
} from '../table/pieces.ts';
import { INK, SECOND_INK, TYPE } from '../theme.ts';
import type { Item } from '../timeline/items.ts';
import type { Track } from './axes.ts';
import { type CellWriter, entryPieces } from './cells.ts';
import { placeSpans, type Span, spansHeight } from './spans.ts';
import { placeStrips, type Strip, stripsWidth } from './strips.ts';

export interface GridColumn {
  readonly track: Track;
  /** From the left edge of the grid. */
  readonly x: Mm;
  readonly width: Mm;
  readonly head: readonly SetLine[];
  /** Of its width, what words may take. */
  readonly room: Mm;
  readonly strips: readonly Strip[];
}

/** A row of the matrix; its first cell is its heading. */
export interface GridRow extends TableRow {
  readonly track: Track;
  readonly spans: readonly Span[];
}

export interface Grid {
  readonly headWidth: Mm;
  readonly headHeight: Mm;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** An entry with the months (or the list) it stands in, and its lanes. */
export interface Entered {
  readonly item: Item;
  readonly times: readonly string[];
  readonly lanes: readonly string[];
}

export interface GridPlan {
  readonly columns: readonly Track[];
  readonly rows: readonly Track[];
  /** Months down and lanes across. */
  readonly isTransposed: boolean;
  readonly entered: readonly Entered[];
  readonly width: Mm;
}

/** Air left and right of what stands in a cell. */
export const CELL_PADDING: Mm = 1.2;
export const ROW_PADDING: Mm = 1.4;
const WIDEST_HEAD: Mm = 36;
/** Coloured edge and air before a lane's name. */
export const LANE_INDENT: Mm = 3;
/** How much narrower and wider than the middle one a column may be. */
const [NARROW, WIDE] = [0.62, 1.7];

const headPieces = (track: Track, isMonth: boolean, size: Mm): Piece[] => [
  {
    owner: { role: 'axis', heading: 2, ...(isMonth || track.key === '' ? {} : { lane: track.key }) },
    runs: [{ text: track.heading, style: { size, weight: 600 }, fill: INK }],
  },
  ...(track.sub === ''
    ? []
    : [
        {
          owner: { role: 'axis' as const },
          runs: [
            { text: track.sub, style: { size: TYPE.small, weight: 400, tabular: true } as const, fill: SECOND_INK },
          ],
        },
      ]),
];

/** Sets the cells of a group of columns and all rows. */
export function setGrid(plan: GridPlan, cells: CellWriter, setting: Setting): Grid {
  const { isTransposed } = plan;
  const { look } = cells;
  const monthSize = Math.min(TYPE.month, Math.max(TYPE.lane, look.size * 1.15));
  const laneSize = Math.max(TYPE.lane, Math.min(look.size, TYPE.month));
  const [rowSize, columnSize] = isTransposed ? [monthSize, laneSize] : [laneSize, monthSize];
  const rowHeads = plan.rows.map((track) => headPieces(track, isTransposed, rowSize));
  const indent = isTransposed ? 0 : LANE_INDENT;
  const all = rowHeads.flat();
  const headWidth =
    Math.min(
      WIDEST_HEAD,
      isTransposed
        ? naturalWidth(all, setting)
        : Math.max(longestWord(all, setting), Math.min(24, naturalWidth(all, setting))),
    ) +
    indent +
    2;

  const piecesOf = contents(plan, cells);
  const widths = columnWidths(plan, piecesOf, plan.width - headWidth, columnSize, setting);
  let x = headWidth;
  const columns = plan.columns.map((track, index): GridColumn => {
    const width = widths[index] ?? 0;
    const strips = isTransposed ? placeStrips(plan.entered, track.key) : [];
    const column = {
      track,
      x,
      width,
      room: width - 2 * CELL_PADDING - stripsWidth(strips),
      strips,
      head: setPieces(headPieces(track, !isTransposed, columnSize), width - 2 * CELL_PADDING, setting),
    };
    x += width;
    return column;
  });
  const rows = plan.rows.map((track, index): GridRow => {
    const head = setPieces(rowHeads[index] ?? [], headWidth - indent - 1.4, setting);
    const own = columns.map((column) => setPieces(piecesOf(track, column.track), column.room, setting));
    const spans = isTransposed
      ? []
      : placeSpans(
          spanning(plan, track.key),
          track.key,
          columns.map(({ track: { key }, ...rest }) => ({ key, ...rest })),
          cells,
          setting,
        );
    return {
      track,
      spans,
      cells: [head, ...own],
      again: head,
      over: ROW_PADDING + spansHeight(spans),
      overAgain: ROW_PADDING,
      under: ROW_PADDING,
    };
  });
  const headHeight = Math.max(...columns.map(({ head }) => linesHeight(head))) + 1.8;
  return { headWidth, headHeight, columns, rows };
}

/** Months of these columns that an entry touches. */
const shownKeys = ({ times }: Entered, columns: readonly Track[]) =>
  columns.filter(({ key }) => times.includes(key)).map(({ key }) => key);

/** Entries of a lane that reach over several of the columns. */
const spanning = ({ entered, columns }: GridPlan, lane: string) =>
  entered
    .filter((one) => one.lanes.includes(lane))
    .map((one) => ({ item: one.item, keys: shownKeys(one, columns) }))
    .filter(({ keys }) => keys.length > 1);

/** What stands in the cell of a row and a column; entries that are bars stand in none. */
function contents(plan: GridPlan, cells: CellWriter): (row: Track, column: Track) => readonly Piece[] {
  const { isTransposed, entered } = plan;
  const found = new Map<string, Piece[]>();
  for (const one of entered) {
    const keys = isTransposed ? one.times.slice(0, 1) : shownKeys(one, plan.columns);
    const [time] = keys;
    if (keys.length !== 1 || time === undefined) continue;
    for (const lane of one.lanes) {
      const key = `${time}\n${lane}`;
      found.set(key, [...(found.get(key) ?? []), ...entryPieces(one.item, lane, cells)]);
    }
  }
  return (row, column) => {
    const [time, lane] = isTransposed ? [row, column] : [column, row];
    return found.get(`${time.key}\n${lane.key}`) ?? [];
  };
}

/** Fuller columns are wider, though less than in proportion: their cells come out lower, and the grid stays calm. */
function columnWidths(
  plan: GridPlan,
  piecesOf: (row: Track, column: Track) => readonly Piece[],
  width: Mm,
  headSize: Mm,
  setting: Setting,
): Mm[] {
  const weights = plan.columns.map((column) => {
    const lengths = plan.rows.map((row) =>
      piecesOf(row, column).reduce((sum, piece) => sum + naturalWidth([piece], setting), 0),
    );
    return Math.sqrt(lengths.reduce((sum, length) => sum + length, 0));
  });
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const isEven = mean === 0;
  const tempered = weights.map((weight) => (isEven ? 1 : Math.min(WIDE, Math.max(NARROW, weight / mean))));
  const total = tempered.reduce((sum, weight) => sum + weight, 0);
  const needs = plan.columns.map((track, index): ColumnNeed => {
    const head = longestWord(headPieces(track, true, headSize), setting);
    const word = longestWord(
      plan.rows.flatMap((row) => piecesOf(row, track)),
      setting,
    );
    // Words are divided only where they are longer than an even share.
    const share = width / plan.columns.length;
    const least = Math.max(head + 2 * CELL_PADDING, Math.min(word + 2 * CELL_PADDING, share)) + 0.1;
    return { least, natural: Math.max(least, ((tempered[index] ?? 1) * width) / total) };
  });
  return shareWidth(needs, width);
}

/** Whether the grid has its months down, by the sheet's form. */
export const isDownwards = ({ width, height }: Pick<SceneOptions, 'width' | 'height'>): boolean => height > width;
