import type { Chain } from './chain.ts';
import { readTimeBehind } from './chain.ts';
import { figureAt } from './figures.ts';
import type { Item } from './item.ts';
import { AND_WORDS, CLOCK_WORDS, monthOf } from './lexicon.ts';
import { isClose, isCloseMark, isMark, type Reader, startsLine } from './point.ts';
import { readPrefix } from './prefix.ts';
import { GAP, tokenAt } from './tokens.ts';
import { skipOrdinal } from './wordedDate.ts';

const LAST_DAY = 31;

/** `kl. 18`, and not `7. kl`, the class. */
const isClockWord = (reader: Reader, index: number) =>
  tokenAt(reader.tokens, index).text === 'kl' &&
  tokenAt(reader.tokens, isMark(reader, index + 1, '.') ? index + 2 : index + 1).kind === 'number';

/** `8. og 9. trinn`: numbers that count what stands behind the last of them. */
function isCounting(reader: Reader, index: number): boolean {
  const day = figureAt(reader, index);
  if (!day || !isCloseMark(reader, day.next, '.')) return false;
  const token = tokenAt(reader.tokens, day.next + 1);
  if (token.kind === 'mark' || AND_WORDS.has(token.text))
    return (token.text === ',' || AND_WORDS.has(token.text)) && isCounting(reader, day.next + 2);
  return (
    token.kind === 'word' &&
    token.gap === GAP.space &&
    !token.isCapital &&
    !CLOCK_WORDS.has(token.text) &&
    monthOf(token.text) === undefined
  );
}

/** Whether what follows lets a number be a day: a further number, a mark, the end of the line, a name in capitals. */
function mayEndDay(reader: Reader, index: number, isDotted: boolean): boolean {
  const token = tokenAt(reader.tokens, index);
  if (token.kind === 'edge' || token.gap >= GAP.line || token.kind === 'number') return token.gap !== GAP.none;
  const isJoint = AND_WORDS.has(token.text) || ',-'.includes(token.text);
  if (isJoint && isCounting(reader, index + 1)) return false;
  if (token.kind === 'mark') return token.text !== '%' && token.text !== '/';
  return AND_WORDS.has(token.text) || isClockWord(reader, index) || (isDotted && token.isCapital);
}

/** `2,30` and `11*,25`: close behind the comma of a list whose last number has two figures, so that it is no fraction. */
function isListed(reader: Reader, index: number): boolean {
  if (!isMark(reader, index - 1, ',')) return false;
  let at = index - 2;
  while (isMark(reader, at, '*') || isMark(reader, at, '.')) at -= 1;
  const isMarked = at < index - 2;
  return tokenAt(reader.tokens, at).kind === 'number' && (isMarked || tokenAt(reader.tokens, index).text.length === 2);
}

/** Whether a number stands where a day may: not inside another number, and without a dot not behind a word. */
function mayBeginDay(reader: Reader, index: number, isDotted: boolean): boolean {
  if (index > 0 && isClose(reader, index) && !isMark(reader, index - 1, '(') && !isListed(reader, index)) return false;
  const before = tokenAt(reader.tokens, index - 1);
  return isDotted || before.kind !== 'word' || AND_WORDS.has(before.text) || startsLine(reader, index);
}

function dayAt(reader: Reader, index: number, isEnd = false): { day: number; next: number } | null {
  const day = figureAt(reader, index);
  if (day?.value == null || day.value < 1 || day.value > LAST_DAY) return null;
  const next = skipOrdinal(reader, day.next);
  const isDotted = next > day.next;
  const isDay = (isEnd || mayBeginDay(reader, index, isDotted)) && mayEndDay(reader, next, isDotted);
  return isDay ? { day: day.value, next } : null;
}

/** `16.`, `16.-17.`: a day of the heading's month, where such are asked for. */
export function readBareDays(reader: Reader, index: number): Chain | null {
  const { month, bareDays } = reader.context;
  if (!bareDays || month === undefined) return null;
  const prefix = readPrefix(reader, index);
  const first = dayAt(reader, prefix.next);
  if (!first) return null;
  const last = isMark(reader, first.next, '-') ? dayAt(reader, first.next + 1, true) : null;
  const end = last && last.day > first.day ? last : null;
  const point = (day: number) => ({ kind: 'day', month, day }) as const;
  const next = end?.next ?? first.next;
  const item: Item = { start: point(first.day), first: prefix.start, next, ...(end ? { end: point(end.day) } : {}) };
  const behind = readTimeBehind(reader, next);
  return { items: [item], prefix, time: behind.time, first: prefix.start, next: behind.next };
}
