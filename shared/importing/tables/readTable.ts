import type { ReadNote } from '../reading.ts';
import type { SourceTable } from '../source.ts';
import { axisCount, axisPart } from './axis.ts';
import { guessedColumns, isDateCell, namedColumns } from './columns.ts';
import { cellOf, filledCount, type GridRow, gridOf } from './grid.ts';
import { isAxisRow, readAcross, readDown } from './matrix.ts';
import { recordReader } from './records.ts';
import { headerRoles, roleOf } from './roles.ts';
import { sectionText } from './sections.ts';
import type { TableContext, TableReading } from './tableReading.ts';
import { yearTurn } from './yearTurn.ts';

const YEAR = /(?<![\d./-])(20\d\d)(?![\d]|\s?[-–/]\s?\d)/g;
const MOST_CAPTIONS = 8;
const LEAST_CAPTION = 25;

/** The one year a text names, else null. */
function yearIn(text: string): number | null {
  const years = new Set([...text.matchAll(YEAR)].map(([, year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** Rows of one cell above everything else say what the table is about. */
function captionsOf(rows: readonly GridRow[]): readonly string[] {
  const captions: string[] = [];
  for (const row of rows.slice(0, MOST_CAPTIONS)) {
    const text = sectionText(row);
    // One word over a column is the name of it, not of the table.
    if (text === null || (cellOf(row, 0) === '' && text.length < LEAST_CAPTION)) break;
    captions.push(text);
  }
  return captions;
}

type Read = Pick<TableReading, 'entries' | 'notes'>;

/** A part of a table under one header. */
interface Part {
  readonly header: GridRow | null;
  readonly rows: readonly GridRow[];
}

/** Cuts a table where a header stands; the same header again is passed over. */
function partsOf(rows: readonly GridRow[]): readonly Part[] {
  const parts: { header: GridRow | null; rows: GridRow[] }[] = [];
  for (const row of rows) {
    const isHeader = headerRoles(row.cells) !== null && !row.cells.some(isDateCell);
    if (isHeader && parts.at(-1)?.header?.text === row.text) continue;
    if (isHeader || parts.length === 0) parts.push({ header: isHeader ? row : null, rows: isHeader ? [] : [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

function readRecords({ header, rows }: Part, table: TableContext): Read | null {
  const columns = header ? namedColumns(header, rows) : guessedColumns(rows);
  if (!columns) return null;
  const read = recordReader(columns, table, yearTurn(rows, columns.roles.indexOf('date'), table));
  const notes: ReadNote[] = [];
  const entries = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    // The last row of one cell, and one of several such, hold something; one above fuller rows is a heading.
    const isSection = filledCount(row) === 1 && next !== undefined && isSectionCell(row, columns.roles, next);
    const found = read(row, isSection);
    if (!found) notes.push(noteOf(row));
    return found ?? [];
  });
  return { entries, notes };
}

const noteOf = ({ line, text }: GridRow): ReadNote => ({ kind: 'paragraph', mark: '', text, source: { line, text } });

function isSectionCell(row: GridRow, roles: readonly (string | null)[], next: GridRow): boolean {
  const column = row.cells.findIndex((cell) => cell !== '');
  if (column !== 0) return false;
  const text = cellOf(row, 0);
  // Beside one other column, which is empty here, it is as well a thing of its own.
  if (roles[0] === 'item' && roles.length < 3) return isDateCell(text);
  if (roles[0] !== 'date') return true;
  const isAbove = filledCount(next) > 1 && cellOf(next, 0) !== '';
  return isAbove && (!isDateCell(text) || axisPart(text, null)?.month != null);
}

/** The column whose cells are months with bodies beside it, or -1. */
function monthColumn(all: readonly GridRow[], header: GridRow): number {
  const rows = all.filter((row) => row.text !== header.text);
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return -1;
  const most = Math.min(width, 3);
  for (let column = 0; column < most; column += 1) {
    const filled = rows.filter((row) => cellOf(row, column) !== '').length;
    const months = axisCount(rows, column);
    const least = roleOf(cellOf(header, column)) === 'month' ? 1 : 2;
    if (months < least || months * 10 < filled * 7) continue;
    const others = header.cells.filter((cell, at) => at !== column && cell !== '' && roleOf(cell) === null);
    return others.length > 0 ? column : -1;
  }
  return -1;
}

/** Bodies along the top with whole dates under them, and nothing that says what the rows are. */
function isDatesUnderNames(header: GridRow, rows: readonly GridRow[]): boolean {
  const named = header.cells.flatMap((cell, column) => (cell !== '' && roleOf(cell) === null ? [column] : []));
  const dated = named.filter((column) => {
    const filled = rows.filter((row) => cellOf(row, column) !== '');
    return (
      filled.length > 0 && filled.filter((row) => isDateCell(cellOf(row, column))).length * 10 >= filled.length * 7
    );
  });
  return dated.length >= 2 && dated.length === named.length && !header.cells.some(isDateCell);
}

function read(rows: readonly GridRow[], table: TableContext): Read | null {
  const axis = rows.findIndex(isAxisRow);
  if (axis >= 0 && axis <= MOST_CAPTIONS) return { entries: readAcross(rows.slice(axis), table), notes: [] };
  const [first, ...rest] = rows;
  if (!first) return null;
  const hasHeader = !first.cells.some((cell) => isDateCell(cell) && !/^\d{4}$/.test(cell)) && rest.length > 0;
  const roles = headerRoles(first.cells);
  const isRecords = roles?.some((role) => role === 'item' || role === 'deadline' || role === 'date') ?? false;
  if (hasHeader && !isRecords) {
    const column = monthColumn(rest, first);
    if (column >= 0) return { entries: readDown(rest, first, column, table), notes: [] };
    if (isDatesUnderNames(first, rest)) return { entries: readDown(rest, first, -1, table), notes: [] };
  }
  const parts = partsOf(rows).flatMap((part) => readRecords(part, table) ?? []);
  return { entries: parts.flatMap(({ entries }) => entries), notes: parts.flatMap(({ notes }) => notes) };
}

/**
 * Reads a table: months × bodies either way, records with a header (or with columns that their content tells), and
 * programmes of a day. Null where it is none of these: then its rows are text. Takes time in proportion to its cells.
 */
export function readTable(source: SourceTable, context: TableContext): TableReading | null {
  const rows = gridOf(source);
  const captions = captionsOf(rows);
  const body = rows.slice(captions.length);
  const header = body[0]?.cells.join(' ') ?? '';
  const year = yearIn(captions.join(' ')) ?? (isDateCell(header) ? null : yearIn(header));
  const table = { ...context, year: year ?? context.year, headings: [...context.headings, ...captions] };
  const found = read(body, year === null ? table : { ...table, isYearGuessed: false });
  return found && found.entries.length > 0 ? { ...found, year } : null;
}
