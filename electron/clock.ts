import { Temporal } from 'temporal-polyfill';

/** The instant, ISO 8601 UTC with milliseconds. */
export const now = (): string => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });
