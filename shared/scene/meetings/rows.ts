import type { ShownPeriod } from '../period.ts';
import type { Mm } from '../scene.ts';
import { breakEvenly, breakRows, type Frame, type TableRow } from '../table/breaks.ts';
import { type ColumnNeed, shareWidth } from '../table/columns.ts';
import { longestWord, naturalWidth, type Piece, type Run, setPieces } from '../table/pieces.ts';
import type { TableSheet } from '../table/sheet.ts';
import { INK, LEADING, SECOND_INK, TYPE } from '../theme.ts';
import { type Cells, type CellWriter, COLUMNS, type Column, entryCells, smallSize, TITLE_INDENT } from './cells.ts';
import { dateHeading, type Group } from './groups.ts';

/** A row of an entry, or the heading of a group. */
export interface MeetingRow extends TableRow {
  /** Absent for a heading. */
  readonly entry?: string;
  /** Another row of the group comes after it. */
  readonly hasNext: boolean;
  /** The lane it heads, for its hue. */
  readonly lane?: string;
}

/** A column as it stands: from the left edge of the table. */
export interface PlacedColumn {
  readonly column: Column;
  readonly x: Mm;
  readonly width: Mm;
  readonly heading: string;
}

/** The table set for a type size and a number of columns of a page. */
export interface MeetingTable {
  readonly size: Mm;
  readonly columns: readonly PlacedColumn[];
  /** Of one table, mm. */
  readonly width: Mm;
  readonly gutter: Mm;
  readonly headHeight: Mm;
  /** Frames of each page. */
  readonly pages: readonly (readonly Frame<MeetingRow>[])[];
}

export interface Form {
  readonly layout: 'table' | 'bodies';
  /** Tables beside each other on a page. */
  readonly count: number;
  readonly gutter: Mm;
  readonly sheets: (page: number) => TableSheet;
}

/** Between columns of the table, ems. */
const COLUMN_GAP = 1.1;
const WIDEST_GAP = 4;
const FIXED: ReadonlySet<Column> = new Set(['month', 'date', 'time']);
/** Widest a column is wished to be, ems; more lines rather than wider. */
const WIDEST: Readonly<Record<Column, number>> = {
  month: 12,
  date: 14,
  time: 9,
  body: 15,
  title: 38,
  place: 14,
  responsible: 16,
  status: 17,
};
/** Height of the head: a line of small type and air under it. */
const HEAD = TYPE.small * LEADING + 1.6;

/** Sets all rows for a type size, and shares them out over pages; evenly, where it is the last word. */
export function setTable(
  groups: readonly Group[],
  writer: CellWriter,
  period: ShownPeriod,
  form: Form,
  isFinal = false,
): MeetingTable {
  const { options, plan, size, air } = writer;
  const { measurer } = options;
  const setting = { measurer, locale: plan.info.locale };
  const written = groups.map((group) => {
    let month = '';
    const rows = group.items.map((item) => {
      const own = dateHeading(item, plan, period, options);
      const isNew = own !== month;
      month = own;
      const lane = group.lane ?? item.lane;
      return { item, isNew, cells: entryCells(item, lane, own, writer) };
    });
    return { group, rows };
  });
  const rare = rareColumns(written.flatMap(({ rows }) => rows.map(({ cells }) => cells)));
  const told = written.map(({ group, rows }) => ({
    group,
    rows: rows.map((row) => ({ ...row, cells: underTitle(row.cells, rare, size) })),
  }));
  const all = told.flatMap(({ rows }) => rows.map(({ cells }) => cells));
  const area = form.sheets(0).area;
  const width = (area.width - (form.count - 1) * form.gutter) / form.count;
  const columns = placeColumns(all, width, form, writer);

  const rows = told.flatMap(({ group, rows: own }): MeetingRow[] => {
    const heading = (text: string): MeetingRow => ({
      cells: [setPieces([headingPiece(text, group, size)], width, setting)],
      over: size * 1.5 * air,
      under: size * 0.45,
      leads: true,
      hasNext: true,
      ...(group.lane === null ? {} : { lane: group.lane }),
    });
    const first = heading(group.heading);
    const again = heading(options.translate('continued', { name: group.heading }));
    return [
      first,
      ...own.map(({ item, cells, isNew }, index): MeetingRow => {
        const lines = columns.map(({ column, width: room }) => setPieces(cells[column], room, setting));
        const isMonthShown = columns[0]?.column === 'month';
        const [month = [], ...others] = lines;
        return {
          entry: item.entry.id,
          cells: isMonthShown && !isNew ? [[], ...others] : lines,
          ...(isMonthShown ? { again: month } : {}),
          over: size * 0.36 * air,
          under: size * 0.36 * air,
          head: again,
          hasNext: index < own.length - 1,
        };
      }),
    ];
  });
  const roomOf = (frame: number) => form.sheets(Math.floor(frame / form.count)).area.height - HEAD;
  const full = breakRows(rows, roomOf);
  const frames = isFinal && full.length > form.count ? breakEvenly(rows, roomOf) : full;
  const pages = Array.from({ length: Math.ceil(frames.length / form.count) }, (_, page) =>
    frames.slice(page * form.count, (page + 1) * form.count),
  );
  return { size, columns, width, gutter: form.gutter, headHeight: HEAD, pages };
}

