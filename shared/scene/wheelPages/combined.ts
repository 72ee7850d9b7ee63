import type { Plan } from '../../plan/plan.ts';
import { paragraph } from '../furniture/block.ts';
import type { Box } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';

import type { Mark, Mm, Pages } from '../scene.ts';
import { INK, TYPE, tint } from '../theme.ts';
import { rectangle } from '../timeline/paths.ts';
import { drawWheel, type WheelDrawing } from '../wheel/drawing.ts';
import { layoutWheel } from '../wheel/index.ts';
import { sheetOf } from '../wheel/sheet.ts';
import { taskOf } from '../wheel/task.ts';
import { keyDates } from './keyDates.ts';
import { listLines, listMarks } from './listItems.ts';
import { holds, type Plot, setAll, setOn, setSome } from './listing.ts';
import { listPages } from './listPages.ts';

/** Between the wheel's words and the key dates. */
const AIR: Mm = 7;
const PADDING: Mm = 4.5;
const GUTTER: Mm = 6;
const UNDER_HEADING: Mm = 3.4;
/** Least width of a column of key dates, mm. */
const NARROWEST: Mm = 58;

/** Sizes of type in points, and the share of the sheet that is given to key dates; best first. */
const ATTEMPTS: readonly (readonly [points: number, share: number])[] = [
  ...[9, 8.5, 8].flatMap((points) => [0.08, 0.11, 0.14, 0.17, 0.2, 0.24].map((share) => [points, share] as const)),
  ...[7.5, 7].flatMap((points) => [0.2, 0.24, 0.29].map((share) => [points, share] as const)),
];

interface Panel extends Plot {
  /** The ground of the key dates. */
  readonly field: Box;
}

/** The key dates in a panel at the right of a wide sheet, and along the foot of a high one. */
function panel(area: Box, share: number, headHeight: Mm): Panel {
  const isWide = area.width > area.height;
  const size = isWide ? Math.max(area.width * share, NARROWEST + 2 * PADDING) : area.height * share;
  const field: Box = isWide
    ? { ...area, x: area.x + area.width - size, width: size }
    : { ...area, y: area.y + area.height - size, height: size };
  const wheel: Box = isWide
    ? { ...area, width: area.width - size - AIR }
    : { ...area, height: area.height - size - AIR };
  const inner: Box = {
    x: field.x + PADDING,
    y: field.y + PADDING + headHeight,
    width: field.width - 2 * PADDING,
    height: field.height - 2 * PADDING - headHeight,
  };
  const count = Math.max(1, Math.floor((inner.width + GUTTER) / (NARROWEST + GUTTER)));
  const width = (inner.width - (count - 1) * GUTTER) / count;
  const columns = Array.from({ length: count }, (_, at) => ({ ...inner, x: inner.x + at * (width + GUTTER), width }));
  return { wheel, columns, field };
}

/** Whether all entries are named on the wheel, and no smaller than a sheet may have it. */
const isWhole = ({ unnamed, marks }: WheelDrawing): boolean =>
  unnamed.length === 0 && marks.every((mark) => !('style' in mark) || mark.style.size >= TYPE.small - 1e-6);

/**
 * The wheel with its callouts, what its signs mean, and the key dates by month in a panel of their own. Where the
 * wheel has no room for all names beside the panel, it has days' numbers, and all entries are listed on further sheets.
 */
export function layoutCombined(plan: Plan, options: SceneOptions): Pages {
  const sheet = sheetOf(plan, options);
  const { area } = sheet;
  const { task } = taskOf(plan, area, options);
  const all = listLines(task);
  const isKey = keyDates(plan);
  const lines = all.filter(({ entry }) => isKey(entry));
  if (lines.length === 0) return [layoutWheel(plan, options)];

  const heading = (box: Box) =>
    paragraph(options.translate('keyDates'), box, { size: TYPE.month, weight: 600, fill: INK, heading: 2 }, options);
  const headHeight = heading(area).height + UNDER_HEADING;
  const fitting = ATTEMPTS.find(([points, share]) => holds(task, lines, panel(area, share, headHeight), points));
  const [points, share] = fitting ?? ATTEMPTS.at(-1) ?? [7, 0.3];
  const place = panel(area, share, headHeight);
  const set = fitting ? setAll(task, lines, place, points) : setSome(task, lines, place.columns, points);

  const named = drawWheel(plan, place.wheel, options, 'callouts');
  const whole = isWhole(named) && set.flowed.left.length === 0;
  const drawing = whole ? named : drawWheel(plan, place.wheel, options, 'keys');
  // No higher than what stands in it.
  const foot = Math.max(
    ...listMarks(set.flowed, set.style).map((mark) => (mark.type === 'text' ? mark.y + mark.style.size * 0.3 : 0)),
  );
  const field = { ...place.field, height: Math.min(place.field.height, foot + PADDING - place.field.y) };
  const ground: Mark = {
    type: 'path',
    role: 'furniture',
    d: rectangle(field.x, field.y, field.x + field.width, field.y + field.height),
    fill: tint(INK, 0.03),
  };
  const head = heading({ ...field, x: field.x + PADDING, y: field.y + PADDING, width: field.width - 2 * PADDING });
  const [first, ...others] = listPages({
    task,
    sheet,
    drawing: { ...drawing, marks: [...drawing.marks, ground, ...head.marks] },
    first: [set],
    others: whole ? [] : setOn(task, all, area),
  });
  return [whole ? { ...first, list: named.list } : first, ...others];
}
