import { type Edtf, formatEdtf, readWhen as readField, UNSET } from '../../../shared/time/index.ts';

/** What decides the year where nobody writes one. */
export interface WhenContext {
  /** First and last month of the plan, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** The date it has now, EDTF: a new day without a year stays in a year outside the plan if this is there. */
  readonly near?: string;
}

/**
 * `read`: understood, with a clock time if one was written beside it. `none`: nothing was written. `unread`: words
 * that are kept, with no date guessed from them; `impossible` where they name a day that does not exist.
 */
export type WhenReading =
  | { readonly kind: 'read'; readonly when: Edtf; readonly time: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly words: string; readonly impossible: boolean };

/** The year of a date outside the plan, or `null`. */
function yearOutside({ from, to, near = '' }: WhenContext): number | null {
  const month = /^\d{4}-\d{2}(?!\d)/.exec(near)?.[0];
  return month !== undefined && (month < from || month > to) ? Number(month.slice(0, 4)) : null;
}

/** Four figures are a year only where somebody may mean one; `1204` is more likely a day without its dot. */
const isNoYear = (words: string) => /^\d{4}$/.test(words) && !/^(?:19|20|21)/.test(words);

/** Reads a date typed into a field of this plan. What cannot be read, or cannot be, is never guessed. */
export function readWhen(written: string, context: WhenContext): WhenReading {
  const words = written.replace(/\s+/gu, ' ').trim();
  const unset = formatEdtf(UNSET);
  if (words === '' || words === unset) return { kind: 'none' };
  const outside = yearOutside(context);
  const year = outside ?? Number(context.from.slice(0, 4));
  const firstMonth = outside === null ? Number(context.from.slice(5, 7)) : 1;
  const read = readField(words, { year, firstMonth });
  if (!read.ok) return { kind: 'unread', words, impossible: read.error.code === 'impossible' };
  if (read.value.when === unset || isNoYear(words)) return { kind: 'unread', words, impossible: false };
  return { kind: 'read', when: read.value.when, time: read.value.time };
}
