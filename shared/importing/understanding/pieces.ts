import { readDates, readTimes } from '../../time/index.ts';
import { isRole, roleAtEnd } from './bodies.ts';
import type { Line } from './lines.ts';

/** Lines that make one statement, joined where a document broke them. */
export interface Piece {
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  /** The words as they stand in the document. */
  readonly source: string;
  readonly heading: number | null;
  readonly gap: number;
  readonly isBullet: boolean;
  /** As in `Line`. */
  readonly bullet: string;
  /** A month, quarter or week and nothing else. */
  readonly isPeriod: boolean;
  /** Begins with a clock time. */
  readonly isTimed: boolean;
}

const CONNECTOR =
  /(?:[,/&+]|(?<![\p{L}])(?:og|i|av|af|for|til|med|mellom|mellem|på|om|fra|frå|samt|eller|ved|hos|under|etter|efter|som|at|å|der|den|det|en|et|ei|m\/|(?<!\d\.? )kl\.?)|[\p{L}\d ]-)$/iu;
const CONTINUES = /^(?:\p{Ll}|[,;:)+&/]|\d+-\d+ )/u;
const LIST_NUMBER = /^(?:\d{1,2}[.)]|[a-zæøå]\))\s/u;
const MONTH =
  '(?:januari|januar|jan|februari|februar|feb|febr|mars|marts|mar|april|apr|mai|maj|juni|jun|juli|jul|augusti|august|aug|september|sept|sep|oktober|okt|november|nov|desember|december|des|dec)\\.?';
const MONTH_LINE = new RegExp(
  `^${MONTH}(?:\\s?(?:[/–-]|og)\\s?${MONTH}){0,3}(?:\\s(?:20)?\\d\\d)?(?:\\s?[/–-]\\s?${MONTH}\\s20\\d\\d)?\\s?:?$`,
  'iu',
);
const PART_LINE =
  /^(?:\d\.? ?(?:kvartal|tertial|halvår)|(?:vår|våren|forår|foråret|sommer|sommeren|sommar|høst|høsten|haust|hausten|efterår|efteråret|vinter|vinteren)(?= ?20|:?$)|(?:uke|uge|veke|vecka|v\.) ?\d{1,2}(?: ?[/–-] ?\d{1,2})?)(?: 20\d\d)?:?$/iu;
