import type { Plan } from '../../shared/plan/plan.ts';
import type { PosterLayout, PosterView } from '../../shared/scene/options.ts';
import { layoutPoster, type PosterOptions } from '../../shared/scene/poster.ts';
import { reportScene } from '../../shared/scene/report.ts';
import type { Pages, Scene } from '../../shared/scene/scene.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { measurer } from './sceneOptions.ts';

/** The sheets of a plan on A3, in its own language. */
export const pagesOf = (plan: Plan, view: PosterView, layout: PosterLayout, more: Partial<PosterOptions> = {}): Pages =>
  layoutPoster(plan, {
    view,
    layout,
    paper: 'A3',
    orientation: 'landscape',
    measurer,
    translate: sceneWords(plan.info.locale),
    ...more,
  });

/** What is wrong with any of the sheets, and which entries stand on none of them. */
export function reportPages(pages: readonly Scene[], plan: Plan) {
  const ids = plan.entries.map((entry) => entry.id);
  const reports = pages.map((page) => reportScene(page, ids, measurer));
  return {
    missing: ids.filter((id) => reports.every((report) => report.missing.includes(id))),
    truncated: reports.reduce((sum, report) => sum + report.truncated, 0),
    overlapping: reports.flatMap((report) => report.overlapping),
    upsideDown: reports.reduce((sum, report) => sum + report.upsideDown, 0),
    outside: reports.reduce((sum, report) => sum + report.outside, 0),
    smallestTextMm: Math.min(...reports.map((report) => report.smallestTextMm)),
  };
}

/** What every sheet must be. */
export const FLAWLESS = { missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 };

/** The words of each entry's labels on all sheets, without blanks and hyphens. */
export function saidOf(pages: readonly Scene[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const mark of pages.flatMap(({ marks }) => marks)) {
    if (!('text' in mark) || mark.entry === undefined) continue;
    said.set(mark.entry, (said.get(mark.entry) ?? '') + bare(mark.text));
  }
  return said;
}

export const bare = (text: string): string => text.replace(/[\s-]/gu, '');
