import * as v from 'valibot';
import { type Edtf, formatClockTime, formatEdtf, parseClockTime, parseEdtf } from '../../time/index.ts';

/** An EDTF date in its normal form; anything else is the issue `when`. */
export const when = v.pipe(
  v.string('type'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Edtf => {
    const parsed = parseEdtf(dataset.value);
    if (parsed.ok) return formatEdtf(parsed.value);
    addIssue({ message: parsed.error.code === 'syntax' ? 'when' : 'impossible' });
    return NEVER;
  }),
);

/** `13:00/15:00`, `13:00`, or empty. */
export const clock = v.pipe(
  v.string('type'),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    if (dataset.value === '') return '';
    const parsed = parseClockTime(dataset.value);
    if (parsed.ok) return formatClockTime(parsed.value);
    addIssue({ message: 'time' });
    return NEVER;
  }),
);
