import { type Edtf, formatEdtf, parseEdtf, UNSET } from '../../../shared/time/index.ts';

const YEAR = /(?<![\d-])(\d{4})(?=$|[-/?~%])/gu;

/** A date as it is so many years later; not set where there is no such day. */
export function yearsLater(when: Edtf | '', years: number): Edtf | '' {
  if (when === '' || years === 0) return when;
  const moved = when.replaceAll(YEAR, (year) => String(Number(year) + years).padStart(4, '0'));
  const parsed = parseEdtf(moved);
  return formatEdtf(parsed.ok ? parsed.value : UNSET);
}
