import type { ReadDate } from '../../../time/index.ts';
import type { Role } from '../../tables/roles.ts';
import { bodyIn, isBody } from '../bodies.ts';
import { formOf, isCoarse, isOutside } from '../dating.ts';
import { type HeaderLine, headerLine } from '../headerLine.ts';
import type { Piece } from '../pieces.ts';
import { dateColumns } from './dateColumns.ts';
import { goesOnInList, takeDates } from './dated.ts';
import { headsDates, TAIL, takeLaneHeading } from './headings.ts';
import type { Form } from './item.ts';
import { endSection } from './sections.ts';
import { takeUndated, titleOfDate } from './undated.ts';
import { addItem, datesAt, type Pending, type Walk } from './walk.ts';

const MOST_DATES_OF_HEADING = 3;
const BARE_DAY =
  /^(?:(?:man|tir|tys|ons|tor|fre|lør|lau|søn)[a-zæø]{0,5}\.? )?\d{1,2}\.?(?:\s?-\s?\d{1,2}\.?)?(?:[:\s–-]|$)(?![.)]?\d)/u;
/** What stands behind a date of a list: `(budsjett)`. */
const REMARK = /^\([^()]*\)[.,]?$/u;
const DOTTED_DAYS = /(?:^|\s)\d{1,2}\.(?:\s|,|;|$)/u;

/** Where a statement stands in its document. */
export interface Beside {
  readonly next: Piece | undefined;
  /** 0 for the first, which is the title of the document. */
  readonly index: number;
}

/** Whether a number at the beginning counts the points of a list: no day of the month. */
function isListPoint(walk: Walk, text: string, next: Piece | undefined): boolean {
  const { listNumber } = walk;
  const isNext = new RegExp(`^${listNumber + 1}[.)]\\s`, 'u').test(text);
  const isPoint = isNext && (listNumber > 0 || (/^1[.)]\s/u.test(text) && /^2[.)]\s/u.test(next?.text ?? '')));
  walk.listNumber = isPoint ? listNumber + 1 : 0;
  return isPoint;
}

/** Reads one statement: by where its dates stand in it. */
export function takeStatement(walk: Walk, piece: Piece, text: string, { next, index }: Beside) {
  const above = walk.pending;
  walk.pending = null;
  const isPoint = isListPoint(walk, text, next);
  const isBare = !isPoint && (BARE_DAY.test(text) || (DOTTED_DAYS.test(text) && bodyIn(text) !== ''));
  const dates = datesAt(walk, text, isBare);
  const form = formOf(text, dates);
  if (form === 'undated') {
    walk.list = null;
    const header = next ? headerLine(text) : null;
    if (header) {
      takeHeader(walk, piece, header);
      return;
    }
    takeYearOf(walk, piece);
    if (next && (above || walk.section === null) && headsDates(walk, piece, next)) takeLaneHeading(walk, text);
    else takeUndated(walk, piece, text);
    return;
  }
  if (isTitle(walk, piece, dates, form, { next, index })) {
    walk.laneHeading = text;
    return;
  }
  if (isOutside(dates, walk.section)) endSection(walk);
  if (form === 'dateOnly') takeDates(walk, piece, dates, { above, next, isSecond: index === 1 });
  else takeDated(walk, piece, text, dates, form, above);
  const [only] = dates;
  if (only && dates.length <= MOST_DATES_OF_HEADING && /^\d{4}-\d\d-\d\d$/u.test(only.when)) walk.day = only.when;
}

/** `Politisk møteplan`, `Framdriftsplan`, `Mødekalender`: what the title of a plan calls it. */
const TITLE =
  /^(?:[^\s\d]+ ){0,2}\p{L}*(?:plan|planen|kalender|kalenderen|årshjul|årshjulet|oversikt|oversigt|ruta|rute|program|møter|møder|møte|datoer|datoar|tider)(?=[\s,:–-])/iu;
const MOST_TITLES = 4;

