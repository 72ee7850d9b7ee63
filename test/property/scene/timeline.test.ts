import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PT } from '../../../shared/scene/theme.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { bare, FLAWLESS, pagesOf, reportPages, saidOf } from '../../support/posterPages.ts';

describe('layoutTimelinePages', () => {
  it('holds 25 to 400 entries on A3 with every word, nothing over anything, in 7 pt or more; up to 150 on one sheet', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 25, max: 150 }), fc.integer({ min: 25, max: 400 })),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(30, 80, 120),
        fc.constantFrom('landscape', 'portrait'),
        fc.constantFrom('lanes', 'lanes', 'quarters', 'tertials'),
        (count, seed, longest, orientation, layout) => {
          const plan = planOf(generatePlan(count, seed, longest));
          const pages = pagesOf(plan, 'timeline', layout, { orientation });
          const report = reportPages(pages, plan);
          expect(report).toMatchObject(FLAWLESS);
          expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
          if (count <= 150 && layout === 'lanes') expect(pages).toHaveLength(1);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says the whole title of every entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 10_000 }), (count, seed) => {
        const plan = planOf(generatePlan(count, seed, 120));
        const said = saidOf(pagesOf(plan, 'timeline', 'lanes'));
        for (const entry of plan.entries) expect(said.get(entry.id)).toContain(bare(entry.title));
      }),
      { numRuns: 15 },
    );
  });
});
