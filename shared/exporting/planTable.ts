/** A plan's records as rows of a table: what CSV and XLSX are written from. */
import { takeApart, toDocument } from '../plan/document.ts';
import type { Plan, RecordKind } from '../plan/plan.ts';
import { CELL_LIMIT, type Cell, contextOf } from './cells.ts';
import { type Column, columnsFor, dataColumn, headingOf, ID_COLUMN, TYPE_COLUMN } from './columns.ts';

/** Kinds in the order their rows stand in: what people look for first. */
const ROW_KINDS: readonly RecordKind[] = [
  ...(['entry', 'lane', 'agenda', 'note', 'series', 'scenario', 'link', 'plan'] as const),
  ...(['poster', 'pin', 'leftOut'] as const),
];

export interface PlanTable {
  readonly headings: readonly string[];
  /** The columns for people; those for machines follow them. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * JSON that comes through a spreadsheet and an old code page unharmed: whatever they trim, normalise, take for an
 * escape of their own or have no letter for is written as `\u…`.
 */
const sturdyJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff]|(?<= ) |_(?=x)/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const chunksOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / CELL_LIMIT) }, (_, index) =>
    text.slice(index * CELL_LIMIT, (index + 1) * CELL_LIMIT),
  );

function decodedRecords(plan: Plan): ReadonlyMap<string, object> {
  const { info, lanes, entries, series, links, scenarios, agenda, notes, posters, pins, leftOut } = plan;
  const lists = {
    plan: [info],
    lane: lanes,
    entry: entries,
    series,
    link: links,
    scenario: scenarios,
    agenda,
    note: notes,
    poster: posters,
    pin: pins,
    leftOut,
  };
  return new Map(
    Object.entries(lists).flatMap(([kind, list]) =>
      list.map((record): [string, object] => [`${kind} ${kind === 'plan' ? 'plan' : record.id}`, record]),
    ),
  );
}

/** The records of these kinds as one table. History (journal, issued versions, settled questions) is not in it. */
export function planTable(plan: Plan, kinds: readonly RecordKind[] = ROW_KINDS): PlanTable {
  const context = contextOf(plan);
  const parts = takeApart(toDocument(plan));
  const records = parts.ok ? parts.value.records : [];
  const decoded = decodedRecords(plan);
  const columns = columnsFor(kinds);
  const found = kinds.flatMap((kind) => records.filter((record) => record.kind === kind));
  const rows = found.map(({ kind, id, fields }) => {
    const values = new Map(Object.entries(decoded.get(`${kind} ${id}`) ?? {}));
    return {
      cells: columns.map(({ cells }) => {
        const cell = cells[kind];
        return cell === undefined ? '' : cell.codec.write(values.get(cell.field), context);
      }),
      machine: [kind, id, ...chunksOf(sturdyJson(Object.fromEntries(fields)))],
    };
  });
  const width = Math.max(3, ...rows.map(({ machine }) => machine.length));
  const data = Array.from({ length: width - 2 }, (_, index) => dataColumn(index));
  return {
    columns,
    headings: [...columns.map((column) => headingOf(column, context.words)), TYPE_COLUMN, ID_COLUMN, ...data],
    rows: rows.map(({ cells, machine }) => [
      ...cells,
      ...machine,
      ...Array.from({ length: width - machine.length }, () => ''),
    ]),
  };
}
