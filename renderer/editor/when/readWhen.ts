import { type Edtf, formatEdtf, parseEdtf, UNSET } from '../../../shared/time/index.ts';
import { MONTH, monthNumber, partOfYear } from './words.ts';

/** What decides the year where nobody writes one. */
export interface WhenContext {
  /** First and last month of the plan, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** The date it has now, EDTF: a new day without a year stays in a year outside the plan if this is there. */
  readonly near?: string;
}

/** `read`: understood. `none`: nothing was written. `unread`: words that are kept, with no date guessed from them. */
export type WhenReading =
  | { readonly kind: 'read'; readonly when: Edtf }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly words: string };

/** One date taken apart; texts are digits, and a missing part is one nobody wrote. */
interface Part {
  readonly day?: string;
  readonly month?: number;
  readonly year?: number;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const yearOf = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

const YEAR = '(?:[\\s./-]+(\\d{4}|\\d{2}))?';
const NUMERIC = new RegExp(`^(\\d{1,2}|x{1,2}|\\?{1,2})\\s*[./-]\\s*(\\d{1,2})\\.?${YEAR}\\.?$`, 'u');
const WORDED = new RegExp(`^(?:(\\d{1,2}|x{1,2}|\\?{1,2})\\.?\\s*)?${MONTH}\\.?${YEAR}$`, 'u');
const DAY_ONLY = /^(\d{1,2})\.?$/u;

function readPart(text: string): Part | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, day = '', month = '', year] = numeric;
    return { day, month: Number(month), ...(year ? { year: yearOf(year) } : {}) };
  }
  const worded = WORDED.exec(text);
  if (worded) {
    const [, day, name = '', year] = worded;
    const month = monthNumber(name);
    if (month === null) return null;
    return { month, ...(day ? { day } : {}), ...(year ? { year: yearOf(year) } : {}) };
  }
  const day = DAY_ONLY.exec(text)?.[1];
  return day ? { day } : null;
}

/** The year a month falls in when none is written: within the plan where it can. */
function yearFor(month: number, context: WhenContext): number {
  const first = Number(context.from.slice(0, 4));
  const near = /^\d{4}/.exec(context.near ?? '')?.[0];
  const nearMonth = context.near?.slice(0, 7) ?? '';
  const nearOutside =
    near !== undefined && (nearMonth < context.from.slice(0, nearMonth.length) || nearMonth > context.to);
  if (near !== undefined && nearOutside) return Number(near);
  for (let year = first; year <= Number(context.to.slice(0, 4)); year += 1) {
    const text = `${year}-${pad(month)}`;
    if (text >= context.from && text <= context.to) return year;
  }
  return first;
}

function edtfOf(part: Part, year: number): string {
  const month = `${pad(year, 4)}-${pad(part.month ?? 0)}`;
  if (part.day === undefined) return month;
  return /^\d+$/.test(part.day) ? `${month}-${pad(Number(part.day))}` : `${month}-XX`;
}

function readRange(from: string, to: string, context: WhenContext): string | null {
  const end = readPart(to);
  const start = readPart(from);
  if (!start || !end || end.month === undefined) return null;
  const whole = { ...start, month: start.month ?? end.month };
  if ((whole.day === undefined) !== (end.day === undefined)) return null;
  const endYear = end.year ?? (start.year === undefined ? undefined : start.year + (end.month < whole.month ? 1 : 0));
  const startYear =
    start.year ?? (endYear === undefined ? yearFor(whole.month, context) : endYear - (end.month < whole.month ? 1 : 0));
  const lastYear = endYear ?? startYear + (end.month < whole.month ? 1 : 0);
  return `${edtfOf(whole, startYear)}/${edtfOf(end, lastYear)}`;
}

const WEEK =
  /^(?:uke|uge|veke|week|u|w)\.?\s*(\d{1,2})(?:\s*(?:-|til|to)\s*(?:(?:uke|uge|veke|week|u|w)\.?\s*)?(\d{1,2}))?(?:[\s,/-]+(\d{4}))?$/u;