/** The title of the document says for when it is (`Møteplan våren 2026`): nothing happens then. */
function isTitle(
  { items }: Walk,
  { text, isBullet }: Piece,
  dates: readonly ReadDate[],
  form: Form,
  { index, next }: Beside,
): boolean {
  if (form === 'dateOnly' || !dates.every(({ when, deadline }) => isCoarse(when) && !deadline)) return false;
  if (index === 0) return true;
  if (form === 'dateFirst' || isBullet || !TITLE.test(text)) return false;
  const isAboveList = next !== undefined && (next.isBullet || /^\d/u.test(next.text));
  return (items.length === 0 && index < MOST_TITLES) || isAboveList;
}

const YEAR_AT_END = /^([^.!?]{2,60}?)\s(20\d\d)(?:\s?[/–-]\s?(?:20)?(\d\d))?\s?:?$/u;
const SCHOOL_YEAR = /^(?:skoleåre?t?|skuleåre?t?|barnehageåre?t?|läsåre?t?)$/iu;
const SCHOOL_START = 8;
const MOST_YEARS_AWAY = 2;

/** `Kommunestyret 2026`, `Skoleåret 2025-2026` above lists of dates: their year. */
function takeYearOf(walk: Walk, { text, isBullet }: Piece) {
  const [, name = '', first = '', second] = YEAR_AT_END.exec(text) ?? [];
  if (isBullet || first === '') return;
  const year = Number(first);
  const isNext = second !== undefined && Number(second) === (year + 1) % 100;
  const isHeading = isBody(name) || TITLE.test(`${name} `) || SCHOOL_YEAR.test(name);
  if (!isHeading || (second !== undefined && !isNext)) return;
  if (walk.year !== null && Math.abs(walk.year - year) > MOST_YEARS_AWAY) return;
  walk.year = year;
  walk.firstMonth = isNext ? SCHOOL_START : 1;
}

/** The head of a table is no statement, and what stands above it no title of what stands below. */
function takeHeader(walk: Walk, piece: Piece, header: HeaderLine) {
  walk.header = header;
  walk.current = null;
  walk.rest.push(piece);
}

const DATED: ReadonlySet<Role> = new Set(['date', 'deadline', 'start', 'month', 'week']);
const asDeadline = (date: ReadDate): ReadDate => ({ ...date, deadline: true });

function takeDated(
  walk: Walk,
  piece: Piece,
  text: string,
  dates: readonly ReadDate[],
  form: Form,
  above: Pending | null,
) {
  const behind = text.slice(dates.at(-1)?.end).trim();
  if (form === 'dateFirst' && walk.list && goesOnInList(walk, piece) && REMARK.test(behind)) {
    const title = `${walk.list.title.replace(/:$/u, '')} ${behind}`;
    const item = addItem(walk, { piece, text: title, dates, form: 'dateOnly', title });
    item.lane = isBody(walk.list.title) ? bodyIn(walk.list.title) : item.lane;
    return;
  }
  walk.list = null;
  if (form === 'dateFirst' && TAIL.test(behind) && above && !walk.isDateBeforeTitle) {
    above.takeBack();
    const title = `${above.piece.text} ${behind}`;
    addItem(walk, { piece: above.piece, text: title, dates, form: 'dateOnly', title });
    return;
  }
  if (form !== 'dateFirst' && !walk.header) walk.laneHeading = '';
  const open = walk.current;
  if (open?.form === 'dateOnly' && open.title === '' && !open.isColumns && form !== 'dateFirst') {
    titleOfDate(walk, open, text);
    return;
  }
  const columns = walk.header && dateColumns(walk.header, text, dates);
  if (columns) {
    for (const { title, date } of columns)
      addItem(walk, { piece, text: title, dates: [date], form: 'dateOnly', title });
    return;
  }
  const isDeadlines = walk.header?.roles.find((role) => role !== null && DATED.has(role)) === 'deadline';
  addItem(walk, { piece, text, dates: isDeadlines ? dates.map(asDeadline) : dates, form });
}
