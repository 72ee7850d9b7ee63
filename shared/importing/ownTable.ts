/**
 * Tables that Årring wrote itself (exporting/planTable.ts), as CSV or XLSX, perhaps changed in a spreadsheet since.
 *
 * Each row holds its record exactly, and shows some of it to people. A cell that still shows what the record says adds
 * nothing, however the spreadsheet has rewritten it; one that says something else was changed by somebody, and counts.
 */
import { type Cell, type CellContext, contextOf, oneLine, readDay } from '../exporting/cells.ts';
import { type Column, columnNamed, DATA_COLUMN, dataColumn, ID_COLUMN, TYPE_COLUMN } from '../exporting/columns.ts';
import { unmarked } from '../exporting/formulaMark.ts';
import { decodeDocument, LISTS, type PlanDocument } from '../plan/document.ts';
import type { Plan, RecordKind } from '../plan/plan.ts';
import { RECORDS } from '../plan/records/index.ts';
import type { SourceCell, SourceDocument, SourceTable } from './source.ts';

/** A cell that somebody changed to what cannot be understood; the record keeps what it had. */
export interface UnreadCell {
  readonly line: number;
  /** The column's heading. */
  readonly heading: string;
  readonly text: string;
}

export interface OwnTable {
  /** What `decodeDocument` reads. It has no history: that stays in the plan the table was made from. */
  readonly document: PlanDocument;
  /** Where each entry stands, by its id. */
  readonly lines: ReadonlyMap<string, number>;
  readonly unread: readonly UnreadCell[];
}

interface OwnRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly shown: readonly { readonly column: Column; readonly text: string }[];
}

/** Nobody puts more above the table than this. */
const ROWS_ABOVE = 5;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const isKind = (text: string): text is RecordKind => Object.hasOwn(RECORDS, text);

const plain = ({ text }: SourceCell): string => unmarked(text).trim();

interface Header {
  readonly row: number;
  readonly at: ReadonlyMap<string, number>;
}

/** The row with our columns for machines; `null` for a table that somebody else made. */
function headerOf({ rows }: SourceTable): Header | null {
  for (const [row, cells] of rows.slice(0, ROWS_ABOVE).entries()) {
    const at = new Map(cells.map((cell, index) => [plain(cell), index]));
    if ([TYPE_COLUMN, ID_COLUMN, DATA_COLUMN].every((name) => at.has(name))) return { row, at };
  }
  return null;
}

/** The record's fields as they were written; `null` where the row is new or its data were cut. */
function dataOf(header: Header, cells: readonly SourceCell[]): Readonly<Record<string, unknown>> | null {
  let json = '';
  for (let index = 0; ; index += 1) {
    const at = header.at.get(dataColumn(index));
    if (at === undefined) break;
    json += cells[at]?.text.trim() ?? '';
  }
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}

