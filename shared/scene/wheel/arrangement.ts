import type { Locale } from '../../i18n/translate.ts';
import type { Entry, Lane, Plan } from '../../plan/plan.ts';
import { daysBetween, formatWhen, monthName, whenOf } from '../../time/index.ts';
import { type Box, periodName } from '../furniture/index.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { NO_LANE } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import type { Mark, Mm } from '../scene.ts';
import { type ArcLabels, arcLabels } from './arcLabels.ts';
import type { CalloutText, CalloutWriter } from './calloutText.ts';
import { type FormerSpots, formerBoxes, formerSpots } from './formerSpots.ts';
import { laneWeights, type Placed, placeAll } from './placement.ts';
import { type Ray, rimAngles } from './rimAngles.ts';
import { type Rings, ringsOf } from './rings.ts';
import type { Shown } from './shown.ts';
import type { PolarBox } from './textPolar.ts';

/** A month as a heading over callouts. */
interface MonthGroup {
  readonly name: string;
  readonly until: number;
}

/** What every attempt at arranging a sheet works from. */
export interface Task {
  readonly plan: Plan;
  readonly shown: Shown;
  readonly writer: CalloutWriter;
  /** One a ring, from the outside in. */
  readonly laneStyles: readonly LaneStyle[];
  readonly options: SceneOptions;
  readonly area: Box;
  readonly months: readonly MonthGroup[];
  /** Wheels that have been laid, by place and size. */
  readonly wheels: Map<string, Wheel>;
  /** Ids of entries for whose pins there is no place apart, and which stand in their order among the others. */
  readonly unpinned: ReadonlySet<string>;
}

/** A wheel of a certain size at a certain place, with its entries on it. */
export interface Wheel {
  readonly rings: Rings;
  readonly placed: readonly Placed[];
  readonly labels: ArcLabels;
  /** Where moved entries were. */
  readonly spots: FormerSpots;
  /** What is taken by the marks of former places and by the arrows from them. */
  readonly former: { readonly marks: readonly PolarBox[]; readonly arrows: readonly PolarBox[] };
  /** Those that need a callout. */
  readonly called: readonly Placed[];
  /** The same with their leaders, in order round the wheel; found when they are asked for. */
  readonly rays: readonly Ray[];
}

/** A leader: a ray and the point outside the wheel where it ends. */
export interface Leader {
  readonly ray: Ray;
  readonly end: { readonly x: Mm; readonly y: Mm };
}

/** A sheet on which everything has found its place. */
export interface Arrangement {
  readonly wheel: Wheel;
  readonly leaders: readonly Leader[];
  /** Whether marks are joined to their names by the day, not by leaders. */
  readonly keyed: boolean;
  /** Callouts, headings, lists. */
  readonly marks: readonly Mark[];
  /** Ids of entries there was no room to name. */
  readonly unnamed: readonly string[];
  /** Ids of entries whose callouts could not stand where they are pinned, nor near it. */
  readonly lost: readonly string[];
}

export const laneStyleOf = (task: Task, lane: number): LaneStyle => task.laneStyles[lane] ?? NO_LANE;
export const laneIdOf = (lanes: readonly (Lane | null)[], lane: number): string | undefined => lanes[lane]?.id;

const NO_BOXES = { marks: [], arrows: [] };

/** Lays the wheel itself. */
export function wheelAt(task: Task, cx: Mm, cy: Mm, radius: Mm): Wheel {
  const key = `${cx} ${cy} ${radius}`;
  const known = task.wheels.get(key);
  if (known) return known;
  const wheel = layWheel(task, cx, cy, radius);
  task.wheels.set(key, wheel);
  return wheel;
}

function layWheel(task: Task, cx: Mm, cy: Mm, radius: Mm): Wheel {
  const { shown, options, writer } = task;
  const rings = ringsOf({ cx, cy }, radius, laneWeights(shown), shown.period.days);
  const placed = placeAll(shown.dated, rings);
  // Where it was is kept free of text only where that is asked for.
  const isKept = options.changes !== undefined || options.former === true;
  const spots = formerSpots(placed, rings, shown.period.start, isKept);
  const kept = isKept ? formerBoxes(spots) : NO_BOXES;
  const labels = arcLabels(placed, rings, writer, (lane) => laneIdOf(shown.lanes, lane), kept.marks, options);
  const called = placed.filter((item) => !labels.named.has(item.dated.entry.id));
  let rays: readonly Ray[] | undefined;
  return {
    rings,
    placed,
    labels,
    spots,
    former: kept,
    called,
    get rays() {
      rays ??= rimAngles(called, rings);
      return rays;
    },
  };
}

/** Names of the months shown, each with the day after its last, counted from the first day shown. */
export function monthGroups(period: ShownPeriod, locale: Locale): readonly MonthGroup[] {
  const years = period.months[0]?.year !== period.months.at(-1)?.year;
  return period.months.map(({ year, month, end }) => {
    const name = monthName(month, locale, 'long');
    const capital = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    return { name: years ? `${capital} ${year}` : capital, until: daysBetween(period.start, end) + 1 };
  });
}

/** The month a callout stands under, in words. `day`: days from the first shown. */
export const groupOf = (task: Task, day: number): string => task.months.find(({ until }) => day < until)?.name ?? '';

/** An entry that the wheel has no place for, with the words of the list it stands in. */
export interface Listed {
  readonly entry: Entry;
  readonly text: CalloutText;
  readonly group: string;
}

/** Entries outside the months shown and those without a date, each under what says so. */
export function listed(task: Task): Listed[] {
  const { shown, writer, options, plan } = task;
  const { start, end } = shown.period;
  // A whole year is called by its number: «Etter 2024», not «Etter desember 2024».
  const isYear = start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4);
  const edge = (day: string) =>
    isYear ? day.slice(0, 4) : periodName(plan, options, day.slice(0, 7), day.slice(0, 7));
  const list = (entries: readonly Entry[], group: string, date: (entry: Entry) => string): Listed[] =>
    entries.map((entry) => ({ entry, text: { ...writer.text(entry), date: date(entry) }, group }));
  const year = (entry: Entry) => formatWhen(whenOf(entry.when), options.locale, { year: 'always', style: 'short' });
  const words = (entry: Entry) =>
    whenOf(entry.when).kind === 'unset'
      ? entry.whenText
      : (String(formatWhen(whenOf(entry.when), options.locale)).split(' (')[0] ?? '');
  return [
    ...list(shown.before, options.translate('before', { period: edge(start) }), year),
    ...list(shown.after, options.translate('after', { period: edge(end) }), year),
    ...list(shown.undated, options.translate('noDate'), words),
  ];
}
