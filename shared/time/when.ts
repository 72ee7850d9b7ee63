/**
 * A date as people write it, decoded.
 *
 * Stored as one string in EDTF (ISO 8601-2:2019, levels 0–2) plus ISO weeks. The string is the value that
 * travels (in plans, files and over IPC); `When` is what the program reasons about.
 */

/** `2024-04-17`: a calendar day as ISO 8601 writes it. Never a JS `Date`. */
export type IsoDate = string & { readonly isoDate: unique symbol };

/** A whole EDTF expression that has been parsed once, e.g. `2024-01-22/2024-01-23`. */
export type Edtf = string & { readonly edtf: unique symbol };

/** EDTF qualifiers: `?` uncertain, `~` about, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** EDTF level 2 sub-year groupings: 21–24 seasons, 33–36 quarters, 37–39 tertials (quadrimesters), 40–41 half-years. */
export type Season = 21 | 22 | 23 | 24 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41;

interface Qualified {
  readonly qualifier?: Qualifier;
}

/** `2024-04-17` */
export interface DayWhen extends Qualified {
  readonly kind: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** `2024-04`: the month as such, all of it. */
export interface MonthWhen extends Qualified {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}
/** `2024-04-XX`: one day in April, not yet set. */
export interface DayInMonthWhen extends Qualified {
  readonly kind: 'dayInMonth';
  readonly year: number;
  readonly month: number;
}
/** `2024`: the year as such. */
export interface YearWhen extends Qualified {
  readonly kind: 'year';
  readonly year: number;
}
/** `2024-XX-XX` or `2024-XX`: some time in 2024, not yet set. */
export interface DayInYearWhen extends Qualified {
  readonly kind: 'dayInYear';
  readonly year: number;
}
/** `2024-W34`: an ISO week; `year` is the week-numbering year. */
export interface WeekWhen extends Qualified {
  readonly kind: 'week';
  readonly year: number;
  readonly week: number;
}
/** `2024-33`: a season, quarter, tertial or half-year. */
export interface SeasonWhen extends Qualified {
  readonly kind: 'season';
  readonly year: number;
  readonly season: Season;
}

/** Everything but an interval and nothing at all. */
export type PointWhen = DayWhen | MonthWhen | DayInMonthWhen | YearWhen | DayInYearWhen | WeekWhen | SeasonWhen;

/** `2024-01-22/2024-01-23`; `start` is never after `end`. An open end (`..`) is `null`; not both are. */
export interface IntervalWhen {
  readonly kind: 'interval';
  readonly start: PointWhen | null;
  readonly end: PointWhen | null;
}

/** `XXXX-XX-XX`: not set (TBD). */
export interface UnsetWhen {
  readonly kind: 'unset';
}

export type When = PointWhen | IntervalWhen | UnsetWhen;

/** `13:00/15:00` or `13:00`: local clock time beside a date, 24 h, never shifted by a time zone. */
export interface ClockTime {
  /** Minutes after midnight, 0–1439. */
  readonly start: number;
  /** Minutes after midnight, up to 1440; absent when only the start is known. */
  readonly end?: number;
}

/** First and last day (both inclusive) a date may lie on. */
export interface DayRange {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export type WhenError =
  | { readonly code: 'syntax'; readonly text: string }
  | { readonly code: 'impossible'; readonly text: string }
  | { readonly code: 'order'; readonly text: string };
