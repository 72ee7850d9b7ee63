import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isoDate } from '../../../shared/time/index.ts';

/** The day it is where this machine stands. */
export function todayHere(): IsoDate {
  const day = isoDate(Temporal.Now.plainDateISO().toString());
  if (!day) throw new RangeError('the calendar has run out');
  return day;
}
