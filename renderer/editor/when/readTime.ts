import { formatClockTime, parseClockTime } from '../../../shared/time/index.ts';

const CLOCK = '(\\d{1,2})(?:[.:]?(\\d{2}))?';
const TIME = new RegExp(`^(?:kl\\.?\\s*)?${CLOCK}(?:\\s*(?:-|/|til|to)\\s*(?:kl\\.?\\s*)?${CLOCK})?$`, 'u');

const clock = (hours: string, minutes: string | undefined) => `${hours.padStart(2, '0')}:${minutes ?? '00'}`;

/** Reads a clock time as people type it (`9-11`, `kl. 13`, `08.30–12`, `0900`); empty for none, `null` if it is none. */
export function readTime(written: string): string | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-');
  if (text === '') return '';
  const [, hours, minutes, endHours, endMinutes] = TIME.exec(text) ?? [];
  if (hours === undefined) return null;
  const end = endHours === undefined ? '' : `/${clock(endHours, endMinutes)}`;
  const parsed = parseClockTime(clock(hours, minutes) + end);
  return parsed.ok ? formatClockTime(parsed.value) : null;
}
