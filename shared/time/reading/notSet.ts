import { DATE_WORDS, NOT_WORDS } from './lexicon.ts';
import { isMark, isNear, type Point, type Read, type Reader } from './point.ts';
import { tokenAt } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SET = set(
  'satt sat fastsatt fastsat fastsett fastställt set bestemt avklart avtalt klar fastlagt aftalt afklaret',
);
const LATER = set('kommer kjem følger fastsettes fastsættes settes avklares avtales aftales bestemmes');
const TBD = new Set(['tbd', 'tba', 'tbc']);

const isOf = (reader: Reader, index: number, words: ReadonlySet<string>) =>
  isNear(reader, index) && words.has(tokenAt(reader.tokens, index).text);

/** The words that say that a date is not set (`dato ikke satt`, `dato kommer`, `TBD`): the index after them, or -1. */
function afterNotSet(reader: Reader, index: number): number {
  const word = tokenAt(reader.tokens, index);
  if (word.kind !== 'word') return -1;
  if (TBD.has(word.text)) return index + 1;
  if (NOT_WORDS.has(word.text) && tokenAt(reader.tokens, index + 1).text === 'datofastsat') return index + 2;
  if (!DATE_WORDS.has(word.text)) return -1;
  const at = ['er', 'is', 'är'].includes(tokenAt(reader.tokens, index + 1).text) ? index + 2 : index + 1;
  if (isOf(reader, at, NOT_WORDS) && isOf(reader, at + 1, SET)) return at + 2;
  if (!isOf(reader, at, LATER)) return -1;
  return ['senere', 'seinere', 'seinare'].includes(tokenAt(reader.tokens, at + 1).text) ? at + 2 : at + 1;
}

/** `april (dato ikke satt)`: a remark behind a month or year. The index after it, or -1. */
export function afterNotSetRemark(reader: Reader, index: number): number {
  const isOpened = isMark(reader, index, '(') && isNear(reader, index);
  const isComma = isMark(reader, index, ',');
  if (!isOpened && !isComma && !reader.isField) return -1;
  const isBare = isOpened && isOf(reader, index + 1, NOT_WORDS) && isOf(reader, index + 2, SET);
  const next = isBare ? index + 3 : afterNotSet(reader, isOpened || isComma ? index + 1 : index);
  if (next < 0) return -1;
  return isOpened && isMark(reader, next, ')') ? next + 1 : next;
}

/** Of a month or a year: one day in it, not set. */
export function dayNotSet(point: Point): Point {
  if (point.kind === 'month') return { ...point, kind: 'dayInMonth' };
  return point.kind === 'year' ? { ...point, kind: 'dayInYear' } : point;
}

export function readNotSet(reader: Reader, index: number): Read<Point> | null {
  const next = afterNotSet(reader, index);
  if (next < 0) return null;
  const { month } = reader.context;
  return { value: month === undefined ? { kind: 'unset' } : { kind: 'dayInMonth', month }, next };
}

/** Past `en dag i`, as in `en dag i april`; the same index where it does not stand. */
export function skipSomeDay(reader: Reader, index: number): number {
  const isDay =
    ['en', 'ein', 'a'].includes(tokenAt(reader.tokens, index).text) &&
    DATE_WORDS.has(tokenAt(reader.tokens, index + 1).text);
  const link = tokenAt(reader.tokens, index + 2);
  return isDay && (link.text === 'i' || link.text === 'in') && isNear(reader, index + 3) ? index + 3 : index;
}