const MAY_BEGIN_DATE =
  /^[\p{N}(xX?]|^(?:den|d\.|senest|seinast|innen|innan|inden|frist|ca\.?|rundt|omkring|primo|medio|ultimo|uke|uge|veke|vecka|v\.\s?\d|senast|midten|slutten|starten|begynnelsen|man|tir|tys|ons|tor|fre|lør|lau|søn|jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|okt|nov|de[sc]|vår|somm|høst|haust|forår|efterår)/iu;
const HEAD = 48;
const MOST_LINES = 40;
const MOST_TEXT = 1600;

/** Whether a text begins with a date, a weekday before it not counted. */
export function beginsWithDate(text: string, year: number | null): boolean {
  if (!MAY_BEGIN_DATE.test(text)) return false;
  const [date] = readDates(text.slice(0, HEAD), { year: year ?? 2000 });
  return (
    date !== undefined &&
    !date.mention &&
    /^\(?(?:(?:man|tirs?|tys|ons|tors?|fre|lør|lau|søn)[a-zæø]*\.?,? ?(?:den )?)?$/iu.test(text.slice(0, date.start))
  );
}

/** `jul – aug – sep` needs no capital. */
const MONTHS_LINE = new RegExp(`^${MONTH}(?:\\s?[/–-]\\s?${MONTH}){2,3}\\s?:?$`, 'iu');

export const isPeriodLine = (text: string): boolean =>
  text.length < 60 &&
  (PART_LINE.test(text) || (MONTH_LINE.test(text) && (/^\p{Lu}|:$/u.test(text) || MONTHS_LINE.test(text))));

/** `Jul` is a month only below June. */
const isChristmas = (text: string, before: string) => /^jul$/iu.test(text) && !/^jun/iu.test(before);

/** `oktober` as a heading, below an empty line and not below a day. */
const isSmallMonth = ({ text, gap }: Line, previous: Line | undefined): boolean =>
  gap > 0 && MONTH_LINE.test(text) && !CONNECTOR.test(previous?.text ?? '') && !/\d\.?$/u.test(previous?.text ?? '');

const isTimedLine = (text: string) =>
  /^(?:kl\.? ?)?\d{1,2}[:.]\d\d/iu.test(text) && readTimes(text.slice(0, HEAD))[0]?.start === 0;

const DAY_AND_MONTH = new RegExp(`(?:^|\\s)\\d{1,2}\\.?\\s?${MONTH}$`, 'iu');

/** `Obs. kl.`, `Tors`, `tirs kl. 08.30` below a date: when on that day. */
const TIME_OF_DATE =
  /^(?:obs\.?:?\s*)?(?:\(?(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag)?\)?[.,]?\s*)?(?:kl\.?(?:\s|$)|\d{1,2}[.:]\d\d\s?-|$)/iu;

/** `15.` and `03.2024`, `12.0` and `2.2024`, `07.02.20` and `24`: a date broken by the end of the line. */
const isBrokenDate = (before: string, after: string) =>
  (/(?:^|[^\d.])\d{1,2}\.$/u.test(before) && /^(?:0\d|1[0-2])(?:\.|$|\s)/u.test(after)) ||
  (/(?:^|[^\d.])\d{1,2}\.[01]$/u.test(before) && /^\d\.(?:20)?\d\d(?!\d)/u.test(after)) ||
  (/\d\.\d{1,2}\.$/u.test(before) && /^20\d\d(?!\d)/u.test(after)) ||
  (DAY_AND_MONTH.test(before) && /^20\d\d(?!\d)/u.test(after)) ||
  (/\d\.\d{1,2}\.20$/u.test(before) && /^\d\d(?!\d)/u.test(after));

const isBrokenWord = (before: string, after: string) =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:og|eller|and|samt)(?![\p{L}])/iu.test(after);

const isDayBeforeMonth = (before: string, after: string) =>
  /(?:^|\s)\d{1,2}\.?$/u.test(before) &&
  new RegExp(`^${MONTH}(?![\\p{L}])`, 'iu').test(after) &&
  /^\p{Ll}/u.test(after);

function join(before: string, after: string): string {
  if (isBrokenWord(before, after)) return before.slice(0, -1) + after;
  const isClose =
    (isBrokenDate(before, after) && !DAY_AND_MONTH.test(before)) || /[ ]-$/u.test(before) || /\d-$/u.test(before);
  return isClose ? before + after : `${before} ${after}`;
}

function continues(before: string, previous: Line, line: Line, year: number | null, isFirstPeriod: boolean): boolean {
  if (line.isBullet || line.heading !== null || previous.heading !== null || line.gap > 2) return false;
  if (isBrokenDate(before, line.text) || isDayBeforeMonth(before, line.text)) return true;
  if (isPeriodLine(line.text) || isFirstPeriod || isSmallMonth(line, previous)) return false;
  if (CONNECTOR.test(before)) return !/^\p{L}{1,3} [-–]$/u.test(before);
  if (DAY_AND_MONTH.test(before) && TIME_OF_DATE.test(line.text) && line.gap < 2) return true;
  if (isTimedLine(line.text) || LIST_NUMBER.test(line.text) || beginsWithDate(line.text, year)) return false;
  if (line.gap === 0 && /^\(\p{L}/u.test(line.text)) return true;
  if (CONTINUES.test(line.text)) return !/^[\p{Ll}]{1,2}\)/u.test(line.text);
  if (/^\d{1,2} \p{Lu}\p{Ll}|^20\d\d:?$/u.test(line.text)) return false;
  return /^\d/u.test(line.text) && /[-–/]$/u.test(before) && line.gap < 2;
}

/** A year alone on a line right below a text and not above a month: the end of what is said there, and no heading. */
const endsInYear = (before: string, { text, gap, isBullet }: Line, next: Line | undefined): boolean =>
  /^20\d\d$/u.test(text) &&
  gap === 0 &&
  !isBullet &&
  /\p{Ll}$/u.test(before) &&
  !isPeriodLine(before) &&
  (next?.gap !== 0 || !(isPeriodLine(next.text) || beginsWithDate(next.text, null)));

const YEAR_ONLY = /^20\d\d:?$/u;

/** Whether the years on lines of their own are headings: each another, more than one. */
function hasYearHeadings(lines: readonly Line[]): boolean {
  const years = lines.flatMap(({ text }) => (YEAR_ONLY.test(text) ? [text.slice(0, 4)] : []));
  return years.length > 1 && new Set(years).size === years.length;
}

/** Joins lines to pieces: where a line plainly goes on on the next one, over an empty line if need be. */
export function piecesOf(lines: readonly Line[], year: number | null): readonly Piece[] {
  const pieces: Piece[] = [];
  const isYearHeading = hasYearHeadings(lines) ? (text: string) => YEAR_ONLY.test(text) : () => false;
  let month = '';
  for (let at = 0; at < lines.length; ) {
    const first = lines[at];
    if (!first) break;
    const isPeriod = isPeriodLine(first.text) ? !isChristmas(first.text, month) : isSmallMonth(first, lines[at - 1]);
    if (isPeriod) month = first.text;
    const raw = [first.text];
    let text = first.text;
    let previous = first;
    for (at += 1; at < lines.length && raw.length < MOST_LINES && text.length < MOST_TEXT; at += 1) {
      const line = lines[at];
      if (!line || isYearHeading(line.text)) break;
      if (!endsInYear(text, line, lines[at + 1]) && !continues(text.slice(-80), previous, line, year, isPeriod)) break;
      text = join(text, line.text);
      raw.push(line.text);
      previous = line;
    }
    const { number, heading, gap, isBullet, bullet } = first;
    const isTimed = isTimedLine(text);
    pieces.push({
      text,
      line: number,
      source: raw.join(' '),
      heading,
      gap,
      isBullet,
      bullet,
      isPeriod: isPeriod || (raw.length > 1 && isPeriodLine(text)),
      isTimed,
    });
  }
  return joinCascades(pieces);
}

const DATE_AT_END = /\s\d{1,2}\.\s?(?:\d{1,2}\.?(?:\d\d){0,2}|\p{L}{3,9}(?: 20\d\d)?)$/u;
const HEAD_OF_CASCADE = /:$|frist(?:er|ar)?$|rapportering$/iu;

/** `Enhetsleder 06.02`: a role and its date. */
const beginsWithRole = (text: string) => isRole(/^[^\d:]{3,50}(?=:? \d)/u.exec(text)?.[0] ?? '');

/** A piece that ends with the date of a role goes on with the next role; so does a heading of such. */
function isInCascade(before: Piece, piece: Piece): boolean {
  if (
    piece.gap > 2 ||
    piece.isPeriod ||
    before.isPeriod ||
    before.text.length > MOST_TEXT ||
    !beginsWithRole(piece.text)
  )
    return false;
  if (HEAD_OF_CASCADE.test(before.text)) return true;
  const end = DATE_AT_END.exec(before.text.slice(-80));
  return end !== null && roleAtEnd(before.text.slice(0, -end[0].length).replace(/:$/u, '')) !== '';
}

function joinCascades(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && isInCascade(before, piece)) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text} ${piece.text}`,
        source: `${before.source} ${piece.source}`,
      };
    } else joined.push(piece);
  }
  return joined;
}
