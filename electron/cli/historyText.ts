import { Temporal } from 'temporal-polyfill';
import type { Made } from '../../shared/exporting/index.ts';
import type { Context } from './context.ts';

/** Here and now: texts tell the time where the machine stands. */
export const madeHere = (context: Context): Made => ({ at: context.now(), zone: Temporal.Now.timeZoneId() });

/** A text of several lines without what would steer the terminal: a journal holds what peers wrote, as they did. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (char) => (char === '\n' ? '\n' : '·')).trimEnd();
