import { isClose, isCloseMark, isMark, isNear, isSameLine, type Read, type Reader } from './point.ts';
import { tokenAt } from './tokens.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const THIS_CENTURY = 2024;

/** The year of two digits nearest to the plan's. */
export function fullYear(twoDigits: number, contextYear: number | null): number {
  const near = contextYear ?? THIS_CENTURY;
  const century = near - (near % 100);
  const candidates = [century - 100 + twoDigits, century + twoDigits, century + 100 + twoDigits];
  return candidates.reduce((best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best));
}

export const isFullYear = (reader: Reader, index: number): boolean => {
  const { text, value } = tokenAt(reader.tokens, index);
  return text.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
};

/** Whether a year goes on as a period: `2025-2028`, `2021-24`, `2024/2025`. */
export function isPeriod(reader: Reader, index: number): boolean {
  if (!isMark(reader, index + 1, '-') && !isCloseMark(reader, index + 1, '/')) return false;
  const after = tokenAt(reader.tokens, index + 2);
  if (after.kind !== 'number' || after.gap > 2) return false;
  if (isFullYear(reader, index + 2)) return true;
  const isTwoDigits = after.text.length === 2 && isClose(reader, index + 1) && isClose(reader, index + 2);
  return isTwoDigits && !isCloseMark(reader, index + 3, '.');
}

/** How far a two-digit number may be from the plan's year to be a year after a month (`dec 24`). */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 4;

function shortYear(reader: Reader, index: number): number | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'number' || token.text.length !== 2) return null;
  const next = tokenAt(reader.tokens, index + 1);
  const goesOn = next.kind === 'mark' && next.gap === 0 && '.:/%'.includes(next.text);
  if (goesOn && (next.text !== '.' || tokenAt(reader.tokens, index + 2).gap === 0)) return null;
  if (next.kind === 'number' && next.gap <= 1) return null;
  // `13. mai 17-mai`, `5. januar 13. dag jul`: the number begins something else.
  const after = tokenAt(reader.tokens, index + 2);
  const isJoined = next.text === '-' && next.gap === 0 && after.kind === 'word' && after.gap === 0;
  const isOrdinal = goesOn && after.kind === 'word' && !after.isCapital && after.gap === 1;
  if (isJoined || isOrdinal) return null;
  const year = fullYear(token.value, reader.context.year);
  const near = reader.context.year ?? THIS_CENTURY;
  return year >= near - YEARS_BEFORE && year <= near + YEARS_AFTER ? year : null;
}

/**
 * A year after a month or a day and month: `2024`, `, 2024`, `'24`, and `24` where that is a year about the plan's.
 * Not one that begins a plan's period.
 */
export function yearAfter(reader: Reader, index: number, isShortRead = true): Read<number> | null {
  if (!isNear(reader, index)) return null;
  const at =
    isMark(reader, index, ',') && isFullYear(reader, index + 1) && isSameLine(reader, index + 1) ? index + 1 : index;
  if (isFullYear(reader, at)) {
    return isPeriod(reader, at) && !reader.isField ? null : { value: tokenAt(reader.tokens, at).value, next: at + 1 };
  }
  const isApostrophe = isMark(reader, at, "'") || isMark(reader, at, '’');
  if (isApostrophe && isClose(reader, at + 1) && tokenAt(reader.tokens, at + 1).text.length === 2) {
    const { kind, value } = tokenAt(reader.tokens, at + 1);
    return kind === 'number' ? { value: fullYear(value, reader.context.year), next: at + 2 } : null;
  }
  if (!isShortRead || !isSameLine(reader, at) || reader.context.locale === 'en') return null;
  const year = shortYear(reader, at);
  return year === null ? null : { value: year, next: at + 1 };
}
