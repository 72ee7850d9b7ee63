import type { Plan } from '../../plan/plan.ts';
import { describe } from '../changeWords.ts';
import { type Box, periodName } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';

import type { Mark, Pages, Scene } from '../scene.ts';
import { PAPER } from '../theme.ts';
import type { Item } from '../timeline/items.ts';
import type { CalloutWriter } from '../wheel/calloutText.ts';
import type { TableSheet } from './sheet.ts';

/** What is put on sheets. */
export interface Tabled {
  readonly plan: Plan;
  readonly options: SceneOptions;
  readonly period: ShownPeriod;
  /** Every entry of it, by date. */
  readonly items: readonly Item[];
  readonly writer: CalloutWriter;
  readonly description: 'matrix.description' | 'meetings.description';
  readonly sheets: (page: number) => TableSheet;
}

/** A sheet for each part of a table, drawn into the room it has; an entry is listed with the first that it is on. */
export function tablePages(
  { plan, options, period, items, writer, description: key, sheets }: Tabled,
  parts: readonly ((area: Box) => readonly Mark[])[],
): Pages {
  const name = periodName(plan, options, period.start.slice(0, 7), period.end.slice(0, 7));
  const words = options.translate(key, { title: plan.info.title, period: name, count: items.length });
  const description = describe(words, options);
  const listed = new Set<string>();
  const page = (draw: (area: Box) => readonly Mark[], index: number): Scene => {
    const { area, marks: furniture } = sheets(index);
    const marks = draw(area);
    const shown = new Set(marks.map(({ entry }) => entry));
    const list = items.filter(({ entry }) => shown.has(entry.id) && !listed.has(entry.id));
    for (const { entry } of list) listed.add(entry.id);
    return {
      width: options.width,
      height: options.height,
      background: PAPER,
      title: plan.info.title,
      language: options.locale,
      description,
      marks: [...marks, ...furniture],
      list: list.map(({ entry }) => ({ entry: entry.id, text: writer.line(entry) })),
    };
  };
  const [first, ...others] = parts.map(page);
  return first ? [first, ...others] : [page(() => [], 0)];
}