function headingPiece(text: string, { lane }: Group, size: Mm): Piece {
  const run: Run = { text, style: { size: Math.max(TYPE.month, size * 1.2), weight: 600 }, fill: INK };
  return {
    runs: [run],
    owner: { role: 'axis', heading: 2, ...(lane ? { lane } : {}) },
    ...(lane === null ? {} : { indent: size * TITLE_INDENT }),
  };
}

const MAY_BE_RARE = ['place', 'responsible', 'status'] as const;
/** Columns of which fewer rows than this say something, as a share of all, are no columns. */
const RARE = 0.2;

const rareColumns = (rows: readonly Cells[]) =>
  MAY_BE_RARE.filter((column) => rows.filter((cells) => cells[column].length > 0).length < rows.length * RARE);

/** What stands in rare columns comes under the title, before its topics. */
function underTitle(cells: Cells, columns: readonly (typeof MAY_BE_RARE)[number][], size: Mm): Cells {
  const told = columns.flatMap((column) => cells[column]);
  if (told.length === 0) return cells;
  const [title, ...topics] = cells.title;
  const more = told.map(
    (piece): Piece => ({
      ...piece,
      indent: size * TITLE_INDENT,
      above: size * 0.1,
      follows: true,
      runs: piece.runs.map((run) => ({
        ...run,
        style: { ...run.style, size: smallSize(size) },
        fill: SECOND_INK,
      })),
    }),
  );
  const emptied = Object.fromEntries(columns.map((column) => [column, []]));
  return { ...cells, ...emptied, title: [...(title ? [title] : []), ...more, ...topics] };
}

/** The columns in which some row says something, each as wide as it may be. */
function placeColumns(rows: readonly Cells[], width: Mm, { layout }: Form, writer: CellWriter): PlacedColumn[] {
  const { options, plan, size } = writer;
  const setting = { measurer: options.measurer, locale: plan.info.locale };
  const isWanted = (column: Column) => column !== (layout === 'table' ? 'month' : 'body');
  const used = COLUMNS.filter((column) => isWanted(column) && rows.some((cells) => cells[column].length > 0));
  const headStyle = { size: TYPE.small, weight: 600 } as const;
  const needs = used.map((column): ColumnNeed => {
    const pieces = rows.flatMap((cells) => cells[column]);
    const head = options.measurer.width(options.translate(`column.${column}`), headStyle);
    const most = WIDEST[column] * size;
    const natural = Math.max(head, Math.min(most, naturalWidth(pieces, setting)));
    const least = Math.max(head, Math.min(natural, longestWord(pieces, setting), most));
    return { least, natural, ...(FIXED.has(column) ? { isFixed: true } : {}), weight: column === 'title' ? 2.5 : 1 };
  });
  const least = COLUMN_GAP * size;
  const gaps = Math.max(1, used.length - 1);
  const wished = shareWidth(needs, width - least * gaps);
  // Where there is more room than words, columns stand further apart: a title and its minutes belong together.
  const widths = used.map((column, index) => {
    const own = wished[index] ?? 0;
    return column === 'title' ? Math.min(own, WIDEST.title * size) : own;
  });
  const spare = width - widths.reduce((sum, own) => sum + own, 0);
  const gap = Math.min(spare / gaps, WIDEST_GAP * size);
  let x = 0;
  return used.map((column, index) => {
    const own = widths[index] ?? 0;
    const placed = {
      column,
      x,
      width: own,
      heading: options.translate(`column.${column}`),
    };
    x += own + gap;
    return placed;
  });
}
