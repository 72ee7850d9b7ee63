import type { Plan } from '../../plan/plan.ts';
import { periodName } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import { shownPeriod } from '../period.ts';

import type { Mm, Pages, Scene } from '../scene.ts';
import { type YearPart, yearParts } from '../yearParts.ts';
import { layOnSheet, layoutTimeline, type TimelineSheet } from './index.ts';
import { COMMON_LANE, type Item, timelineItems } from './items.ts';

/** A part of a plan that is to stand on sheets of its own. */
interface Part {
  readonly plan: Plan;
  readonly options: SceneOptions;
  /** What the part is called, where there are several. */
  readonly name: string;
}

interface PartSheet extends Part {
  readonly sheet: TimelineSheet;
}

/** The same plan with these entries alone: their words, signs and notes. */
const withEntries = (plan: Plan, items: readonly Item[]): Plan => {
  const own = new Set(items.map(({ entry }) => entry));
  return { ...plan, entries: plan.entries.filter((entry) => own.has(entry)) };
};

const itemsOf = ({ plan, options }: Part) => timelineItems(plan, shownPeriod(plan, options), options);

/** Things in so many groups that follow each other, as even in size as may be. */
function evenGroups<Thing>(things: readonly Thing[], sizeOf: (thing: Thing) => number, count: number): Thing[][] {
  const total = things.reduce((sum, thing) => sum + sizeOf(thing), 0);
  const groups: Thing[][] = [];
  let before = 0;
  for (const thing of things) {
    const size = sizeOf(thing);
    // A thing belongs to the group in whose share its middle lies.
    const index = Math.min(count - 1, Math.floor(((before + size / 2) / total) * count));
    if (!groups[index]) groups[index] = [];
    groups[index]?.push(thing);
    before += size;
  }
  return groups.filter((group) => group !== undefined);
}

/** A part a group of lanes, as many as their rows take sheets. */
function byLanes(part: Part, sheet: TimelineSheet): Part[] {
  const items = itemsOf(part);
  const groups = evenGroups(sheet.lanes, ({ height }) => height, Math.max(2, Math.ceil(sheet.overflow * 0.92)));
  return groups.map((group) => {
    const ids = group.map(({ lane }) => lane);
    const names = ids.flatMap((id) => part.plan.lanes.find((lane) => lane.id === id) ?? []);
    const [first, last] = [names[0], names.at(-1)].map((lane) => lane?.shortName || lane?.name || '');
    const name = [...new Set([first, last])].filter((one) => one !== '').join('–');
    return {
      plan: withEntries(
        part.plan,
        items.filter((item) => ids.includes(item.lane)),
      ),
      options: { ...part.options, lanes: ids.filter((id) => id !== COMMON_LANE) },
      name: [part.name, name].filter((one) => one !== '').join(', '),
    };
  });
}

/** A part for some of the months, under its name where the head of the sheet has none. */
function forMonths(
  part: Part,
  from: string,
  to: string,
  place: 'first' | 'middle' | 'last' | 'only',
  name: string,
): Part {
  const options = { ...part.options, from, to };
  const isFirst = place === 'first' || place === 'only';
  const isLast = place === 'last' || place === 'only';
  const items = itemsOf({ ...part, options }).filter(
    ({ zone }) => zone === 'grid' || (zone === 'before' ? isFirst : isLast),
  );
  const plan = withEntries(part.plan, items);
  return { plan: { ...plan, info: { ...plan.info, from, to } }, options, name };
}

/** The first and the second half of the months. */
function byMonths(part: Part): Part[] {
  const { months } = shownPeriod(part.plan, part.options);
  const middle = Math.ceil(months.length / 2);
  return [months.slice(0, middle), months.slice(middle)].map((own, index) => {
    const [from, to] = [own[0]?.start.slice(0, 7) ?? '', own.at(-1)?.end.slice(0, 7) ?? ''];
    return forMonths(part, from, to, index === 0 ? 'first' : 'last', periodName(part.plan, part.options, from, to));
  });
}

/** The first and the second half of the entries, by date. */
function byEntries(part: Part): Part[] {
  const items = itemsOf(part);
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((own) => ({ ...part, plan: withEntries(part.plan, own) }));
}

/**
 * As many sheets as a part takes in 7 pt: lanes are shared out first, so that each keeps its whole year on one
 * sheet; then months; and of a single lane in a single month its entries.
 */
function sheetsOf(part: Part): PartSheet[] {
  const sheet = layOnSheet(part.plan, part.options);
  if (sheet.overflow <= 1) return [{ ...part, sheet }];
  if (sheet.lanes.length > 1) return byLanes(part, sheet).flatMap(sheetsOf);
  if (shownPeriod(part.plan, part.options).months.length > 1) return byMonths(part).flatMap(sheetsOf);
  if (part.plan.entries.length > 1) return byEntries(part).flatMap(sheetsOf);
  // One entry that is more than a sheet: all of it is there, and the report tells how small.
  return [{ ...part, sheet: { ...sheet, overflow: 1, scene: layoutTimeline(part.plan, part.options) } }];
}

/** The sheets in type of one size, that of the fullest. */
function evenly(sheets: readonly PartSheet[]): Scene[] {
  const size: Mm = Math.min(...sheets.map(({ sheet }) => sheet.size));
  return sheets.map(({ plan, options, name, sheet }) => {
    const even = sheet.size > size + 0.001 ? layOnSheet(plan, options, size) : sheet;
    const { scene } = even.overflow <= 1 ? even : sheet;
    return name === '' ? scene : { ...scene, name };
  });
}

/** An entry that reaches over several sheets is told of once. */
function listedOnce(scenes: readonly Scene[]): Scene[] {
  const known = new Set<string>();
  return scenes.map((scene) => ({
    ...scene,
    list: scene.list.filter(({ entry }) => !known.has(entry) && known.add(entry)),
  }));
}

/**
 * Swimlanes on sheets of paper: all on one where it holds them in 7 pt, else on as many as it takes, each with the
 * names of its lanes and months. With `by`, a sheet or more for each quarter or tertial
 * in which something happens.
 */
export function layoutTimelinePages(plan: Plan, options: SceneOptions, by?: YearPart): Pages {
  const all = new Map(itemsOf({ plan, options, name: '' }).map(({ entry }) => [entry.id, entry]));
  const whole: Part = { plan, options: { ...options, elsewhere: all }, name: '' };
  const parts = by ? yearParts(plan, by, options) : [];
  const places = (index: number) =>
    parts.length === 1 ? 'only' : index === 0 ? 'first' : index === parts.length - 1 ? 'last' : 'middle';
  const named = parts.flatMap(({ name, from, to }, index): Part[] => {
    const part = forMonths(whole, from, to, places(index), name);
    if (part.plan.entries.length === 0) return [];
    const subtitle = [name, plan.info.subtitle].filter((words) => words !== '').join(' · ');
    return [{ ...part, plan: { ...part.plan, info: { ...part.plan.info, subtitle } } }];
  });
  const sheets = (named.length === 0 ? [whole] : named).flatMap(sheetsOf);
  const [first, ...others] = listedOnce(evenly(sheets));
  return first ? [first, ...others] : [layoutTimeline(plan, options)];
}
