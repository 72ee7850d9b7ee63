import { isoDate, readDates, weekday } from '../../time/index.ts';

const WEEKDAY =
  /(?<!\p{L})(?:(man|mån)|(tirs?|tys|tis)|(ons)|(tors?)|(fre|fred)|(lørd?|lau|laur|lör)|(sønd?|sön|sund))(?:dag)?(?:en)?(?!\p{L})/giu;
const MONTH_DAY = /^\d{4}-(\d\d-\d\d)$/u;
const LONGEST = 200;
const MOST_DAYS = 200;
const LEAST_DAYS = 3;
const MOSTLY = 0.8;
const YEARS_AWAY = 5;
const SECOND_HALF = 7;

interface NamedDay {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly monthDay: string;
}

/** The one day that a line names with its weekday and without a year. */
function namedDay(line: string): NamedDay | null {
  if (line.length > LONGEST || !/\d/u.test(line)) return null;
  const named = [...line.matchAll(WEEKDAY)];
  const [found] = named;
  if (!found || named.length > 1) return null;
  const dates = readDates(line, { year: 2000 }).filter(({ mention }) => !mention);
  const [date] = dates;
  const monthDay = MONTH_DAY.exec(date?.when ?? '')?.[1];
  if (!date || monthDay === undefined || dates.length > 1 || date.yearFrom === 'written') return null;
  return { weekday: found.slice(1).findIndex((group) => group !== undefined) + 1, monthDay };
}

/** How many of the days are on their weekday; from `turn` on they are in the year, before it in the next. */
const fitting = (days: readonly NamedDay[], year: number, turn: number) =>
  days.filter(({ weekday: wanted, monthDay }) => {
    const own = Number(monthDay.slice(0, 2)) < turn ? year + 1 : year;
    const day = isoDate(`${own}-${monthDay}`);
    return day !== null && weekday(day) === wanted;
  }).length;

/**
 * The year in which most days are on the weekdays that stand beside them: the nearest to the one that is known, which
 * stays where half of them are right in it, else to `thisYear`. Null where too few tell, or no year is near.
 */
export function yearOfWeekdays(
  lines: readonly string[],
  known: number | null,
  thisYear: number | undefined,
): number | null {
  const near = known ?? thisYear;
  if (near === undefined) return null;
  const days: NamedDay[] = [];
  for (const line of lines) {
    const day = namedDay(line);
    if (day) days.push(day);
    if (days.length >= MOST_DAYS) break;
  }
  if (days.length < LEAST_DAYS) return null;
  const share = (year: number) => Math.max(fitting(days, year, 1), fitting(days, year, SECOND_HALF)) / days.length;
  if (known !== null && share(known) > 0.5) return null;
  const away = Array.from({ length: YEARS_AWAY }, (_, index) => index + 1);
  const years = [near, ...away.flatMap((count) => [near - count, near + count])];
  return years.find((year) => share(year) >= MOSTLY) ?? null;
}
