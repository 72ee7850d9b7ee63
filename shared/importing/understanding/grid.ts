import { formatEdtf, parseEdtf, readDates } from '../../time/index.ts';
import { BLANK_ENTRY } from '../reading.ts';
import { bodyIn, isBody } from './bodies.ts';
import type { NewEntry } from './entries.ts';
import { isDayCell, isEmptyCell, monthNumber } from './gridCells.ts';
import type { Line } from './lines.ts';

/** What was read of tables that came as lines, and the lines that were no part of one. */
export interface Grids {
  readonly entries: readonly NewEntry[];
  readonly rest: readonly Line[];
}

interface GridContext {
  readonly year: number | null;
  readonly firstMonth: number;
  readonly isYearGuessed: boolean;
}

const AND = /^(?:og|\+|&)$/u;
const LEAST_MONTHS = 3;
const LEAST_ALONE = 4;
/** A last column of clock times: its name, and what it holds. */
const TIME_NAME = / (?:kl\.?|klokka|klokken|klokkeslett|klokkeslæt|klokkan|klockan|tid|tidspunkt|møtestart|start)$/iu;
const TIME_CELL = /^(?:kl\.?)?([01]?\d|2[0-3])[.:]([0-5]\d)$/u;

/** `Utvalg Jan. Feb. Mar.`: the months of the columns. */
function monthsOf(text: string): readonly number[] | null {
  if (text.length > 200) return null;
  const words = text.replace(TIME_NAME, '').split(' ');
  const first = words.findIndex((word) => monthNumber(word) !== null);
  if (first < 0 || first > 2) return null;
  const months = words.slice(first).map(monthNumber);
  const known = months.filter((month) => month !== null);
  return known.length === months.length && known.length >= LEAST_MONTHS ? known : null;
}

/** `Måned Formannskap Kommunestyre`: the bodies of the columns. */
function bodiesOf(text: string): readonly string[] | null {
  if (text.length > 200) return null;
  const [first, ...words] = text.split(' ');
  const isMonths = /^(?:måned|månad|mnd\.?|dato)$/iu.test(first ?? '');
  const names = isMonths ? words : [first ?? '', ...words];
  return names.length >= 2 && names.every(isBody) ? names : null;
}

interface Row {
  readonly label: string;
  /** The words of each cell; empty where the document says that there is nothing. */
  readonly cells: readonly string[];
  /** Of a last column of clock times. */
  readonly time: string;
}

function rowOf(text: string, hasTimes = false): Row | null {
  if (text.length > 300) return null;
  const words = text
    .replaceAll(/\s?\([^)]*\)/gu, '')
    .replaceAll(/(\d\.?),\s(?=\d)/gu, '$1,')
    .split(' ');
  const clock = TIME_CELL.exec(words.at(-1) ?? '');
  const isTimed = hasTimes && clock !== null;
  if (isTimed) words.pop();
  const time = isTimed ? `${clock[1]?.padStart(2, '0')}:${clock[2]}` : '';
  let first = words.length;
  while (first > 0 && isCell(words[first - 1] ?? '')) first -= 1;
  while (first < words.length && AND.test(words[first] ?? '')) first += 1;
  const cells: string[] = [];
  for (let at = first; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (AND.test(word)) {
      const next = words[at + 1];
      const last = cells.length - 1;
      if (last < 0 || next === undefined) return null;
      cells[last] = `${cells[last]},${next}`;
      at += 1;
    } else cells.push(isEmptyCell(word) ? '' : word);
  }
  const label = words.slice(0, first).join(' ');
  return cells.some((cell) => cell !== '') ? { label, cells, time } : null;
}

const isCell = (word: string) => isDayCell(word) || isEmptyCell(word) || AND.test(word);

function entryOf(line: Line, title: string, lane: string): NewEntry {
  const sources = [{ line: line.number, text: line.text }];
  return { ...BLANK_ENTRY, title, kind: 'meeting', lane, sources, confidence: 0.9 };
}

/** The dates of a cell of a known month. */
function datesOf(cell: string, month: number, { year, firstMonth }: GridContext) {
  const text = cell
    .replaceAll(/[/,+&]/gu, ' og ')
    .replaceAll('*', '')
    .replaceAll(/(\d)(?=\s|-|$)/gu, '$1.');
  return readDates(text, { year, firstMonth, month, bareDays: true }).filter(({ when }) => parseEdtf(when).ok);
}

