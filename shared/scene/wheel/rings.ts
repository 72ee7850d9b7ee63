import type { Mm } from '../scene.ts';
import type { Centre } from './polar.ts';

/** A ring between two radii, `from` the inner. */
export interface Ring {
  readonly from: Mm;
  readonly to: Mm;
}

/** The circles a wheel is made of, and how days lie on them. */
export interface Rings extends Centre {
  readonly radius: Mm;
  readonly month: Ring;
  readonly week: Ring;
  /** Numbers of the days, where a turn is so few that each has room for its own. */
  readonly day?: Ring;
  /** From the outside in. */
  readonly lanes: readonly Ring[];
  /** Radius of the hub. */
  readonly hub: Mm;
  /** Days in the full turn. */
  readonly days: number;
}

const MONTH: Mm = 6.6;
const WEEK: Mm = 4.4;
const DAY: Mm = 4;
/** Least length of a day along its ring, mm. */
const DAY_LENGTH: Mm = 3.2;
/** A ring thicker than this, or than this share of the wheel, says nothing more. */
const THICKEST: Mm = 21;
const THICKEST_SHARE = 0.27;
/** Least share of the radius that the hub keeps for year and name. */
const HUB_SHARE = 0.24;
const LEAST_HUB: Mm = 15;

/** The rings of a wheel of this radius, each as thick as its weight asks for. */
export function ringsOf(centre: Centre, radius: Mm, weights: readonly number[], days: number): Rings {
  const month = { from: radius - Math.min(MONTH, radius * 0.16), to: radius };
  const week = { from: month.from - Math.min(WEEK, radius * 0.12), to: month.from };
  const isByDay = (2 * Math.PI * (week.from - DAY / 2)) / days >= DAY_LENGTH;
  const day = { from: week.from - DAY, to: week.from };
  const top = isByDay ? day.from : week.from;
  const leastHub = Math.min(Math.max(LEAST_HUB, radius * HUB_SHARE), week.from * 0.6);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const unit = Math.min(Math.max(THICKEST, radius * THICKEST_SHARE), (top - leastHub) / Math.max(total, 1));
  let edge = top;
  const lanes = weights.map((weight) => {
    const to = edge;
    edge -= unit * weight;
    return { from: edge, to };
  });
  return { ...centre, radius, month, week, ...(isByDay ? { day } : {}), lanes, hub: edge, days };
}

/** The angle of a place in the year, counted in days from the first. */
export const angleOf = (rings: Pick<Rings, 'days'>, day: number): number => (day / rings.days) * 2 * Math.PI;
