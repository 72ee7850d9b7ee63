import { type ReadContext, readDates } from '../../../../shared/time/index.ts';

/** A text with what was found in it, in short: `2024-02-07 09:00/10:00 | 2024-02-12`; empty for nothing. */
export function reading(text: string, context: Partial<ReadContext> = {}): string {
  return readDates(text, { year: 2024, ...context })
    .map(({ when, time }) => (time === '' ? when : `${when} ${time}`))
    .join(' | ');
}
