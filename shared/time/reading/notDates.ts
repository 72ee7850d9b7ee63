import type { Chain } from './chain.ts';
import { ARTICLES, monthOf } from './lexicon.ts';
import { isCloseMark, isMark, isWord, type Point, type Reader, startsLine } from './point.ts';
import { GAP, tokenAt } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A number after these is never a date. */
const NUMBERED = set(
  'kap kapittel kapitel kapitlet chapter pkt punkt punktet punkter punktene pkter ' +
    'arkivsak arkivsaknr journalnr jnr gnr bnr vedlegg bilag tabell tabel figur fig versjon version artikkel artikel avsnitt afsnit ' +
    'tlf telefon telefonnr tel mob mobil mobiltlf fax ps rs fs fo ks lok lokale rom romnr møterom room rev org orgnr kontonr konto side sidene kr nok dkk eur sek paragraf',
);
/** Cases have numbers with a slash: `sak 24/05`. */
const CASES = set('sak saka saken saker saksnr saknr sag sagen sager sagsnr');
/** After these a number is one of theirs, unless it is written with all its figures (`12.03`). */
const MAYBE_NUMBERED = set(
  'nr no s side sidene del mål delmål tiltak trinn nivå post ref v fase gruppe om rs spor klasse hovedmål indikator rammeområde',
);
/** Before these a number counts or measures. */
const UNITS = set(
  'mill millioner millionar milliarder mrd kr kroner nok dkk prosent procent pst årsverk årsv stillinger stilling timer timar t min minutter minutt ' +
    'km m cm mm kg g kvm stk poeng point grader plasser personer mb gb kb ganger gonger kvadratmeter liter',
);
/** `per 28. februar`: the day a figure holds for, not one on which something happens. */
const STATUS = set('per pr');

function wordBefore(reader: Reader, index: number): { text: string; index: number } | null {
  let at = index - 1;
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const { kind, text } = tokenAt(reader.tokens, at);
    if (kind !== 'mark' || !'.:-('.includes(text)) break;
    at -= 1;
  }
  const token = tokenAt(reader.tokens, at);
  return token.kind === 'word' ? { text: token.text, index: at } : null;
}

/** Whether `per` or `pr.` stands before, alone or with an article. */
export function isStatusDate(reader: Reader, index: number): boolean {
  const isArticle = isWord(reader, index - 1, ARTICLES);
  const dot = isArticle ? index - 2 : index - 1;
  const at = isMark(reader, dot, '.') || isMark(reader, dot, ':') ? dot - 1 : dot;
  return isWord(reader, at, STATUS) && tokenAt(reader.tokens, at + 1).gap < GAP.blank;
}

/** Whether a number in this place belongs to the word before it: `kap. 3`, `sak 24/05`, `punkt 3.1 og 3.2`. */
function isNumbered(reader: Reader, index: number, point: Point): boolean {
  if (isMark(reader, index - 1, '§')) return true;
  const isIsoLike = tokenAt(reader.tokens, index).text.length === 4;
  const before = wordBefore(reader, index);
  if (!before || isIsoLike || tokenAt(reader.tokens, before.index + 1).gap >= GAP.line) return false;
  const isCase = CASES.has(before.text) || /sak(?:er|snr)?$/.test(before.text);
  const isWhole = point.isFigures === true && point.year !== undefined;
  const isRemark = isMark(reader, index - 1, '(') || isMark(reader, index - 1, '-') || isMark(reader, index - 1, ':');
  // `siste frist for bilag 12. des.`: the month tells that the dot is that of a day.
  const isWorded = point.kind === 'day' && point.isFigures !== true && isCloseMark(reader, index + 1, '.');
  if (isWhole || isRemark || isWorded) return false;
  const isSlashed = isMark(reader, index + 1, '/');
  if (NUMBERED.has(before.text) || (isCase && isSlashed)) return true;
  const isPadded =
    tokenAt(reader.tokens, index).text.length === 2 && tokenAt(reader.tokens, index + 2).text.length === 2;
  return MAYBE_NUMBERED.has(before.text) && point.isFigures === true && (!isPadded || isSlashed);
}

/** `4.-5. møte` never gets here; this is `3.5 mill.`, `12.5 %`. */
function isMeasured(reader: Reader, next: number, point: Point): boolean {
  if (!point.isFigures || point.year !== undefined) return false;
  const token = tokenAt(reader.tokens, next);
  if (token.gap >= GAP.line) return false;
  return (token.kind === 'word' && UNITS.has(token.text)) || token.text === '%';
}

