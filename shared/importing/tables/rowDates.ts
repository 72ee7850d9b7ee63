import { type Edtf, formatEdtf, parseEdtf, type ReadContext, readWhen } from '../../time/index.ts';
import { axisPart } from './axis.ts';
import { NOT_SET, type TableDate } from './entry.ts';
import { ownDates, withoutDates } from './items.ts';

/** What a cell of dates says. */
export interface CellDates {
  readonly dates: readonly TableDate[];
  /** What stands beside the dates. */
  readonly rest: string;
  /** Whether the words are no date that could be read. */
  readonly isUnread: boolean;
  /** Whether they are those of a row above, and only taken to hold here. */
  readonly isCarried?: boolean;
}

const NO_DATES: CellDates = { dates: [], rest: '', isUnread: false };

const dateOf = (when: Edtf, time: string, text: string, isWritten: boolean): TableDate => ({
  when,
  time,
  text,
  deadline: false,
  yearFrom: isWritten ? 'written' : 'context',
});

/** Words for what has no date and is not to have one. */
const STANDING =
  /løpende|løbende|kontinuerlig|kontinuerleg|fortløpende|ved behov|efter behov|etter behov|jevnlig|jamleg|årlig|årleg|månedlig|ukentlig|hele året|heile året|ikke (?:fast)?satt|ikkje (?:fast)?sett|avklares|afklares|tb[dac]|senere|seinare|snarest|\?|^[xX.]+$/iu;

/** Reads a cell that holds dates: several are all of them, and words that are none are kept as a date not set. */
export function datesInCell(text: string, context: ReadContext): CellDates {
  if (text === '' || /^[\p{Pd}.\s]+$/u.test(text)) return NO_DATES;
  const dates = ownDates(text, context);
  if (dates.length > 0) return { dates, rest: withoutDates(text, dates), isUnread: false };
  const field = readWhen(text.replaceAll('\n', ' '), context);
  if (field.ok) {
    return { dates: [dateOf(field.value.when, field.value.time, text, /\d{4}/.test(text))], rest: '', isUnread: false };
  }
  return { dates: [dateOf(NOT_SET, '', text, false)], rest: text, isUnread: !STANDING.test(text) };
}

/** A month's name, or a week's number with or without the word. */
export function partInCell(text: string, isWeek: boolean, year: number | null): TableDate | null {
  const worded = isWeek && /^\d{1,2}(?:\s*[-–/]\s*\d{1,2})?\.?$/.test(text) ? `uke ${text}` : text;
  const part = axisPart(worded, year);
  return part ? dateOf(part.when, '', text, part.isYearWritten) : null;
}

/** From a start and an end; either alone where the other is not there. */
export function spanOf(start: CellDates, end: CellDates): CellDates {
  const [from, to] = [start.dates[0], end.dates[0]];
  if (!from || !to) return from ? start : end;
  if (from.when === NOT_SET) return end;
  if (to.when === NOT_SET || from.when === to.when) return start;
  const span = parseEdtf(`${from.when}/${to.when}`);
  if (!span.ok) return { ...start, isUnread: true };
  const text = `${from.text}–${to.text}`;
  const isWritten = from.yearFrom === 'written';
  return { dates: [dateOf(formatEdtf(span.value), from.time, text, isWritten)], rest: '', isUnread: false };
}
