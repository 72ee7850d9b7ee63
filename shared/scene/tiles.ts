import type { Translate } from '../i18n/translate.ts';
import type { Measurer } from '../text/measure.ts';
import { ground, line } from './cropMarks.ts';
import { markBounds } from './markBounds.ts';
import type { PaperSize, SceneMessages } from './options.ts';
import type { Bounds } from './pathBounds.ts';
import { sheetSize } from './poster.ts';
import type { Mark, Mm, Pages, Scene } from './scene.ts';
import { INK, PAPER, SECOND_INK, TYPE } from './theme.ts';

export interface TileOptions {
  /** Paper that the tiles are printed on. */
  readonly paper: PaperSize;
  /** How far neighbours show the same, mm: room for glue. */
  readonly overlap?: Mm;
  readonly measurer: Measurer;
  readonly translate: Translate<SceneMessages>;
}

const OVERLAP: Mm = 10;
/** Edge of a sheet that office printers leave white, and where the tile's number and marks stand, mm. */
const EDGE: Mm = 9;
const TICK: Mm = 4;
const GAP: Mm = 1;

interface Grid {
  readonly width: Mm;
  readonly height: Mm;
  readonly columns: number;
  readonly rows: number;
  readonly stepX: Mm;
  readonly stepY: Mm;
}

function gridOn(scene: Scene, sheet: { readonly width: Mm; readonly height: Mm }, overlap: Mm): Grid {
  const [stepX, stepY] = [sheet.width - 2 * EDGE - overlap, sheet.height - 2 * EDGE - overlap];
  const count = (length: Mm, step: Mm) => Math.max(1, Math.ceil((length - overlap) / step - 1e-9));
  return { ...sheet, columns: count(scene.width, stepX), rows: count(scene.height, stepY), stepX, stepY };
}

/** The way to hold the sheets that takes fewest of them. */
function gridFor(scene: Scene, paper: PaperSize, overlap: Mm): Grid {
  const wide = gridOn(scene, sheetSize(paper, 'landscape'), overlap);
  const high = gridOn(scene, sheetSize(paper, 'portrait'), overlap);
  return high.columns * high.rows < wide.columns * wide.rows ? high : wide;
}

interface Tile {
  /** From 0. */
  readonly column: number;
  readonly row: number;
  /** The part of the poster it shows, mm on the poster. */
  readonly part: Bounds;
}

function tilesOf(scene: Scene, grid: Grid, overlap: Mm): Tile[] {
  return Array.from({ length: grid.rows * grid.columns }, (_, index) => {
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
    const [x0, y0] = [column * grid.stepX, row * grid.stepY];
    return {
      column,
      row,
      part: {
        x0,
        y0,
        x1: Math.min(scene.width, x0 + grid.stepX + overlap),
        y1: Math.min(scene.height, y0 + grid.stepY + overlap),
      },
    };
  });
}

const meet = (a: Bounds, b: Bounds) => a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;

/** Ticks in the edge of the sheet: where it is cut, and where the next one's edge comes to lie. */
function ticks({ column, row, part }: Tile, grid: Grid, overlap: Mm): Mark[] {
  const [x0, y0] = [EDGE, EDGE];
  const [x1, y1] = [EDGE + part.x1 - part.x0, EDGE + part.y1 - part.y0];
  const upright = (x: Mm, dash?: readonly Mm[]) => [
    line(`M${x},${y0 - GAP}L${x},${y0 - GAP - TICK}`, 0.15, dash),
    line(`M${x},${y1 + GAP}L${x},${y1 + GAP + TICK}`, 0.15, dash),
  ];
  const level = (y: Mm, dash?: readonly Mm[]) => [
    line(`M${x0 - GAP},${y}L${x0 - GAP - TICK},${y}`, 0.15, dash),
    line(`M${x1 + GAP},${y}L${x1 + GAP + TICK},${y}`, 0.15, dash),
  ];
  const dash = [0.6, 0.6];
  return [
    ...upright(x0),
    ...level(y0),
    ...(column + 1 < grid.columns ? upright(x1 - overlap, dash) : upright(x1)),
    ...(row + 1 < grid.rows ? level(y1 - overlap, dash) : level(y1)),
  ];
}

/** All tiles as they lie, small, with this one filled; its right lower corner at (x, y). */
function overview(tile: Tile, { columns, rows, stepX, stepY }: Grid, x: Mm, y: Mm): Mark[] {
  const high = Math.min(1.6, 4.4 / rows);
  const wide = (high * stepX) / stepY;
  return Array.from({ length: columns * rows }, (_, index): Mark => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [left, top] = [x - (columns - column) * wide, y - (rows - row) * high];
    const [right, bottom] = [left + wide, top + high];
    return {
      type: 'path',
      role: 'furniture',
      d: `M${left},${top}L${right},${top}L${right},${bottom}L${left},${bottom}Z`,
      fill: column === tile.column && row === tile.row ? INK : PAPER,
      stroke: { colour: SECOND_INK, width: 0.15 },
    };
  });
}

function edgeMarks(tile: Tile, grid: Grid, overlap: Mm, name: string, { translate }: TileOptions): Mark[] {
  const isFirst = tile.column === 0 && tile.row === 0;
  const x = EDGE + (tile.part.x1 - tile.part.x0) / 2;
  const [y, bottom] = [EDGE + tile.part.y1 - tile.part.y0 + 4.2, EDGE + tile.part.y1 - tile.part.y0 + GAP + TICK + 1];
  const text = isFirst ? `${name}. ${translate('tile.glue')}` : name;
  return [
    ...ticks(tile, grid, overlap),
    {
      type: 'text',
      role: 'furniture',
      text,
      x: EDGE + 12,
      y,
      style: { size: TYPE.small, weight: 400 },
      fill: SECOND_INK,
      anchor: 'start',
    },
    ...overview(tile, grid, Math.max(x, EDGE + tile.part.x1 - tile.part.x0 - 12), bottom),
  ];
}

function tilesOfPage(scene: Scene, options: TileOptions): Scene[] {
  const { paper, measurer, overlap = OVERLAP, translate } = options;
  const grid = gridFor(scene, paper, overlap);
  const placed = [...ground(scene, 0, 0, scene.width, scene.height), ...scene.marks].map((mark) => ({
    mark,
    box: markBounds(mark, measurer),
  }));
  return tilesOf(scene, grid, overlap).map((tile): Scene => {
    const { part, column, row } = tile;
    const words = { row: row + 1, rows: grid.rows, column: column + 1, columns: grid.columns };
    const name = [scene.name, translate('tile', words)].filter(Boolean).join(': ');
    const { geometry: _, ...rest } = scene;
    return {
      ...rest,
      name,
      width: grid.width,
      height: grid.height,
      background: PAPER,
      marks: placed.flatMap(({ mark, box }) => (box !== null && meet(box, part) ? [mark] : [])),
      window: {
        x: EDGE,
        y: EDGE,
        width: part.x1 - part.x0,
        height: part.y1 - part.y0,
        dx: EDGE - part.x0,
        dy: EDGE - part.y0,
      },
      margin: edgeMarks(tile, grid, overlap, name, options),
    };
  });
}

/**
 * A poster cut into sheets that an office printer takes, row by row: neighbours share a strip to glue, ticks say
 * where to cut and where the next sheet's edge lies, and each sheet says and shows which it is.
 */
export function tilePages(pages: Pages, options: TileOptions): Pages {
  const [first, ...others] = pages.flatMap((scene) => tilesOfPage(scene, options));
  if (first === undefined) throw new RangeError('a poster has a page');
  return [first, ...others];
}
