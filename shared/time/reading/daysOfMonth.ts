import { daysInMonth } from '../days.ts';
import { figureAt } from './figures.ts';
import type { Item } from './item.ts';
import { isClose, isCloseMark, isMark, isSameLine, type Read, type Reader, startsLine } from './point.ts';
import { jointAt } from './sharedMonth.ts';
import { GAP, tokenAt } from './tokens.ts';
import { monthAt } from './wordedDate.ts';
import { yearAfter } from './year.ts';

interface Day {
  readonly day: number;
  readonly isDotted: boolean;
  readonly first: number;
  readonly next: number;
}

function dayAt(reader: Reader, index: number): Day | null {
  const day = figureAt(reader, index);
  if (day?.value == null || day.value < 1 || isClose(reader, index) || !isSameLine(reader, index)) return null;
  const isDotted = isCloseMark(reader, day.next, '.');
  const next = isDotted ? day.next + 1 : day.next;
  const after = tokenAt(reader.tokens, next);
  const isInNumber = after.gap === GAP.none && (after.kind !== 'mark' || '%/-'.includes(after.text));
  return isInNumber && after.kind !== 'edge' ? null : { day: day.value, isDotted, first: index, next };
}

const MOST_DAYS = 10;

/** The days as far as they are written alike, with commas, `og` or nothing between. */
function daysFrom(reader: Reader, index: number): readonly Day[] {
  const days: Day[] = [];
  for (let at = index; days.length < MOST_DAYS; ) {
    const day = dayAt(reader, at);
    if (!day || (days[0] && days[0].isDotted !== day.isDotted)) break;
    days.push(day);
    const joint = jointAt(reader, day.next);
    at = joint && (joint.joint === 'and' || joint.joint === 'comma') ? joint.next : day.next;
  }
  return days;
}

/** Whether a list ends as one: at the end of its line or before a mark, so that its last number counts nothing. */
function isEnded(reader: Reader, index: number): boolean {
  const token = tokenAt(reader.tokens, index);
  return startsLine(reader, index) || token.kind === 'mark' || token.text === 'kl';
}

/** Past `mars`, `mars 2025:`, `mai måned:` to the first day. */
function monthBefore(reader: Reader, index: number): Read<{ month: number; year?: number }> | null {
  const month = monthAt(reader, index);
  if (!month) return null;
  const at = tokenAt(reader.tokens, month.next).text === 'måned' ? month.next + 1 : month.next;
  const year = yearAfter(reader, at, false);
  const next = year?.next ?? at;
  const value = { month: month.month, ...(year ? { year: year.value } : {}) };
  return { value, next: isMark(reader, next, ':') ? next + 1 : next };
}

/** A month and then its days: `Juni: 3., 10. og 17.`, `mars 11, 18, 25`, and the row `Mars 12. 25.` of a table. */
export function readDaysOfMonth(reader: Reader, index: number): readonly Item[] | null {
  const month = monthBefore(reader, index);
  const days = month ? daysFrom(reader, month.next) : [];
  const last = days.at(-1);
  if (!month || !last || !isEnded(reader, last.next)) return null;
  if (!last.isDotted && days.length < 2) return null;
  const { year } = month.value;
  const length = daysInMonth(year ?? reader.context.year ?? 2024, month.value.month);
  if (days.some(({ day }) => day > length)) return null;
  return days.map(({ day, first, next }, at) => ({
    start: { kind: 'day', day, ...month.value },
    first: at === 0 ? index : first,
    next,
  }));
}
