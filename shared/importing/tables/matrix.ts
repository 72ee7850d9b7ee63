import { type Edtf, formatEdtf, parseEdtf } from '../../time/index.ts';
import { readResponsible } from '../fields/readResponsible.ts';
import { type AxisPart, axisPart, axisReader } from './axis.ts';
import { entryOf, NOT_SET } from './entry.ts';
import { cellOf, filledCount, type GridRow } from './grid.ts';
import { cellEntries, isCross, type Label, labelOf } from './matrixCell.ts';
import { roleOf } from './roles.ts';
import type { TableContext, TableEntry } from './tableReading.ts';

/**
 * Whether a row names parts of the year, column by column: three at least, with other columns beside them, or two
 * where it stands first or holds nothing else (`Fase 2 | august | oktober` is a start and an end).
 */
export function isAxisRow(row: GridRow, index: number): boolean {
  const filled = filledCount(row);
  const parts = row.cells.filter((cell) => axisPart(cell, null) !== null).length;
  if (parts < 2 || parts * 2 < filled) return false;
  return parts > 2 || parts === filled || (index === 0 && cellOf(row, 0) !== '' && parts + 1 === filled);
}

const isDayNumber = (text: string) => /^(?:[1-9]|[12]\d|3[01])\.?$/.test(text);

/** Crosses in months beside each other are one span. */
function crossSpan(
  row: GridRow,
  parts: readonly (AxisPart | null)[],
  label: Label,
  table: TableContext,
  context: readonly string[],
): readonly TableEntry[] {
  const runs: AxisPart[][] = [];
  let isOpen = false;
  for (const [column, part] of parts.entries()) {
    const isMarked = part !== null && isCross(cellOf(row, column));
    if (isMarked && isOpen) runs.at(-1)?.push(part);
    else if (isMarked) runs.push([part]);
    isOpen = isMarked;
  }
  return runs.map((run) => {
    const date = {
      when: spanOf(run),
      time: '',
      text: [...new Set([run[0]?.text, run.at(-1)?.text])].join('–'),
      deadline: false,
      yearFrom: run[0]?.isYearWritten ? 'written' : 'context',
    } as const;
    return entryOf({ title: label.name, date, line: row.line, source: row.text, context }, table);
  });
}

function spanOf(run: readonly AxisPart[]): Edtf {
  const [first, last] = [run[0]?.when, run.at(-1)?.when];
  const span = parseEdtf(first === last ? `${first}` : `${first}/${last}`);
  const start = parseEdtf(`${first}`);
  const when = span.ok ? span : start;
  return when.ok ? formatEdtf(when.value) : NOT_SET;
}

/** The columns beside those of the year. */
interface Beside {
  /** Names the row: the things, else the first. */
  readonly name: number;
  readonly responsible: number;
  /** Whether rows are things to do, and not bodies. */
  readonly isThings: boolean;
}

function besideOf(header: GridRow, parts: readonly (AxisPart | null)[]): Beside {
  const roles = header.cells.map((cell, column) => (parts[column] ? null : roleOf(cell)));
  const firstPart = parts.findIndex((part) => part !== null);
  const item = roles.indexOf('item');
  const name = item > 0 && item < firstPart ? item : 0;
  return { name, responsible: roles.indexOf('responsible'), isThings: item === name };
}

/** Months along the top: bodies or activities down the side, days of the month (a calendar), or nothing. */
export function readAcross(rows: readonly GridRow[], table: TableContext): readonly TableEntry[] {
  let parts: readonly (AxisPart | null)[] = [];
  let context = table.headings;
  let columns: Beside = { name: 0, responsible: -1, isThings: false };
  let area = '';
  return rows.flatMap((row, index): readonly TableEntry[] => {
    if (isAxisRow(row, index)) {
      const read = axisReader(table.year, table.firstMonth);
      parts = row.cells.map(read);
      columns = besideOf(row, parts);
      return [];
    }
    const first = cellOf(row, columns.name);
    if (columns.name > 0 && cellOf(row, 0) !== '') area = cellOf(row, 0).replaceAll('\n', ' ');
    const hasLabel = parts[0] === null || parts[0] === undefined;
    if (hasLabel && filledCount(row) === 1 && first !== '') {
      context = [...table.headings, first];
      return [];
    }
    const isDay = hasLabel && isDayNumber(first);
    const label = hasLabel && !isDay && first !== '' ? labelOf(first) : null;
    const crosses = label ? crossSpan(row, parts, label, table, context) : [];
    const others = row.cells.flatMap((text, column) => {
      const part = parts[column] ?? null;
      if (text === '' || part === null || (label && isCross(text))) return [];
      const source = label || isDay ? `${first} | ${text}` : text;
      const cell = { part, label, line: row.line, source, context, key: `${row.line}.${index}.${column}` };
      return cellEntries({ ...cell, text: isDay ? `${first.replace('.', '')}. ${text}` : text }, table);
    });
    const responsible = readResponsible(cellOf(row, columns.responsible));
    return [...crosses, ...others].map((entry) => ({
      ...entry,
      lane: columns.isThings ? area : entry.lane,
      responsible,
    }));
  });
}

/** Months down the side (or nothing, where the cells hold whole dates), bodies along the top. */
export function readDown(
  rows: readonly GridRow[],
  header: GridRow | null,
  column: number,
  table: TableContext,
): readonly TableEntry[] {
  const labels = header ? header.cells.map(labelOf) : [];
  const skipped = header ? header.cells.map((cell) => SKIPPED.has(roleOf(cell) ?? '')) : [];
  const read = axisReader(table.year, table.firstMonth);
  let part: AxisPart | null = null;
  /** A remark with nothing beside it is what there is in that month: `Ferie`. */
  const isRemark = (row: GridRow, at: number) =>
    roleOf(cellOf(header ?? row, at)) === 'comment' &&
    row.cells.every((cell, other) => other === at || other === column || cell === '');
  return rows.flatMap((row, index): readonly TableEntry[] => {
    if (header && row.text === header.text) return [];
    if (column >= 0) part = read(cellOf(row, column)) ?? part;
    const name = column >= 0 ? cellOf(row, column) : '';
    return row.cells.flatMap((text, at) => {
      if (at === column || text === '' || (skipped[at] && !isRemark(row, at))) return [];
      const label = skipped[at] ? null : labels[at];
      const source = name === '' ? text : `${name} | ${text}`;
      const place = { line: row.line, source, context: table.headings, key: `${row.line}.${index}.${at}` };
      return cellEntries({ ...place, text, part, label: label && label.name !== '' ? label : null }, table);
    });
  });
}

const SKIPPED: ReadonlySet<string> = new Set(['week', 'none', 'comment', 'year', 'place']);
