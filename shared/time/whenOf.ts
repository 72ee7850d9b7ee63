import { parseEdtf, UNSET } from './edtf.ts';
import type { When } from './when.ts';

/** The date a plan holds, decoded; what cannot be read is not set. */
export function whenOf(edtf: string): When {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? parsed.value : UNSET;
}

/** Whether the day is still to be set: drawn hollow and dashed. */
export const isUnset = (when: When): boolean =>
  when.kind === 'unset' || when.kind === 'dayInMonth' || when.kind === 'dayInYear';

/** Whether the date, or an end of it, is qualified as uncertain or about: drawn hollow, with a question mark. */
export const isUncertain = (when: When): boolean =>
  when.kind === 'interval'
    ? (when.start?.qualifier ?? when.end?.qualifier) !== undefined
    : when.kind !== 'unset' && when.qualifier !== undefined;
