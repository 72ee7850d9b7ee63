import { type IsoDate, isoDate, parseEdtf, type When } from '../../../shared/time/index.ts';

/** The date a test writes as EDTF. */
export function when(text: string): When {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`);
  return parsed.value;
}

/** The day a test writes. */
export function day(text: string): IsoDate {
  const parsed = isoDate(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}
