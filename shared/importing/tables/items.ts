import { type ReadContext, type ReadDate, readDates } from '../../time/index.ts';
import { joinLines } from '../fields/joinLines.ts';
import { tidyTitle } from '../fields/tidyTitle.ts';

/** One thing of a cell that holds several, with the dates that stand with it. */
export interface CellItem {
  readonly title: string;
  readonly dates: readonly ReadDate[];
  readonly details: readonly string[];
}

interface Line {
  readonly text: string;
  readonly dates: readonly ReadDate[];
  readonly rest: string;
  readonly isDateFirst: boolean;
}

interface Group {
  titles: string[];
  dates: ReadDate[];
}

/** What stands between the dates of a list. */
const JOINT = /^[\s,;.]*(?:og|and|samt|eller|\+|&)?\s*$/u;

/** A text without the dates read in it. */
export function withoutDates(text: string, dates: readonly ReadDate[]): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of dates) {
    const between = text.slice(at, start);
    if (at === 0 || !JOINT.test(between)) rest += `${between} `;
    at = Math.max(at, end);
  }
  const cut = tidyTitle(rest + text.slice(at)).replaceAll(/\s+([:,.;])/gu, '$1');
  return /[\p{L}\p{N}]/u.test(cut) ? cut : '';
}

/** The dates something is on, without those only spoken of. */
export const ownDates = (text: string, context: ReadContext): readonly ReadDate[] =>
  readDates(text, context).filter((date) => !date.mention);

function lineOf(text: string, context: ReadContext): Line {
  const dates = ownDates(text, context);
  const start = dates[0]?.start ?? -1;
  const isDateFirst = start >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  return { text, dates, rest: withoutDates(text, dates), isDateFirst };
}

/** Whether a line begins something new, or belongs to what stands above it. */
function begins(line: Line, group: Group | undefined, isDateFirst: boolean): boolean {
  if (!group) return true;
  if (line.dates.length === 0) return !isDateFirst || group.dates.length === 0;
  // A date on a line of its own below what it is the date of.
  return isDateFirst || line.rest !== '' || group.dates.length > 0;
}

/**
 * Takes a cell with several things in it apart: each line with its dates is one, dates stand before what they are of or
 * behind it, and lines without one belong to the dated one above where dates come first.
 */
export function itemsOf(text: string, context: ReadContext): readonly CellItem[] {
  const lines = joinLines(text).map((line) => lineOf(line, context));
  const isDateFirst = lines.find((line) => line.dates.length > 0)?.isDateFirst ?? false;
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const group = !last || begins(line, last, isDateFirst) ? { titles: [], dates: [] } : last;
    if (group !== last) groups.push(group);
    group.dates.push(...line.dates);
    if (line.rest !== '') group.titles.push(line.rest);
  }
  return groups.map(({ titles: [title = '', ...details], dates }) => ({
    title,
    dates,
    details: details.map(tidyTitle),
  }));
}
