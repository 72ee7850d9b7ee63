/** How a field of a record stands in a cell that people read and write, and what a cell they wrote says of the field. */
import { LOCALES } from '../i18n/translate.ts';
import type { Lane, Plan, RecordKind } from '../plan/plan.ts';
import { formatWhen, type IsoDate, isoDate, parseClockTime, parseEdtf, readWhen, whenOf } from '../time/index.ts';
import { type HistoryWords, historyWords } from './words.ts';

/** Words, a day (a date cell where there are such), or a number. */
export type Cell = string | { readonly day: IsoDate } | { readonly number: number };

/** What cells refer to: the plan they are of, and the words of its language. */
export interface CellContext {
  readonly plan: Plan;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly words: HistoryWords;
}

export interface Codec {
  readonly write: (value: unknown, context: CellContext) => Cell;
  /** The field's value as raw JSON; `undefined` where the cell cannot be understood. */
  readonly read: (text: string, context: CellContext) => unknown;
}

/** More than this in a cell, and Excel cuts it or calls the file damaged; it allows 32,767 characters. */
export const CELL_LIMIT = 32_000;

/** A text that a cell can hold: not too long, and of characters that XML has. */
const fitting = (text: string): string => {
  const cut = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  return cut.toWellFormed().replace(/\p{Noncharacter_Code_Point}/gu, '');
};

export const contextOf = (plan: Plan): CellContext => ({
  plan,
  lanes: new Map(plan.lanes.map((lane) => [lane.id, lane])),
  words: historyWords(plan.info.locale),
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** One line of text. */
export const line: Codec = { write: (value) => fitting(textOf(value)), read: oneLine };

/** Text with line breaks. */
export const prose: Codec = {
  write: (value) => fitting(textOf(value)),
  read: (text) => text.replace(/\r\n?/g, '\n').trim(),
};

/** Several texts in one cell; a semicolon or a new line parts them. */
export const list: Codec = {
  write: (value) => fitting(textsOf(value).join('; ')),
  read: (text) =>
    text
      .split(/[;\n]/u)
      .map(oneLine)
      .filter((item) => item !== ''),
};

/** A day as spreadsheets give it back: ISO 8601 with or without a time, or day first. */
export function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ][\d:.]+Z?)?$/.exec(text.trim())?.[1];
  if (iso !== undefined) return isoDate(iso);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim()) ?? [];
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day where it is one; else the words of the plan's language, with the year. */
export const date: Codec = {
  write: (value, { words }) => {
    const edtf = textOf(value);
    const day = isoDate(edtf);
    if (day !== null) return { day };
    return edtf === '' ? '' : formatWhen(whenOf(edtf), words.locale, { year: 'always' });
  },
  read: (text, { plan }) => {
    const day = readDay(text);
    if (day !== null) return day;
    const known = parseEdtf(text);
    if (known.ok) return text.trim();
    const read = readWhen(oneLine(text), { year: Number(plan.info.from.slice(0, 4)) });
    return read.ok ? read.value.when : undefined;
  },
};

const CLOCK = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d\d))?(?::00)?(?:\s*[–/-]\s*(\d{1,2})(?:[.:](\d\d))?(?::00)?)?$/iu;

/** `13:00–15:00` or `13:00`. */
export const clock: Codec = {
  write: (value) => textOf(value).replace('/', '–'),
  read: (text) => {
    const match = CLOCK.exec(text.trim());
    if (!match) return undefined;
    const [, hour = '', minute = '00', endHour, endMinute = '00'] = match;
    const end = endHour === undefined ? '' : `/${endHour.padStart(2, '0')}:${endMinute}`;
    const time = `${hour.padStart(2, '0')}:${minute}${end}`;
    return parseClockTime(time).ok ? time : undefined;
  },
};

/** A whole number, or an empty cell. */
export const count: Codec = {
  write: (value) => (typeof value === 'number' ? { number: value } : ''),
  read: (text) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined),
};

const isSameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** One of a few values, as its name in the plan's language; read in any of ours. `prefix` is of names.json. */
export const choice = (
  prefix: 'kind' | 'status' | 'agenda' | 'agendaStatus' | 'laneKind',
  values: readonly string[],
): Codec => {
  // The catalogue has a name for each of the values; a test asks for them all.
  const nameOf = (value: string, words: HistoryWords) =>
    words.name(`${prefix}-${value}` as Parameters<HistoryWords['name']>[0]);
  return {
    write: (value, { words }) => nameOf(textOf(value), words),
    read: (text) =>
      values.find((value) => LOCALES.some((locale) => isSameWord(nameOf(value, historyWords(locale)), oneLine(text)))),
  };
};

/** Lanes by their names. */
export const lanes: Codec = {
  write: (value, context) =>
    fitting(
      textsOf(value)
        .map((id) => context.lanes.get(id)?.name || id)
        .join('; '),
    ),
  read: (text, { plan }) => {
    const names = text
      .split(/[;\n]/u)
      .map(oneLine)
      .filter((name) => name !== '');
    const ids = names.map(
      (name) =>
        plan.lanes.find((lane) => isSameWord(oneLine(lane.name), name) || isSameWord(oneLine(lane.shortName), name))
          ?.id ?? plan.lanes.find(({ id }) => id === name)?.id,
    );
    return ids.includes(undefined) ? undefined : ids;
  },
};

/** What kind of record it is, where nothing more can be said; a cell does not change it. */
export const recordKind = (kind: Exclude<RecordKind, 'entry' | 'lane' | 'agenda'>): Codec => ({
  write: (_value, { words }) => words.t(`kind.${kind}`),
  read: () => undefined,
});

/** The meeting an item is for, by its title; it is chosen in the plan, not in a cell. */
export const meeting: Codec = {
  write: (value, { plan }) => fitting(plan.entries.find(({ id }) => id === value)?.title ?? ''),
  read: (text, { plan }) => {
    const titled = plan.entries.filter(({ title }) => isSameWord(oneLine(title), oneLine(text)));
    return titled.length === 1 ? titled[0]?.id : undefined;
  },
};
