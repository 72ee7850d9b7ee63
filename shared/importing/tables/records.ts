import { type ReadContext, readTimes } from '../../time/index.ts';
import { joinLines } from '../fields/joinLines.ts';
import { readResponsible } from '../fields/readResponsible.ts';
import { statusInCell } from '../fields/statusInCell.ts';
import type { ReadDoubt } from '../reading.ts';
import { minutesIn, reasonIn, statusIn } from '../understanding/details.ts';
import { axisPart, axisReader } from './axis.ts';
import type { Columns } from './columns.ts';
import { type EntryParts, entryOf, type TableDate } from './entry.ts';
import { cellOf, type GridRow } from './grid.ts';
import { itemsOf, ownDates } from './items.ts';
import type { Role } from './roles.ts';
import { type CellDates, datesInCell, partInCell, spanOf } from './rowDates.ts';
import { isSum, sectionText } from './sections.ts';
import type { TableContext, TableEntry } from './tableReading.ts';

/** What rows above say for those below. */
interface Carried {
  headings: readonly string[];
  month: number | null;
  hasMonth: boolean;
  year: number | null;
  dates: CellDates | null;
  day: readonly TableDate[];
  lane: string;
}

const TOP_DATES: readonly Role[] = ['date', 'start', 'month', 'week', 'deadline', 'end', 'otherDate'];
const DATED: readonly Role[] = [...TOP_DATES, 'time'];
const TIME_CELL = /^\d{1,2}(?:[.:]?\d{2})?/;

