import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source.ts';
import { plainLine, splitLines } from './lines.ts';

/** Lines that hang together, and the table they are, if they are one; `next` is the index of the line after them. */
interface Found {
  readonly table: SourceTable | null;
  readonly next: number;
}

const BULLET = /^\s*(?:[-–•·*o▪]|\d+[.)]|[a-z][.)])\t/i;

/** A tab with something on both sides: a row of a table, not an indent and not a bullet. */
const isTabRow = (line: string) => /\S *\t[\t ]*\S/u.test(line) && !BULLET.test(line);
/** A row whose first or last cells are empty, which is one only beside others. */
const isTabRowBesides = (line: string) => line.includes('\t') && line.trim() !== '' && !BULLET.test(line);

/** How many lines a quoted cell may take. */
const LONGEST_CELL = 40;

/** Whether a line ends inside a quoted cell, as a spreadsheet copies one with line breaks. */
const opensQuote = (line: string) => {
  const cell = line.slice(line.lastIndexOf('\t') + 1);
  return cell.startsWith('"') && (cell.split('"').length - 1) % 2 === 1;
};

/** The index after the line that ends the quoted cell, or -1 where none does. */
function endOfQuote(lines: readonly string[], start: number): number {
  for (let at = start + 1; at < Math.min(lines.length, start + LONGEST_CELL); at += 1) {
    const line = lines[at] ?? '';
    const marks = line.split('"').length - 1;
    if (marks % 2 === 1) return opensQuote(line) && line.includes('\t') && marks > 1 ? -1 : at + 1;
  }
  return -1;
}

function cellText(cell: string): string {
  const text = cell.trim();
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function tabTableAt(lines: readonly string[], start: number): Found | null {
  if (!isTabRowBesides(lines[start] ?? '')) return null;
  const rows: SourceCell[][] = [];
  let [at, whole] = [start, 0];
  while (at < lines.length && isTabRowBesides(lines[at] ?? '')) {
    const line = lines[at] ?? '';
    const end = opensQuote(line) ? endOfQuote(lines, at) : -1;
    const next = end < 0 ? at + 1 : end;
    const row = lines.slice(at, next).join('\n');
    if (isTabRow(row)) whole += 1;
    const number = at + 1;
    rows.push(row.split('\t').map((cell) => ({ line: number, text: cellText(cell) })));
    at = next;
  }
  return { table: rows.length < 2 || whole === 0 ? null : tableOf(start, rows), next: at };
}

const tableOf = (start: number, rows: SourceTable['rows']): SourceTable => ({ type: 'table', line: start + 1, rows });

const PIPE_RULE = /^[\s|:-]+$/u;
const isPipeRow = (line: string) => line.trim().startsWith('|') && line.trim().length > 1 && line.trim().endsWith('|');
const isPipeRule = (line: string) => line.includes('|') && line.includes('--') && PIPE_RULE.test(line);

function pipeCells(line: string, number: number): SourceCell[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells = inner.split('|').map((cell) => cell.trim().replaceAll(/<br ?\/?>/gi, '\n'));
  return cells.map((text) => ({ line: number, text }));
}

function pipeTableAt(lines: readonly string[], start: number): Found | null {
  const first = lines[start] ?? '';
  const isRuled = first.includes('|') && isPipeRule(lines[start + 1] ?? '');
  const isRow = isRuled ? (line: string) => line.includes('|') : isPipeRow;
  if (!isRow(first)) return null;
  const rows: SourceCell[][] = [];
  let at = start;
  for (; at < lines.length && isRow(lines[at] ?? ''); at += 1) {
    if (!isPipeRule(lines[at] ?? '')) rows.push(pipeCells(lines[at] ?? '', at + 1));
  }
  return { table: rows.length < 2 ? null : tableOf(start, rows), next: at };
}

const HEADING = /^(#{1,6}) +(\S.*)$/u;

function lineBlock(line: string, number: number): SourceBlock {
  const heading = HEADING.exec(line);
  return heading?.[1] && heading[2]
    ? { type: 'line', line: number, text: heading[2], heading: heading[1].length }
    : plainLine(number, line);
}

/** Takes a text apart; rows parted by tabs (pasted from a spreadsheet or a table) or by upright strokes are tables. */
export function sourceFromText(text: string, name: string): SourceDocument {
  const lines = splitLines(text.startsWith('\ufeff') ? text.slice(1) : text);
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = tabTableAt(lines, at) ?? pipeTableAt(lines, at);
    const next = found?.next ?? at + 1;
    if (found?.table) blocks.push(found.table);
    else for (let line = at; line < next; line += 1) blocks.push(lineBlock(lines[line] ?? '', line + 1));
    at = next;
  }
  return { name, blocks, remarks: [] };
}