const UNKNOWN_CONFIDENCE = 0.3;

function unknown(line: Line, { label, cells }: Row): NewEntry {
  const entry = entryOf(line, label, bodyIn(label));
  return { ...entry, whenText: cells.join(' '), confidence: UNKNOWN_CONFIDENCE, doubts: ['monthUnknown'] };
}

function known(
  line: Line,
  title: string,
  lane: string,
  cell: string,
  month: number,
  context: GridContext,
): readonly NewEntry[] {
  const guessed = context.isYearGuessed ? (['yearGuessed'] as const) : [];
  return datesOf(cell, month, context).map(({ when, time, text }) => ({
    ...entryOf(line, title, lane),
    when: formatEdtf(parsedOf(when)),
    time,
    whenText: text,
    doubts: guessed,
    confidence: context.isYearGuessed ? 0.75 : 0.9,
  }));
}

function parsedOf(when: string) {
  const parsed = parseEdtf(when);
  if (!parsed.ok) throw new Error(`Not EDTF: ${when}`);
  return parsed.value;
}

/** Rows of a body with days in the months of the columns: read only where there are as many cells as months. */
function monthColumns(lines: readonly Line[], start: number, months: readonly number[], context: GridContext) {
  const entries: NewEntry[] = [];
  const hasTimes = TIME_NAME.test(lines[start]?.text ?? '');
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const row = line ? rowOf(line.text, hasTimes) : null;
    if (!line || !row || (row.label !== '' && !/\p{L}/u.test(row.label))) break;
    const next = lines[at + 1];
    const nextRow = next ? rowOf(next.text, hasTimes) : null;
    const isWrapped = nextRow !== null && nextRow.label === '';
    const name = row.label === '' ? (entries.at(-1)?.title ?? '') : row.label;
    const lane = bodyIn(name) === '' ? name : bodyIn(name);
    if (row.label === '' || isWrapped || row.cells.length !== months.length)
      entries.push(unknown(line, { ...row, label: name }));
    else {
      const days = row.cells.flatMap((cell, index) => known(line, name, lane, cell, months[index] ?? 1, context));
      const own = days.map((entry) => ({ ...entry, time: entry.time || row.time }));
      entries.push(...own.map((entry) => ({ ...entry, series: own.length > 1 ? `g${line.number}` : '' })));
    }
  }
  return { entries, next: at };
}

/** Rows of a month with days of the bodies of the columns; which body it is can be told where there are as many. */
function bodyColumns(lines: readonly Line[], start: number, bodies: readonly string[], context: GridContext) {
  const entries: NewEntry[] = [];
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const row = line ? rowOf(line.text) : null;
    const month = row ? monthNumber(row.label.split(' ')[0] ?? '') : null;
    if (!line || !row || month === null) break;
    const isWhole = row.cells.length === bodies.length;
    const own = row.cells.flatMap((cell, index) => {
      const body = isWhole ? (bodies[index] ?? '') : '';
      return known(line, body, body, cell, month, context);
    });
    entries.push(
      ...own.map(
        (entry): NewEntry =>
          isWhole ? entry : { ...entry, doubts: [...entry.doubts, 'columnGuessed', 'noTitle'], confidence: 0.4 },
      ),
    );
  }
  return { entries, next: at };
}

/** Takes the tables out of the lines whose columns were lost when the text was taken from a page. */
export function gridsIn(lines: readonly Line[], context: GridContext): Grids {
  const entries: NewEntry[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const months = monthsOf(line.text);
    const bodies = months ? null : bodiesOf(line.text);
    const grid = months
      ? monthColumns(lines, at, months, context)
      : bodies
        ? bodyColumns(lines, at, bodies, context)
        : null;
    const isHeader = grid !== null && (grid.entries.length > 0 || (months?.length ?? 0) >= LEAST_ALONE);
    if (grid && isHeader) for (const entry of grid.entries) entries.push(entry);
    else rest.push(line);
    at = isHeader && grid ? grid.next : at + 1;
  }
  return { entries, rest };
}