/** Reads a table of records row by row: a header (or the content) says what each column holds. */
export function recordReader(columns: Columns, table: TableContext, turn: number | null) {
  const { roles, names } = columns;
  const all = (role: Role) => roles.flatMap((one, column) => (one === role ? [column] : []));
  const first = (role: Role) => roles.indexOf(role);
  const main = TOP_DATES.find((role) => roles.includes(role)) ?? null;
  const mainColumn = main ? first(main) : -1;
  const extras = [...all('date'), ...all('deadline'), ...all('otherDate')].filter((column) => column !== mainColumn);
  const items = all('item');
  const responsibleOf = responsibleReader();
  const readMonth = axisReader(table.year, table.firstMonth);
  const carried: Carried = {
    headings: table.headings,
    month: table.month ?? null,
    hasMonth: false,
    year: table.year,
    dates: null,
    day: dayOf(table),
    lane: '',
  };

  const text = (row: GridRow, role: Role) => cellOf(row, first(role));

  function dateContext(): ReadContext {
    const { year, month } = carried;
    const { firstMonth } = table;
    // A month of the table has its own year already.
    const base = { year, ...(firstMonth === undefined || carried.hasMonth ? {} : { firstMonth }) };
    return month === null ? base : { ...base, month, bareDays: true };
  }

  function takeMonth(cell: string): boolean {
    const part = readMonth(cell);
    if (!part) return false;
    carried.month = part.month;
    carried.hasMonth = part.month !== null;
    carried.year = part.year;
    return true;
  }

  function mainDates(row: GridRow): CellDates {
    if (turn !== null && row.line === turn && carried.year !== null) carried.year += 1;
    const { year: written } = carried;
    if (roles.includes('month')) takeMonth(text(row, 'month'));
    if (roles.includes('year')) carried.year = written;
    const year = Number(/^(?:19|20|21)\d\d$/.exec(text(row, 'year'))?.[0] ?? Number.NaN);
    if (!Number.isNaN(year)) carried.year = year;
    const context = dateContext();
    if (roles.includes('start') && !roles.includes('date')) {
      return spanOf(datesInCell(text(row, 'start'), context), datesInCell(text(row, 'end'), context));
    }
    for (const role of TOP_DATES) {
      const cell = text(row, role);
      if (cell === '') continue;
      if (role === 'month' || role === 'week') {
        const part = partInCell(cell, role === 'week', carried.year);
        if (part) return { dates: [part], rest: '', isUnread: false };
      } else if (role !== 'deadline' || main === 'deadline') return datesInCell(cell, context);
    }
    return { dates: [], rest: '', isUnread: false };
  }

  /** A date holds for the rows below it until there is another; a last day for something is only its own row's. */
  function rowDates(row: GridRow): CellDates {
    const own = mainDates(row);
    if (own.dates.length > 0) {
      carried.dates = own;
      return own;
    }
    const isForMore = main === 'date' || main === 'month' || main === 'week';
    if (isForMore && carried.dates) {
      // A month or a week heads a group; a day that is left out may as well be one that is not known.
      const isCarried = main === 'date' && !row.isContinued(mainColumn);
      return { ...carried.dates, rest: '', isUnread: false, isCarried };
    }
    return main === null || main === 'date' ? { dates: carried.day, rest: '', isUnread: false } : own;
  }

  const hasOwnDate = (row: GridRow) => DATED.some((role) => all(role).some((column) => cellOf(row, column) !== ''));

  function timeOf(row: GridRow): string {
    const cell = text(row, 'time').replaceAll('\n', ' ');
    if (cell === '') return '';
    return readTimes(TIME_CELL.test(cell) ? `kl. ${cell}` : cell)[0]?.time ?? '';
  }

  function statusOf(row: GridRow, rest: string, item: string) {
    const cell = text(row, 'status');
    const beside = [rest, item, text(row, 'responsible'), ...all('comment').map((column) => cellOf(row, column))];
    const nameless = roles.flatMap((role, column) =>
      role === null || role === 'otherDate' ? [cellOf(row, column)] : [],
    );
    const own = statusInCell(cell);
    if (own !== 'planned' || cell !== '')
      return { status: own, reason: reasonIn(cell) || reasonIn(rest), isItem: false };
    const isItem =
      isStatusOnly(item) && !/^(?:ferdig|færdig|utført|udført)/iu.test(item) && /^\p{L}+[.!]?$/u.test(item);
    for (const part of [...beside, ...nameless]) {
      const found = statusIn(part);
      const at = found.status === 'planned' ? -1 : part.toLowerCase().indexOf(found.words.toLowerCase());
      // In a sentence the word may be about something else; at the beginning of a cell it is about the row.
      if (at < 0 || (part !== rest && at > 3 && found.status !== 'confirmed')) continue;
      return {
        status: found.status,
        reason: reasonIn(part) || reasonIn(rest),
        isItem,
      };
    }
    return { status: 'planned' as const, reason: '', isItem: false };
  }

  function topicsOf(row: GridRow, details: readonly string[]): readonly string[] {
    const more = roles.flatMap((role, column) => {
      const cell = cellOf(row, column);
      const isTopic = role === 'detail' || (role === 'item' && column !== items[0]);
      if (cell === '' || (!isTopic && (role !== null || names[column] === ''))) return [];
      const lines = joinLines(cell);
      return isTopic ? lines : [`${(names[column] ?? '').replaceAll(/\s+/gu, ' ')}: ${lines.join(' ')}`];
    });
    return [...details, ...more].slice(0, MOST_TOPICS);
  }

  function entriesOf(row: GridRow): readonly TableEntry[] | null {
    const found = rowDates(row);
    const item = cellOf(row, items[0] ?? -1);
    const lane = text(row, 'lane').replaceAll('\n', ' ');
    if (lane !== '') carried.lane = lane;
    const { status, reason, isItem } = statusOf(row, found.rest, item);
    const isRest = found.rest !== '' && item === '' && !found.isUnread && statusIn(found.rest).status === 'planned';
    const [title = '', ...details] = isItem ? [] : isRest ? [found.rest] : joinLines(item);
    const doubts: readonly ReadDoubt[] = [
      ...(columns.isGuessed ? (['columnGuessed'] as const) : []),
      ...(found.isUnread ? (['ambiguousDate'] as const) : []),
    ];
    const shared: Omit<EntryParts, 'title' | 'date'> = {
      line: row.line,
      source: row.text,
      context: carried.headings,
      time: timeOf(row),
      lane: carried.lane,
      status,
      reason,
      responsible: responsibleOf(text(row, 'responsible')),
      minutes: minutesOf(text(row, 'minutes'), item),
      place: text(row, 'place').replaceAll('\n', ' '),
      doubts,
    };
    const isEmpty = title === '' && !isItem && lane === '' && items.length > 0 && status === 'planned';
    if (isEmpty && !hasOwnDate(row)) return null;
    const name = title || (items.length === 0 || lane !== '' ? lane : '');
    const isDeadline = main === 'deadline' || (main === 'end' && !roles.includes('start'));
    const topics = topicsOf(row, details);
    const extra = extraEntries(row, name, shared);
    const isPart = found.dates.length === 1 && axisPart(found.dates[0]?.text ?? '', carried.year) !== null;
    if (isPart || found.dates.length === 0) {
      const own = itemsWithDates(item);
      if (own) return [...own.map((parts) => entryOf({ ...shared, ...parts }, table)), ...extra];
    }
    const isSeries = found.dates.length > 1;
    const dates: readonly (TableDate | null)[] = found.dates.length > 0 ? found.dates.map(wholeOf(item)) : [null];
    if (found.dates.length === 0 && extra.length > 0) return extra;
    const entries = dates.map((date) => {
      const own = date && isDeadline ? { ...date, deadline: true } : date;
      const series = isSeries ? `${row.line}` : '';
      const dated = found.isCarried ? { ...shared, doubts: [...doubts, 'dateCarried' as const] } : shared;
      return entryOf({ ...dated, title: name || nameOf(mainColumn), date: own, topics, series }, table);
    });
    return [...entries, ...extra];
  }

  /** `18. mai` beside `Seminar 18.-19. mai`: the span of days that the thing itself tells. */
  function wholeOf(item: string): (date: TableDate, index: number, all: readonly TableDate[]) => TableDate {
    const [own, another] = /\d/u.test(item) ? ownDates(item, dateContext()) : [];
    return (date, _, { length }) =>
      own && !another && length === 1 && own.when.startsWith(`${date.when}/`) ? { ...date, when: own.when } : date;
  }

  /** A table of nothing but dates: the header says what each is for. */
  const nameOf = (column: number) => (items.length === 0 && !roles.includes('lane') ? (names[column] ?? '') : '');

  /** Items in one cell that have days of their own, beside a month or nothing. */
  function itemsWithDates(item: string): readonly Pick<EntryParts, 'title' | 'date' | 'topics'>[] | null {
    const context = dateContext();
    const read = itemsOf(item, /\p{L}/u.test(item) ? { ...context, bareDays: false } : context);
    if (!read.some(({ dates }) => dates.length > 0)) return null;
    const [month = null] = carried.dates?.dates ?? [];
    return read.flatMap(({ title, dates, details }) =>
      (dates.length > 0 ? dates : [month]).map((date) => ({ title, date, topics: details })),
    );
  }

  function extraEntries(
    row: GridRow,
    title: string,
    shared: Omit<EntryParts, 'title' | 'date'>,
  ): readonly TableEntry[] {
    return extras.flatMap((column) => {
      const header = (names[column] ?? '').replaceAll(/\s+/gu, ' ');
      const { dates, isUnread } = datesInCell(cellOf(row, column), dateContext());
      if (isUnread) return [];
      const name = [header, title].filter((part) => part !== '').join(': ');
      const isDeadline = roles[column] === 'deadline';
      return dates.map((date) =>
        entryOf({ ...shared, time: '', title: name, date: { ...date, deadline: isDeadline || date.deadline } }, table),
      );
    });
  }

  /** Null for a row that names nothing: its words are text. */
  return (row: GridRow, isSection: boolean): readonly TableEntry[] | null => {
    if (isSum(row)) return [];
    const section = isSection ? sectionText(row) : null;
    if (section === null) return entriesOf(row);
    if (takeMonth(section)) return [];
    const days = datesInCell(section, dateContext());
    if (!days.isUnread && days.dates.length === 1) {
      carried.day = days.dates;
      carried.dates = null;
    }
    carried.headings = [...table.headings, section];
    carried.lane = '';
    return [];
  };
}

const MOST_TOPICS = 30;

/** Few people see to many things. */
function responsibleReader() {
  const known = new Map<string, readonly string[]>();
  return (text: string): readonly string[] => {
    const names = known.get(text) ?? (isStatusOnly(text) ? [] : readResponsible(text));
    known.set(text, names);
    return names;
  };
}

/** `Udsættes, i stedet evaluering` where the name of someone would stand. */
const isStatusOnly = (text: string) => {
  const { status, words } = statusIn(text);
  return status !== 'planned' && words !== '' && text.toLowerCase().startsWith(words.toLowerCase());
};

function minutesOf(cell: string, item: string): number | null {
  if (/^\d{1,3}$/.test(cell)) return Number(cell);
  return minutesIn(cell) ?? minutesIn(item);
}

/** The day a programme is for, where a heading or caption says one. */
function dayOf(table: TableContext): readonly TableDate[] {
  for (const heading of table.headings.toReversed()) {
    const { dates, isUnread } = datesInCell(heading, { year: table.year });
    const [date] = dates;
    if (!isUnread && dates.length === 1 && date && /^\d{4}-\d\d-\d\d/.test(date.when)) return [{ ...date, time: '' }];
  }
  return [];
}
