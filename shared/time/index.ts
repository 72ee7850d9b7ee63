/** The time language: dates as people write them, without clocks, zones or JS `Date`. */
export { boundsOf } from './bounds.ts';
export { displayClockTime, formatClockTime, parseClockTime } from './clockTime.ts';
export { compareWhen } from './compare.ts';
export {
  addDays,
  dayOfYear,
  daysBetween,
  daysInMonth,
  isoDate,
  monthsBetween,
  weekday,
  weekOf,
  weeksBetween,
} from './days.ts';
export { formatEdtf, parseEdtf, UNSET } from './edtf.ts';
export { formatWhen, type WhenFormat } from './formatWhen.ts';
export { monthName, weekdayName } from './names.ts';
export {
  type FieldWhen,
  type FieldWhenError,
  type ReadContext,
  type ReadDate,
  type ReadTime,
  readDates,
  readTimes,
  readWhen,
} from './reading/index.ts';
export { moveWhenTo, resizeWhen, shiftWhen } from './shift.ts';
export type * from './when.ts';
export { isUncertain, isUnset, whenOf } from './whenOf.ts';