function readWeek(text: string, context: WhenContext): string | null {
  const [, first, last, written] = WEEK.exec(text) ?? [];
  if (first === undefined) return null;
  const year = written ? Number(written) : yearFor(Math.min(12, Math.max(1, Math.ceil(Number(first) / 4.35))), context);
  const week = (number: string) => `${pad(year, 4)}-W${pad(Number(number))}`;
  return last === undefined ? week(first) : `${week(first)}/${week(last)}`;
}

function readSeason(text: string, context: WhenContext): string | null {
  const part = partOfYear(text);
  return part && `${pad(part.year ?? Number(context.from.slice(0, 4)), 4)}-${part.season}`;
}

/** Words that say «about», and a mark that says «uncertain», become EDTF qualifiers. */
function takeQualifier(text: string): { rest: string; qualifier: string } {
  const about = /^(?:ca\.?|cirka|omkring|rundt|about|circa)\s+(.*)$/u.exec(text);
  const rest = about?.[1] ?? text;
  const uncertain = /^(.*[^?\s.])\s*\?$/u.exec(rest);
  const qualifier = about ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  return { rest: (uncertain?.[1] ?? rest).trim(), qualifier };
}

const WEEKDAY = /^(?:man|tirs?|ons|tors?|fre|lør|laur|søn|sun|mon)(?:dag|day)?\.?,?\s+(?:den\s+)?/u;
const DAY_NOT_SET = /^(.*?)\s*\((?:dato|dag|dag(?:en)?) ikke (?:satt|sat|fastsat|fastsatt)\)$/u;
const SOME_DAY = /^(?:en dag i)\s+(.*)$/u;

function readPlain(text: string, context: WhenContext): string | null {
  const open = DAY_NOT_SET.exec(text)?.[1] ?? SOME_DAY.exec(text)?.[1];
  const plain = open === undefined ? text : `xx ${open}`;
  const season = readSeason(plain, context) ?? readWeek(plain, context);
  if (season) return season;
  const single = plain.match(/\p{L}|\d/u) ? readPart(plain) : null;
  if (single && single.month !== undefined) return edtfOf(single, single.year ?? yearFor(single.month, context));
  // A hyphen also stands inside dates: every place it may divide the text is tried.
  for (const found of plain.matchAll(/\s*(?:-|\btil\b|\bto\b)\s*/gu)) {
    const range = readRange(plain.slice(0, found.index), plain.slice(found.index + found[0].length), context);
    if (range) return range;
  }
  return null;
}

const plausible = (edtf: string) =>
  [...edtf.matchAll(/\b(\d{4})(?=-|$|\/|[?~%])/gu)].every(([, year]) => Number(year) >= 1900);

function decode(edtf: string, words: string): WhenReading {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || !plausible(edtf)) return { kind: 'unread', words };
  return { kind: 'read', when: formatEdtf(parsed.value) };
}

/**
 * Reads a date as people type it in Norwegian and Danish (`17.04`, `17.4.2024`, `22.-23.01`, `april`, `uke 34`,
 * `xx.04`, `31.10?`, `1. tertial`) or as EDTF. What cannot be read, or cannot be, is never guessed.
 */
export function readWhen(written: string, context: WhenContext): WhenReading {
  const words = written.replace(/\s+/gu, ' ').trim();
  if (words === '' || words === formatEdtf(UNSET)) return { kind: 'none' };
  const edtf = decode(words, words);
  if (edtf.kind === 'read') return edtf;
  const text = words
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(WEEKDAY, '')
    .replace(/^den\s+/u, '');
  const { rest, qualifier } = takeQualifier(text);
  const plain = readPlain(rest, context);
  if (plain === null) return { kind: 'unread', words };
  const qualified = plain
    .split('/')
    .map((point) => point + qualifier)
    .join('/');
  return decode(qualified, words);
}
