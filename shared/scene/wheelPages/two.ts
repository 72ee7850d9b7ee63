import type { Plan } from '../../plan/plan.ts';
import { paragraph } from '../furniture/block.ts';
import { type Box, periodName } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';

import type { Mark, Mm, Pages } from '../scene.ts';
import { INK, PT } from '../theme.ts';
import type { Detail } from '../wheel/calloutBlock.ts';
import { drawWheel } from '../wheel/drawing.ts';
import { sheetOf } from '../wheel/sheet.ts';
import { shown } from '../wheel/shown.ts';
import { taskOf } from '../wheel/task.ts';
import { listLines } from './listItems.ts';
import { besideWheel, holds, type Plot, setAll, setOn, setSome, underWheel } from './listing.ts';
import { listPages } from './listPages.ts';
import { type Half, twoHalves } from './split.ts';

/** Between the two halves, mm. */
const GAP: Mm = 14;
const HEADING = 12 * PT;
const UNDER_HEADING: Mm = 5;

type Attempt = readonly [points: number, share: number, detail?: Detail];

/** Sizes of type in points, and shares of the largest wheel, that are tried for both halves; best first. */
const ATTEMPTS: readonly Attempt[] = [
  ...[11, 10, 9.5, 9].map((points) => [points, 1] as const),
  ...[9.5, 9, 8.5].map((points) => [points, 0.9] as const),
  ...[9, 8.5, 8].map((points) => [points, 0.8] as const),
  ...[8.5, 8, 7.5].map((points) => [points, 0.7] as const),
  // A wheel that can be read is worth more than topics.
  ...[0.8, 0.7].flatMap((share) => [8.5, 8, 7.5].map((points) => [points, share, 'some'] as const)),
  ...[8, 7.5, 7].map((points) => [points, 0.6] as const),
  ...[8, 7.5, 7].map((points) => [points, 0.6, 'some'] as const),
  ...[7.5, 7].map((points) => [points, 0.5] as const),
  ...[8, 7.5, 7].map((points) => [points, 0.55, 'some'] as const),
  [7, 0.45, 'some'],
];
/** As the list goes on over further sheets. */
const CONTINUED: Attempt = [8.5, 0.7];

/** The plan as each half shows it; what neither shows stands with the half that takes the rest. */
function plansOf(plan: Plan, halves: readonly [Half, Half], options: SceneOptions): readonly [Plan, Plan] {
  const views = halves.map((half) => shown(plan, { ...options, ...half.options }));
  const whole = shown(plan, options);
  const isByMonths = halves.every((half) => half.options.lanes === undefined);
  const taken = new Set<string>();
  const [first = plan, second = plan] = halves.map((half, index): Plan => {
    const view = views[index] ?? whole;
    const own = new Set((isByMonths ? view.dated.map(({ entry }) => entry) : view.entries).map(({ id }) => id));
    for (const id of own) taken.add(id);
    if (half.takesRest) for (const { id } of whole.entries) if (!taken.has(id)) own.add(id);
    return { ...plan, entries: plan.entries.filter(({ id }) => own.has(id)) };
  });
  return [first, second];
}

/** The boxes of the halves: beside each other on a wide sheet, else one over the other. */
function boxesOf(area: Box): readonly [Box, Box] {
  if (area.width > area.height) {
    const width = (area.width - GAP) / 2;
    return [
      { ...area, width },
      { ...area, x: area.x + width + GAP, width },
    ];
  }
  const height = (area.height - GAP) / 2;
  return [
    { ...area, height },
    { ...area, y: area.y + height + GAP, height },
  ];
}

/** In a high box the list stands under the wheel, in a wide one beside it. */
function plot(box: Box, share: number, points: number): Plot {
  const size = Math.min(box.width, box.height) * share;
  return box.height >= box.width ? underWheel(box, size, points) : besideWheel(box, size, points);
}

/**
 * Two wheels of one size on a sheet, each under its title and with a list of its entries: two years, or two groups
 * of lanes. Lists that do not fit go on over further sheets.
 */
export function layoutTwoWheels(plan: Plan, options: SceneOptions): Pages {
  const sheet = sheetOf(plan, options);
  const halves = twoHalves(plan, options);
  const plans = plansOf(plan, halves, options);
  const boxes = boxesOf(sheet.area);
  const headings = halves.map((half, index) => {
    const { from, to } = half.options;
    const title = half.title === '' ? periodName(plan, options, from, to) : half.title;
    const words = title.charAt(0).toLocaleUpperCase(options.locale) + title.slice(1);
    const style = { size: HEADING, weight: 600, fill: INK, heading: 2 } as const;
    return paragraph(words, boxes[index] ?? sheet.area, style, options);
  });
  const top = Math.max(...headings.map(({ height }) => height)) + UNDER_HEADING;
  const parts = halves.map((half, index) => {
    const [own, box] = [plans[index] ?? plan, boxes[index] ?? sheet.area];
    const rest = { ...box, y: box.y + top, height: Math.max(box.height - top, 1) };
    const shownOptions = { ...options, ...half.options };
    const { task } = taskOf(own, rest, shownOptions);
    return { own, box: rest, options: shownOptions, task, lines: listLines(task) };
  });
  const fitting = ATTEMPTS.find(([points, share, detail]) =>
    parts.every(({ task, lines, box }) => holds(task, lines, plot(box, share, points), points, detail)),
  );
  const [points, share, detail] = fitting ?? CONTINUED;
  const drawn = parts.map(({ own, box, options: ownOptions, task, lines }) => {
    const place = plot(box, share, points);
    const set = fitting ? setAll(task, lines, place, points, detail) : setSome(task, lines, place.columns, points);
    return { task, set, drawing: drawWheel(own, place.wheel, ownOptions, 'keys') };
  });
  const { task } = taskOf(plan, sheet.area, options);
  const marks: readonly Mark[] = [...headings, ...drawn.map(({ drawing }) => drawing)].flatMap((one) => one.marks);
  const description = drawn.map(({ drawing }) => drawing.description).join(' ');
  return listPages({
    task,
    sheet,
    drawing: { marks, description },
    first: drawn.map(({ set }) => set),
    others: setOn(
      task,
      drawn.flatMap(({ set }) => set.flowed.left),
      sheet.area,
    ),
  });
}
