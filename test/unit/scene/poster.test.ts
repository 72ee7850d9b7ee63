import { describe, expect, it } from 'vitest';
import { layoutPoster, PAPER_SIZES, sheetSize } from '../../../shared/scene/poster.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import { PT } from '../../../shared/scene/theme.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { examplePlans } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

describe('layoutPoster', () => {
  it.each(examplePlans().map(({ name, plan }) => [name, plan] as const))(
    'holds all of %s on A3, held either way',
    (_, plan) => {
      for (const orientation of ['landscape', 'portrait'] as const) {
        const translate = sceneWords(plan.info.locale);
        const [scene] = layoutPoster(plan, { view: 'timeline', paper: 'A3', orientation, measurer, translate });
        const report = reportScene(
          scene,
          plan.entries.map((entry) => entry.id),
        );
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
      }
    },
  );

  it('has the size of the paper, and larger type on larger sheets', () => {
    const [first] = examplePlans();
    if (!first) throw new Error('no examples');
    const options = { view: 'timeline', orientation: 'landscape', measurer, translate: sceneWords('nb') } as const;
    const sizes = (['A4', 'A3', 'A1'] as const).map((paper) => {
      const [scene] = layoutPoster(first.plan, { ...options, paper });
      expect(scene.width).toBeCloseTo(PAPER_SIZES[paper].long, 6);
      expect(scene.height).toBeCloseTo(PAPER_SIZES[paper].short, 6);
      return Math.max(...scene.marks.map((mark) => ('style' in mark ? mark.style.size : 0)));
    });
    expect(sizes[2]).toBeGreaterThan((sizes[1] ?? 0) * 1.3);
  });

  it('turns the sheet', () => {
    expect(sheetSize('A3', 'landscape')).toEqual({ width: 420, height: 297 });
    expect(sheetSize('A3', 'portrait')).toEqual({ width: 297, height: 420 });
  });
});
