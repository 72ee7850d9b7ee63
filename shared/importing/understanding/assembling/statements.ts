import type { ReadDate } from '../../../time/index.ts';
import type { Role } from '../../tables/roles.ts';
import { bodyIn, isBody } from '../bodies.ts';
import { formOf, isCoarse, isOutside } from '../dating.ts';
import { type HeaderLine, headerLine } from '../headerLine.ts';
import type { Piece } from '../pieces.ts';
import { dateColumns } from './dateColumns.ts';
import { goesOnInList, takeDates } from './dated.ts';
import { WEEKDAY } from './dayRows.ts';
import { headsDates, TAIL, takeLaneHeading } from './headings.ts';
import type { Form } from './item.ts';
import { takeLabelled, takeSubject } from './labels.ts';
import { endSection } from './sections.ts';
import { isTitle, takeYearOf } from './titles.ts';
import { LARGE_GAP, takeUndated, titleOfDate } from './undated.ts';
import { addItem, datesAt, type Pending, type Walk } from './walk.ts';

const MOST_DATES_OF_HEADING = 3;
const BARE_DAY =
  /^(?:(?:man|tir|tys|ons|tor|fre|lør|lau|søn)[a-zæø]{0,5}\.? )?\d{1,2}\.?(?:\s?-\s?\d{1,2}\.?)?(?:[:\s–-]|$)(?![.)]?\d)/u;
/** What stands behind a date of a list: `(budsjett)`. */
const REMARK = /^\([^()]*\)[.,]?$/u;
/** `første mandag i måneden`, `hver tirsdag`: meetings whose days a rule tells; they are shown as such, without a date. */
const RECURRING =
  /(?<![\p{L}\d])(?:(?:første|fyrste|andre|anden|tredje|fjerde|siste|sidste|\d\.) ?\p{L}{2,4}dag (?:i|av|hver|kvar|hvert) (?:kvar |hver )?(?:måned|månad|mnd|md)|(?:hver|kvar|varje|hvert) (?:(?:andre|annen|anden|tredje|\d\.) )?(?:(?:man|mån|tirs?|tys|tis|ons|tors?|fre|lør|søn)dag|uke|uge|veke))/iu;
const LONGEST_RULE = 160;
const DOTTED_DAYS = /(?:^|\s)\d{1,2}\.(?:\s|,|;|$)/u;

/** A day of the month that ends what is said: `Skolestart 18.`, `Innrapportering (frist 31.)`, `Ledermøte 7. og 21.` */
const DAY_AT_END = /(?<![\p{L}\d.])(\p{L}{3,}) ?:? ?(?:den )?\d{1,2}\.(?:(?:,| og| \+|\s?[-–])\s?\d{1,2}\.)*\)?$/u;
/** `Lunde 28., Berge 29. og Nes 30. april`: days of the names before them. */
const DAYS_OF_NAMES = /\p{L} \d{1,2}\.(?:,| og) \p{Lu}\p{L}+ \d{1,2}\./u;
const COUNTED =
  /^(?:nr|trinn|klasse|kl|uke|uge|veke|sak|sag|pkt|punkt|del|fase|nivå|kap|side|ca|rundt|til|fra|på|av|siste|første|av|sone|gruppe|lag)$/iu;

function hasDays(text: string): boolean {
  const [, word] = DAY_AT_END.exec(text) ?? [];
  return (word !== undefined && !COUNTED.test(word)) || DAYS_OF_NAMES.test(text);
}

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

/** A number alone at the end of a page: what follows begins a month or is far below. */
const isPageNumber = ({ text }: Piece, next: Piece | undefined) =>
  /^\d{1,3}$/u.test(text) && (!next || next.isPeriod || next.heading !== null || next.gap >= LARGE_GAP);

/** `Høst 2025:` and `2026:` before days: the part of the year that they are in, and nothing that happens. */
const PART_BEFORE_DAYS = new RegExp(
  `^(?:(?:vår|forår|sommer|sommar|høst|haust|efterår|höst|vinter)\\p{L}{0,2}|\\d\\.? ?(?:halvår|semester|kvartal|tertial))?\\s?(20\\d\\d)?\\s?:\\s*(?=\\d{1,2}[./]|(?:${WEEKDAY})\\.? (?:den )?\\d)`,
  'iu',
);

/** Reads one statement, in the year that it names before its days. */
export function takeStatement(walk: Walk, piece: Piece, text: string, beside: Beside) {
  const [part = '', written] = PART_BEFORE_DAYS.exec(text) ?? [];
  const { year, firstMonth } = walk;
  if (written !== undefined) {
    walk.year = Number(written);
    walk.firstMonth = 1;
  }
  takeOne(walk, piece, text.slice(part.length), beside);
  if (written !== undefined) {
    walk.year = year;
    walk.firstMonth = firstMonth;
  }
}

/** Reads one statement: by where its dates stand in it. */
function takeOne(walk: Walk, piece: Piece, text: string, { next, index }: Beside) {
  const above = walk.pending;
  walk.pending = null;
  const isPoint = isListPoint(walk, text, next);
  const isOfBody = DOTTED_DAYS.test(text) && bodyIn(text) !== '';
  const isBare = !isPoint && (BARE_DAY.test(text) || isOfBody || hasDays(text));
  if (takeLabelled(walk, piece, text)) return;
  const dates = datesAt(walk, text, isBare);
  const form = formOf(text, dates);
  if (isPageNumber(piece, next)) return;
  if (form === 'undated') {
    walk.list = null;
    const header = next ? headerLine(text) : null;
    if (header) {
      takeHeader(walk, piece, header);
      return;
    }
    if (walk.section === null && text.length < LONGEST_RULE && RECURRING.test(text)) {
      addItem(walk, { piece, text, dates: [], form: 'undated', title: text });
      return;
    }
    takeYearOf(walk, piece, next);
    if (next && (above || walk.section === null) && headsDates(walk, piece, next)) takeLaneHeading(walk, text);
    else takeUndated(walk, piece, text, next);
    if (index > 0) takeSubject(walk, text);
    return;
  }
  walk.subject = null;
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
  // `11.03.` and below it `Workshop 20.03`: that has a day of its own.
  const isOwn = form === 'dateLast' && dates.some(({ when }) => !isCoarse(when));
  if (open?.form === 'dateOnly' && open.title === '' && !open.isColumns && form !== 'dateFirst' && !isOwn) {
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
