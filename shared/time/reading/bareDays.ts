import type { Chain } from './chain.ts';
import { readTimeBehind } from './chain.ts';
import { figureAt } from './figures.ts';
import type { Item } from './item.ts';
import { AND_WORDS } from './lexicon.ts';
import { isClose, isCloseMark, isMark, type Reader, startsLine } from './point.ts';
import { readPrefix } from './prefix.ts';
import { GAP, tokenAt } from './tokens.ts';

const LAST_DAY = 31;

/** Whether what follows lets a number be a day: a further number, a mark, the end of the line, a name in capitals. */
function mayEndDay(reader: Reader, index: number, isDotted: boolean): boolean {
  const token = tokenAt(reader.tokens, index);
  if (token.kind === 'edge' || token.gap >= GAP.line || token.kind === 'number') return token.gap !== GAP.none;
  if (token.kind === 'mark') return token.text !== '%' && token.text !== '/';
  return AND_WORDS.has(token.text) || token.text === 'kl' || (isDotted && token.isCapital);
}

/** Whether a number stands where a day may: not inside another number, and without a dot not behind a word. */
function mayBeginDay(reader: Reader, index: number, isDotted: boolean): boolean {
  if (index > 0 && isClose(reader, index) && !isMark(reader, index - 1, '(')) return false;
  const before = tokenAt(reader.tokens, index - 1);
  return isDotted || before.kind !== 'word' || AND_WORDS.has(before.text) || startsLine(reader, index);
}

function dayAt(reader: Reader, index: number, isEnd = false): { day: number; next: number } | null {
  const day = figureAt(reader, index);
  if (day?.value == null || day.value < 1 || day.value > LAST_DAY) return null;
  const isDotted = isCloseMark(reader, day.next, '.');
  const next = isDotted ? day.next + 1 : day.next;
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
