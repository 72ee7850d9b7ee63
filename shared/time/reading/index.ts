/** Reading dates in texts: the Nordic language of dates, giving EDTF with the words it came from. */
export type { ReadContext } from './point.ts';
export { type ReadDate, type ReadTime, readDates, readTimes } from './readDates.ts';
export { type FieldWhen, type FieldWhenError, readWhen } from './readWhen.ts';
