/**
 * Which entries of a plan the entries of a document are: by the plan's own ids, in a table or a calendar made from it,
 * by what the document said when it was imported before, and else by what they say. Each round takes those that are
 * most surely the same, and leaves the others to the next.
 */
import { icsSpan } from '../../exporting/icsSpan.ts';
import { uidOf } from '../../exporting/icsText.ts';
import type { Entry, Plan } from '../../plan/plan.ts';
import type { ImportedLine } from '../../plan/records/imported.ts';
import { formatEdtf, UNSET } from '../../time/index.ts';
import { folded } from '../accepting/plainText.ts';
import type { ReadEntry } from '../reading.ts';
import { pairClosest } from './closest.ts';
import { lineKey } from './lineKey.ts';
import { type PlanSide, planSides, type ReadSide, readSides } from './sides.ts';

export interface Match {
  /** Id of the plan's entry. */
  readonly entry: string;
  /** What the document it came from said of it then; `null` where it came from none. */
  readonly line: ImportedLine | null;
}

export interface Matching {
  /** By the ids of the document's entries. */
  readonly matches: ReadonlyMap<string, Match>;
  /** Entries of the plan that an earlier state of this document had, and this one has no more. */
  readonly gone: readonly string[];
}

/** Days two dates of one repeated item may lie apart and still be one date that was moved. */
const NEAR = 45;
/** Share of words that two titles of the same day and lane must have in common. */
const ALIKE = 0.5;
/** Share of what a document gave a plan that must be found in another, for it to be a later state of that one. */
const SAME_DOCUMENT = 0.5;

type Key<Side> = (side: Side) => string | readonly string[] | null;

interface Round {
  readonly read: Key<ReadSide>;
  readonly plan: Key<PlanSide>;
  /** How far apart two with the same key are; `alone` where there is just one of either. */
  readonly distance: (read: ReadSide, plan: PlanSide, alone: boolean) => number | null;
}

const SET = formatEdtf(UNSET);
const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

const daysApart = (read: ReadSide, plan: PlanSide): number =>
  read.day === null || plan.day === null ? (read.day === plan.day ? 0 : 10_000) : Math.abs(read.day - plan.day);

const near = (read: ReadSide, plan: PlanSide, alone: boolean): number | null => {
  const apart = daysApart(read, plan);
  return alone || apart <= NEAR ? apart : null;
};

const titled = (title: string, key: () => string): string | null => (title === '' ? null : key());
const perLane = (lanes: readonly string[], key: (lane: string) => string) =>
  lanes.length === 0 ? [key('')] : lanes.map(key);

const words = (title: string) => new Set(title.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 1));

function unlikeness(one: string, other: string): number | null {
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const share = common / Math.max(1, Math.min(a.size, b.size));
  return share >= ALIKE ? 1 - share : null;
}

const ROUNDS: readonly Round[] = [
  // The very line that was imported before.
  {
    read: ({ line }) => lineKey(line),
    plan: ({ line }) => line && lineKey(line),
    distance: daysApart,
  },
  // What stands in the plan already.
  {
    read: ({ title, lane, when, line }) => titled(title, () => keyOf(title, lane, when, line.time)),
    plan: ({ title, lanes, entry }) =>
      title === '' ? null : perLane(lanes, (lane) => keyOf(title, lane, entry.when, entry.time)),
    distance: () => 0,
  },
  {
    read: ({ title, when }) => titled(title, () => keyOf(title, when)),
    plan: ({ title, entry }) => titled(title, () => keyOf(title, entry.when)),
    distance: () => 0,
  },
  // A line whose words are as they were: what was understood of it, or what stands above it, is another.
  {
    read: ({ line }) => keyOf(folded(line.text), folded(line.title)),
    plan: ({ line }) => line && keyOf(folded(line.text), folded(line.title)),
    distance: near,
  },
  // The same item on another day.
  {
    read: ({ title, lane }) => titled(title, () => keyOf(title, lane)),
    plan: ({ line }) => line && titled(folded(line.title), () => keyOf(folded(line.title), folded(line.lane))),
    distance: near,
  },
  {
    read: ({ title, lane }) => titled(title, () => keyOf(title, lane)),
    plan: ({ title, lanes }) => (title === '' ? null : perLane(lanes, (lane) => keyOf(title, lane))),
    distance: near,
  },
  {
    read: ({ title }) => titled(title, () => title),
    plan: ({ title }) => titled(title, () => title),
    distance: near,
  },
  // Another title on the same day.
  {
    read: ({ when, lane }) => (when === SET ? null : keyOf(when, lane)),
    plan: ({ entry, lanes }) => (entry.when === SET ? null : perLane(lanes, (lane) => keyOf(entry.when, lane))),
    distance: (read, plan) => unlikeness(read.title, plan.title),
  },
];

