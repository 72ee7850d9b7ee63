import { Temporal } from 'temporal-polyfill';
import type { Made } from '../../../shared/exporting/index.ts';
import { now } from '../../data/clock.ts';

/** The time zone this machine is set to. */
export const zoneHere = (): string => Temporal.Now.timeZoneId();

/** Here and now. */
export const madeHere = (): Made => ({ at: now(), zone: zoneHere() });
