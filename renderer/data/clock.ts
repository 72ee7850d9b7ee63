import { Temporal } from 'temporal-polyfill';

/** The instant, ISO 8601 UTC with milliseconds. */
export const now = (): string => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });

/** The current year where this machine stands. */
export const thisYear = (): number => Temporal.Now.plainDateISO().year;