/** Whether a month's word stands in a place, as in the head of a table. */
function isMonthBeside(reader: Reader, index: number): boolean {
  const { kind, text } = tokenAt(reader.tokens, index);
  return kind === 'word' && monthOf(text) !== undefined;
}

/** Whether a date that may be something else has anything beside it that makes it one. */
function isSupported(reader: Reader, chain: Chain): boolean {
  const { prefix, items, time, first, next } = chain;
  const [item] = items;
  if (reader.isField || prefix.isDeadline || prefix.isBetween) return true;
  if (item?.start.isFigures === true) {
    if (prefix.isDay || time !== '' || item.start.month === reader.context.month) return true;
    if (isSlashedDay(reader, chain)) return true;
    const isFraction = item?.start.day !== undefined && item.start.day <= 3 && (item.start.month ?? 0) <= 4;
    return items.length > 1 ? !isFraction : isCloseMark(reader, item?.next ?? 0, ':') || item?.end !== undefined;
  }
  if (isMonthBeside(reader, first - 1) || isMonthBeside(reader, next)) return true;
  if (items.length > 1 || item?.start.year !== undefined)
    return item?.start.kind === 'month' || item?.start.year !== undefined;
  const isHeading = tokenAt(reader.tokens, first).isCapital && startsLine(reader, first);
  const isAlone = isHeading && (startsLine(reader, next) || isLastMark(reader, next));
  return isAlone || isWord(reader, first - 1, IN_WORDS);
}

const IN_WORDS = new Set(['in']);

/** Words that a day stands behind; what a fraction is of. */
const AT_WORDS = set('er blir bliver var den d til fra frå og ut på holdes holdast afholdes møtes mødes');
const OF_WORDS = set('av af of');
const IS_WORDS = set('er blir bliver var');
const OF_TIME = /(?:frist|møte|møde|dato|dag|start|samling|seminar)(?:e[nt])?$/u;
const MOST_WORDS_BEFORE = 5;

/** What is on a day: `fristen for merknader er 1/4`, where `dekningen er 1/4` is a quarter. */
function hasWordOfTime(reader: Reader, last: number): boolean {
  for (let at = last; at > last - MOST_WORDS_BEFORE; at -= 1) {
    const { kind, text } = tokenAt(reader.tokens, at);
    if (kind !== 'word') return false;
    if (OF_TIME.test(text)) return true;
  }
  return false;
}
const LAST_MONTH = 12;

/** `for kommunestyret 18/6`, `frist er 1/4.`: a day in a sentence, where it can be no fraction by what stands about it. */
function isSlashedDay(reader: Reader, { items, first, next }: Chain): boolean {
  const [item] = items;
  const { day = 0, month = 0 } = item?.start ?? {};
  if (!item || !isMark(reader, item.first + 1, '/')) return false;
  const before = tokenAt(reader.tokens, first - 1);
  const after = tokenAt(reader.tokens, next);
  // `2. pinsedag (25/5)`
  if (before.text === '(' && after.text === ')' && day > LAST_MONTH) return true;
  const isBehindWord = before.kind === 'word' && tokenAt(reader.tokens, first).gap === GAP.space;
  if (!isBehindWord || OF_WORDS.has(after.text)) return false;
  if (day > LAST_MONTH) return true;
  const isDenominator = day < month && month <= 4;
  if (isDenominator && IS_WORDS.has(before.text) && !hasWordOfTime(reader, first - 2)) return false;
  const isEnd = startsLine(reader, next) || after.kind === 'edge' || ['.', ',', ')', ';'].includes(after.text);
  return AT_WORDS.has(before.text) && (isEnd || (day >= month ? day > 3 : month > 4));
}

/** `Høst:` and `Jan.` at the end of a line. */
const isLastMark = (reader: Reader, index: number) =>
  [':', '.', ')'].some((mark) => isMark(reader, index, mark)) && startsLine(reader, index + 1);

/** Whether what reads as a date is plainly something else, by the words beside it. */
export function isNoDate(reader: Reader, chain: Chain): boolean {
  const [item] = chain.items;
  if (!item || reader.isField) return false;
  const start = chain.prefix.next;
  const last = chain.items.at(-1) ?? item;
  const isSpoken = chain.prefix.next > chain.first;
  if (!isSpoken && isNumbered(reader, start, item.start)) return true;
  if (isMeasured(reader, last.next, last.end ?? last.start)) return true;
  return item.start.isDoubtful === true && !isSupported(reader, chain);
}
