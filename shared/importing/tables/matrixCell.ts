import { type ReadContext, readTimes } from '../../time/index.ts';
import { tidyTitle } from '../fields/tidyTitle.ts';
import { statusIn } from '../understanding/details.ts';
import type { AxisPart } from './axis.ts';
import { entryOf, NOT_SET, type TableDate } from './entry.ts';
import { type CellItem, itemsOf } from './items.ts';
import type { TableContext, TableEntry } from './tableReading.ts';

/** The name of a row or column that is not a part of the year, with the clock time it gives all that stands in it. */
export interface Label {
  readonly name: string;
  readonly time: string;
}

const WEEKDAY = /(?<!\p{L})(?:man|tirs|tys|ons|tors|fre|lør|laur|søn)dag(?:er|ar|e)?(?!\p{L})/giu;

/** `ma 13.`: the weekday beside its day. */
const WEEKDAY_ALONE = /^(?:ma|ti|ty|on|to|fr|lø|la|sø|man|tirs?|tys|ons|tors?|fre|lør|lau|søn)(?:dag)?$/u;

/** `Formannskapet (onsdager kl. 18)`: the body, and when on the day it meets. */
export function labelOf(text: string): Label {
  const [time] = readTimes(text);
  const cut = time ? `${text.slice(0, time.start)} ${text.slice(time.end)}` : text;
  const name = tidyTitle(time ? cut.replaceAll(WEEKDAY, ' ') : cut.replaceAll(/-\n(?=\p{Ll})/gu, ''));
  return { name, time: time?.time ?? '' };
}

/** A cell of a table of parts of the year × bodies, and where it stands. */
export interface MatrixCell {
  readonly text: string;
  readonly part: AxisPart | null;
  readonly label: Label | null;
  readonly line: number;
  readonly source: string;
  readonly context: readonly string[];
  /** Different for every cell of the table. */
  readonly key: string;
}

const CROSS = /^(?:x|✓|✔|√|•|●|■|▪|◆|\*|\+|ja)$/iu;
const NOTHING = /^[\s\p{Pd}.·/]*$/u;

export const isCross = (text: string): boolean => CROSS.test(text);

const partDate = (part: AxisPart, text = part.text): TableDate => ({
  when: part.when,
  time: '',
  text,
  deadline: false,
  yearFrom: part.isYearWritten ? 'written' : 'context',
});

function contextOf(part: AxisPart | null, table: TableContext): ReadContext {
  const { firstMonth } = table;
  const base = { year: part ? part.year : table.year, ...(part || firstMonth === undefined ? {} : { firstMonth }) };
  return part?.month ? { ...base, month: part.month, bareDays: true } : base;
}

/** `(ekstra)` beside a day says more of the body's meeting. */
function titleOf(title: string, label: Label | null): string {
  if (label === null || label.name === '') return title;
  if (title === '') return label.name;
  return title.startsWith('(') ? `${label.name} ${title}` : title;
}

function itemEntries(item: CellItem, cell: MatrixCell, table: TableContext, series: string): readonly TableEntry[] {
  const { label, part } = cell;
  const { status, words } = statusIn(`${item.title} ${item.details.join(' ')}`);
  const word = item.title.replaceAll(/[().]/g, '').toLowerCase();
  const isAside = (words !== '' && word === words.toLowerCase()) || WEEKDAY_ALONE.test(word);
  const own = isAside ? '' : item.title;
  const isNumber = item.dates.length === 0 && !/\p{L}/u.test(item.title);
  const parts = {
    title: isNumber ? (label?.name ?? '') : titleOf(own, label),
    lane: label?.name ?? '',
    time: label?.time ?? '',
    status,
    topics: item.details,
    line: cell.line,
    source: cell.source,
    context: cell.context,
  };
  if (isNumber) {
    const date = part ? partDate(part, item.title) : { ...partDateless, text: item.title };
    return [entryOf({ ...parts, date, doubts: [part ? 'ambiguousDate' : 'monthUnknown'] }, table)];
  }
  if (item.dates.length === 0) return [entryOf({ ...parts, date: part && partDate(part) }, table)];
  const isSeries = item.dates.length > 1;
  return item.dates.map((date) => entryOf({ ...parts, date, series: isSeries ? series : '' }, table));
}

const partDateless: TableDate = { when: NOT_SET, time: '', text: '', deadline: false, yearFrom: 'context' };

/** `14. avlyst`: a word behind a bare day makes it none, a word in brackets does not. */
function withStatusApart(text: string): string {
  const { words } = statusIn(text);
  return words === '' || text.includes('(') ? text : text.replace(words, `(${words})`);
}

/** What a cell of such a table says. */
export function cellEntries(cell: MatrixCell, table: TableContext): readonly TableEntry[] {
  const { text, part, label } = cell;
  if (NOTHING.test(text)) return [];
  if (isCross(text)) {
    if (!part || !label) return [];
    const { line, source, context } = cell;
    const parts = { title: label.name, lane: label.name, time: label.time, line, source, context };
    return [entryOf({ ...parts, date: partDate(part) }, table)];
  }
  const items = itemsOf(part?.month ? withStatusApart(text) : text, contextOf(part, table));
  return items.flatMap((item, index) => itemEntries(item, cell, table, `${cell.key}.${index}`));
}
