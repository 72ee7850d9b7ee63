import { describe, expect, it } from 'vitest';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { posterOptions } from '../../../shared/scene/posterSettings.ts';
import { reportPages } from '../../../shared/scene/report.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { examplePlans } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

const [{ plan }] = examplePlans() as [ReturnType<typeof examplePlans>[number]];

describe('the margin of a poster', () => {
  it.each([
    ['wheel', 'callouts'],
    ['timeline', 'lanes'],
    ['matrix', 'months'],
    ['meetings', 'table'],
  ] as const)('is as it was asked for: %s, %s', (view, layout) => {
    for (const margin of [8, 25]) {
      const pages = layoutPoster(plan, {
        ...posterOptions(plan, { view, layout, margin, paper: 'A2' }),
        measurer,
        translate: sceneWords('nb'),
      });
      const report = reportPages(
        pages,
        plan.entries.map(({ id }) => id),
      );
      expect(report).toMatchObject({ missing: [], overlapping: [], truncated: 0, outside: 0 });
      const [title] = pages[0].marks.filter((mark) => mark.type === 'text' && mark.heading === 1);
      expect(title).toMatchObject({ x: expect.closeTo(margin, 3) });
    }
  });
});
