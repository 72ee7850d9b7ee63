import { splitLines } from './lines.ts';

/** An event as its lines stand in a calendar. */
export interface EventText {
  /** Of `BEGIN:VEVENT`, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface CalendarText {
  readonly name: string;
  readonly events: readonly EventText[];
  /** There are more events than were taken. */
  readonly cut: boolean;
}

const isLine = (line: string, wanted: string) => line.trimEnd().toUpperCase() === wanted;

const nameOf = (lines: readonly string[]): string => {
  const line = lines.find((text) => /^(X-WR-CALNAME|NAME)[;:]/i.test(text)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\\([,;\\])/g, '$1')
    .trim();
};

/** The events of a calendar, each for itself: one that is damaged spoils none of the others. */
export function splitCalendar(text: string, limit: number): CalendarText {
  const lines = splitLines(text);
  const events: EventText[] = [];
  let begin = -1;
  for (const [index, line] of lines.entries()) {
    if (isLine(line, 'BEGIN:VEVENT')) begin = index;
    if (begin < 0 || !isLine(line, 'END:VEVENT')) continue;
    if (events.length === limit) return { name: nameOf(lines), events, cut: true };
    events.push({ line: begin + 1, text: lines.slice(begin, index + 1).join('\r\n') });
    begin = -1;
  }
  return { name: nameOf(lines), events, cut: false };
}
