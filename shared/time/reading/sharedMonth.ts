import { continuesNumber, figureAt, readFigures } from './figures.ts';
import type { Item } from './item.ts';
import { AND_WORDS, UNTIL_WORDS } from './lexicon.ts';
import { isClose, isCloseMark, isMark, isNear, isWord, type Point, type Reader } from './point.ts';
import { skipWeekdays } from './prefix.ts';
import { readPoint } from './readPoint.ts';
import { GAP, tokenAt } from './tokens.ts';
import { skipOrdinal } from './wordedDate.ts';

/** A day whose month is told later, and what joins it to the next day. */
interface Day {
  readonly day: number;
  readonly isDotted: boolean;
  readonly joint: 'range' | 'slash' | 'comma' | 'and' | 'space';
  readonly first: number;
  readonly after: number;
}

const MOST_DAYS = 6;
const LAST_DAY = 31;

export function jointAt(reader: Reader, index: number): { joint: Day['joint']; next: number } | null {
  if (!isNear(reader, index) || !isNear(reader, index + 1)) return null;
  if (isMark(reader, index, '-') || isWord(reader, index, UNTIL_WORDS)) return { joint: 'range', next: index + 1 };
  if (isMark(reader, index, '/')) return { joint: 'slash', next: index + 1 };
  const isPlus = isMark(reader, index, '&') || isMark(reader, index, '+');
  if (isPlus || isWord(reader, index, AND_WORDS)) return { joint: 'and', next: index + 1 };
  if (!isMark(reader, index, ',')) return null;
  return isWord(reader, index + 1, AND_WORDS) ? { joint: 'and', next: index + 2 } : { joint: 'comma', next: index + 1 };
}

/** `1. 17. og 29. mai`: dotted days with nothing between. */
function spaceAt(reader: Reader, index: number, isDotted: boolean): { joint: 'space'; next: number } | null {
  const isDay = isDotted && tokenAt(reader.tokens, index).kind === 'number' && isCloseMark(reader, index + 1, '.');
  return isDay && tokenAt(reader.tokens, index).gap === GAP.space ? { joint: 'space', next: index } : null;
}

function dayAt(reader: Reader, index: number): Day | null {
  const first = skipWeekdays(reader, index);
  const day = figureAt(reader, first);
  if (day?.value == null || day.value < 1 || day.value > LAST_DAY) return null;
  const next = skipOrdinal(reader, day.next);
  const joint = jointAt(reader, next) ?? spaceAt(reader, next, next > day.next);
  return joint && { day: day.value, isDotted: next > day.next, joint: joint.joint, first, after: joint.next };
}

/** `26/9`, the end of `24.-26/9`. */
const isSlashedDate = (reader: Reader, index: number) =>
  isCloseMark(reader, index + 1, '/') &&
  !isCloseMark(reader, index + 3, '.') &&
  readFigures(reader, index, true) !== null;

/** The days before the one that has the month, as far as they go. */
function daysFrom(
  reader: Reader,
  index: number,
): { days: Day[]; last: { point: Point; first: number; next: number } } | null {
  const days: Day[] = [];
  for (let at = index; days.length < MOST_DAYS; ) {
    const day = isSlashedDate(reader, at) && days.length > 0 ? null : dayAt(reader, at);
    if (!day) {
      const first = skipWeekdays(reader, at);
      const whole = days.length > 0 ? readPoint(reader, first, true) : null;
      return whole?.value.kind === 'day' ? { days, last: { point: whole.value, first, next: whole.next } } : null;
    }
    days.push(day);
    at = day.after;
  }
  return null;
}

/** Whether a dash or slash after a day makes a range with the next: not `Dag 1 – 12. mars`, not `nivå 1 / 2.03`. */
function isRangeJoint(reader: Reader, day: Day, following: number, isWorded: boolean, isLastDotted: boolean): boolean {
  if (day.day >= following) return false;
  if (day.isDotted) return true;
  const isTight = isClose(reader, day.after) && tokenAt(reader.tokens, day.after - 1).gap === GAP.none;
  return isWorded ? isTight || !isLastDotted : isTight && day.joint === 'range';
}

/** Whether the days and the date behind them are written alike, so that they belong together and are no other numbers. */
function isOneList(reader: Reader, days: readonly Day[], last: Point, lastIndex: number): boolean {
  const isLastDotted = isCloseMark(reader, lastIndex + 1, '.');
  const isWorded = !last.isFigures;
  const hasAnd = days.at(-1)?.joint === 'and';
  return days.every((day, index) => {
    const following = days[index + 1]?.day ?? last.day ?? 0;
    if (day.joint === 'range' || day.joint === 'slash') {
      return isRangeJoint(reader, day, following, isWorded, isLastDotted);
    }
    // Numbers with nothing between are days only where the list rises to an `og`.
    if (day.joint === 'space' && (!hasAnd || day.day >= following)) return false;
    // `12. og 13 mars`: the last dot is often forgotten.
    if (isWorded && day.isDotted && hasAnd) return true;
    return day.isDotted === isLastDotted && (day.isDotted || (isWorded && hasAnd));
  });
}

/** Days that share a month written once: `22.-23.01`, `9.-10.april`, `7., 12. og 14. februar`, `7. og 8. mai 2024`. */
export function readSharedMonth(reader: Reader, index: number): readonly Item[] | null {
  if (continuesNumber(reader, index)) return null;
  const read = daysFrom(reader, index);
  if (!read || !isOneList(reader, read.days, read.last.point, read.last.first)) return null;
  const { point, first, next } = read.last;
  const { isDoubtful: _, ...shared } = point;
  const parts = [
    ...read.days.map(({ day, joint, first: start, after }) => ({
      point: { ...shared, day },
      joint,
      start,
      next: joint === 'space' ? after : after - 1,
    })),
    { point: shared, joint: null, start: first, next },
  ];
  const items: Item[] = [];
  let isJoined = false;
  for (const part of parts) {
    const before = isJoined ? items.pop() : undefined;
    items.push(
      before
        ? { start: before.start, end: part.point, first: before.first, next: part.next }
        : { start: part.point, first: part.start, next: part.next },
    );
    isJoined = part.joint === 'range' || part.joint === 'slash';
  }
  return items;
}