const keysOf = <Side>(key: Key<Side>, side: Side): readonly string[] => {
  const found = key(side);
  return found === null ? [] : typeof found === 'string' ? [found] : found;
};

function bucketsOf<Side>(sides: Iterable<Side>, key: Key<Side>): ReadonlyMap<string, readonly Side[]> {
  const buckets = new Map<string, Side[]>();
  for (const side of sides) {
    for (const found of keysOf(key, side)) {
      const bucket = buckets.get(found);
      if (bucket) bucket.push(side);
      else buckets.set(found, [side]);
    }
  }
  return buckets;
}

/** What an earlier state of this document gave the plan, and is not in it any more. */
function goneFrom(
  plan: Pick<Plan, 'entries'>,
  found: ReadonlySet<string>,
  canHold: (entry: Entry) => boolean,
): readonly string[] {
  const groups = Map.groupBy(plan.entries, ({ imported }) => imported[0]?.document ?? null);
  return [...groups.values()].flatMap((entries) => {
    const missing = entries.filter(({ id }) => !found.has(id));
    const isThisOne = entries.length - missing.length >= entries.length * SAME_DOCUMENT;
    return isThisOne ? missing.filter(canHold).map(({ id }) => id) : [];
  });
}

/** Finds the document's entries in a plan. `ownIds`: it was written by Årring, and its ids are the plan's. */
export function matchReading(
  entries: readonly ReadEntry[],
  plan: Pick<Plan, 'entries' | 'lanes' | 'info'>,
  ownIds = false,
): Matching {
  const matches = new Map<string, Match>();
  const unread = new Set(readSides(entries));
  const free = new Set(planSides(plan));
  const found = new Set<string>();
  // Its entries have these ids in a calendar of the plan.
  const eventId = ({ entry }: PlanSide) => uidOf(entry.id, plan.info.planId);

  const take = (read: ReadSide, side: PlanSide) => {
    matches.set(read.id, { entry: side.entry.id, line: side.line });
    found.add(side.entry.id);
    unread.delete(read);
    free.delete(side);
  };

  const byOwnId = new Map([...free].map((side) => [ownIds ? side.entry.id : eventId(side), side]));
  for (const read of [...unread]) {
    const side = byOwnId.get(read.id);
    if (side) take(read, side);
  }
  const isCalendar = !ownIds && found.size > 0;
  for (const [index, round] of ROUNDS.entries()) {
    // One that was joined of several lines is found by each of them; else each is found but once.
    const open = index === 0 ? free : [...free].filter(({ entry }) => !found.has(entry.id));
    const sides = bucketsOf(open, round.plan);
    for (const [key, reads] of bucketsOf(unread, round.read)) {
      const others = sides.get(key)?.filter((side) => free.has(side) && (index === 0 || !found.has(side.entry.id)));
      if (!others || others.length === 0) continue;
      const alone = reads.length === 1 && others.length === 1;
      for (const [read, side] of pairClosest(reads, others, (a, b) => round.distance(a, b, alone))) {
        if (index === 0 || !found.has(side.entry.id)) take(read, side);
      }
    }
    if (index > 0) continue;
    // One that was split in two has the line of the other half.
    const lines = new Set([...readSides(entries)].map(({ line }) => lineKey(line)));
    for (const side of free) if (side.line && lines.has(lineKey(side.line))) found.add(side.entry.id);
  }
  // What has no fixed date was never in a calendar.
  const canHold = (entry: Entry) => !isCalendar || typeof icsSpan(entry) !== 'string';
  return { matches, gone: goneFrom(plan, found, canHold) };
}