/** An id nobody has: of the row, where somebody has written a new one or copied another. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted.slice(0, 58)}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function rowsOf(table: SourceTable, header: Header, taken: Map<RecordKind, Set<string>>): readonly OwnRow[] {
  const columns = [...header.at].flatMap(([heading, index]) => {
    const column = columnNamed(heading);
    return column === undefined ? [] : [{ column, index }];
  });
  const cellAt = (cells: readonly SourceCell[], name: string) => {
    const cell = cells[header.at.get(name) ?? -1];
    return cell === undefined ? '' : plain(cell);
  };
  const body = table.rows.slice(header.row + 1).filter((cells) => cells.some((cell) => plain(cell) !== ''));
  const kinds = new Set(body.map((cells) => cellAt(cells, TYPE_COLUMN)).filter(isKind));
  // A row that somebody added is of the kind its sheet is of.
  const [only] = kinds;
  const usual = kinds.size === 1 && only !== undefined ? only : 'entry';
  return body.map((cells): OwnRow => {
    const line = cells[0]?.line ?? table.line;
    const type = cellAt(cells, TYPE_COLUMN);
    const kind = isKind(type) ? type : usual;
    const ids = taken.get(kind) ?? new Set<string>();
    const given = cellAt(cells, ID_COLUMN);
    const id = freeId(ID.test(given) ? given : `row${line}`, ids);
    taken.set(kind, ids.add(id));
    const shown = columns.map(({ column, index }) => ({ column, text: cells[index]?.text ?? '' }));
    return { kind, id, line, fields: dataOf(header, cells) ?? {}, shown };
  });
}

const documentOf = (rows: readonly OwnRow[]): PlanDocument => {
  const plan = rows.find(({ kind }) => kind === 'plan')?.fields ?? {};
  return {
    format: 'aarring-plan',
    version: 1,
    plan: { planId: 'plan', ...plan },
    ...Object.fromEntries(
      Object.entries(LISTS).map(([kind, name]) => [
        name,
        rows.filter((row) => row.kind === kind).map(({ id, fields }) => ({ ...fields, id })),
      ]),
    ),
  };
};

/** A text without what programs that read and write tables change in it, or leave out because XML cannot hold it. */
const folded = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\ufffd]/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Whether the cell is what we wrote, as we wrote it or as a spreadsheet writes it again. */
function isAsWritten(text: string, cell: Cell): boolean {
  if (typeof cell === 'string') return folded(text) === folded(cell) || folded(unmarked(text)) === folded(cell);
  if ('day' in cell) return readDay(text) === cell.day;
  return Number(text.trim()) === cell.number && text.trim() !== '';
}

function recordsOf(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const fields = (record: object) => new Map<string, unknown>(Object.entries(record));
  return new Map([
    ['plan plan', fields(plan.info)] as const,
    ...Object.entries(LISTS).flatMap(([kind, name]) =>
      plan[name].map((record) => [`${kind} ${record.id}`, fields(record)] as const),
    ),
  ]);
}

interface Changed {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly unread: readonly UnreadCell[];
}

/** The fields of a row with what somebody has changed in its cells. */
function withChanges(row: OwnRow, record: ReadonlyMap<string, unknown> | undefined, context: CellContext): Changed {
  const fields: Record<string, unknown> = { ...row.fields };
  const unread: UnreadCell[] = [];
  for (const { column, text } of row.shown) {
    const cell = column.cells[row.kind];
    if (cell === undefined) continue;
    const { field, codec } = cell;
    if (isAsWritten(text, codec.write(record?.get(field), context))) continue;
    const words = unmarked(text);
    if (words.trim() === '') {
      delete fields[field];
      continue;
    }
    const value = codec.read(words, context);
    if (value !== undefined) fields[field] = value;
    else unread.push({ line: row.line, heading: context.words.t(column.key), text: words.trim() });
  }
  return { fields, unread };
}

/** Rows that an empty row has parted from their headings: nobody can tell which columns they are in. */
const rowsApart = ({ rows }: SourceTable, { words }: CellContext): readonly UnreadCell[] =>
  rows.map((cells) => ({
    line: cells[0]?.line ?? 0,
    heading: words.t('field.title'),
    text: oneLine(cells.map(plain).join(' ')),
  }));

/** The records of a table that Årring wrote; `null` where the document holds none. */
export function readOwnTable(source: SourceDocument): OwnTable | null {
  const taken = new Map<RecordKind, Set<string>>();
  const rows: OwnRow[] = [];
  const apart: SourceTable[] = [];
  for (const block of source.blocks) {
    if (block.type !== 'table') continue;
    const header = headerOf(block);
    if (header === null) apart.push(block);
    else rows.push(...rowsOf(block, header, taken));
  }
  if (rows.length === 0) return null;
  const written = decodeDocument(documentOf(rows));
  if (!written.ok) return null;
  const context = contextOf(written.value);
  const records = recordsOf(written.value);
  const changed = rows.map((row) => ({ row, ...withChanges(row, records.get(`${row.kind} ${row.id}`), context) }));
  return {
    document: documentOf(changed.map(({ row, fields }) => ({ ...row, fields }))),
    lines: new Map(rows.filter(({ kind }) => kind === 'entry').map(({ id, line }) => [id, line])),
    unread: [...changed.flatMap(({ unread }) => unread), ...apart.flatMap((table) => rowsApart(table, context))],
  };
}
