import type { Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import type { Scene } from '../scene.ts';
import { PAPER } from '../theme.ts';
import { drawWheel } from './drawing.ts';
import { sheetOf } from './sheet.ts';

/**
 * The year wheel of a plan: twelve months clockwise from twelve o'clock; from the outside in months, ISO weeks, a
 * ring a lane, and the hub. Every entry in those months is a mark on its lane's ring and is named in a callout or in
 * its arc; every other is listed beside the wheel.
 */
export function layoutWheel(plan: Plan, options: SceneOptions): Scene {
  const sheet = sheetOf(plan, options);
  const { unnamed: _unnamed, marks, ...drawing } = drawWheel(plan, sheet.area, options);
  return {
    ...drawing,
    width: options.width,
    height: options.height,
    background: PAPER,
    title: plan.info.title,
    language: plan.info.locale,
    marks: [...marks, ...sheet.marks],
  };
}
