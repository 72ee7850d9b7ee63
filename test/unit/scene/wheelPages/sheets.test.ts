import { describe, expect, it } from 'vitest';
import { type Orientation, type PaperSize, POSTER_LAYOUTS } from '../../../../shared/scene/options.ts';
import { layoutPoster, PAPER_SIZES } from '../../../../shared/scene/poster.ts';
import { reportScene } from '../../../../shared/scene/report.ts';
import { sceneWords } from '../../../../shared/scene/words.ts';
import { examplePlans } from '../../../support/plans.ts';
import { measurer } from '../../../support/sceneOptions.ts';

const PAPERS = Object.keys(PAPER_SIZES) as PaperSize[];
/** Layouts that hold every name, whatever it takes: a crowded small sheet of the others says what it lacks. */
const HOLD_ALL = new Set(['list', 'two']);

/** Each example in each layout on A3, every other one on another paper too, held by turns either way. */
const CASES = examplePlans().flatMap(({ name, plan }, at) =>
  POSTER_LAYOUTS.wheel.flatMap((layout, index) => {
    const turn = at + index;
    const other = PAPERS.filter((paper) => paper !== 'A3')[turn % 4] ?? 'A4';
    const held = (odd: number): Orientation => ((turn + odd) % 2 === 0 ? 'landscape' : 'portrait');
    return [
      { name, plan, layout, paper: 'A3' as const, orientation: held(0) },
      ...(turn % 2 === 0 ? [{ name, plan, layout, paper: other, orientation: held(1) }] : []),
    ];
  }),
);

describe('the wheel on sheets', () => {
  it.each(CASES)('$name as $layout on $paper $orientation', ({ plan, layout, paper, orientation }) => {
    const translate = sceneWords(plan.info.locale);
    const pages = layoutPoster(plan, { view: 'wheel', layout, paper, orientation, measurer, translate });
    for (const page of pages) {
      const report = reportScene(
        page,
        page.list.map(({ entry }) => entry),
      );
      expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
      expect(report.smallestTextMm).toBeGreaterThanOrEqual(2.469);
    }
    const listed = new Set(pages.flatMap(({ list }) => list.map(({ entry }) => entry)));
    expect([...listed].sort()).toEqual(plan.entries.map(({ id }) => id).sort());
    if (paper === 'A4' && !HOLD_ALL.has(layout)) return;
    const named = new Set(pages.flatMap(({ marks }) => marks.map((mark) => (mark.type === 'path' ? '' : mark.entry))));
    expect(plan.entries.filter(({ id }) => !named.has(id)).map(({ title }) => title)).toEqual([]);
  });
});
