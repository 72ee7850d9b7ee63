import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PT } from '../../../shared/scene/theme.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { bare, FLAWLESS, pagesOf, reportPages, saidOf } from '../../support/posterPages.ts';

describe('wheel, signs and key dates together', () => {
  it('say the whole of 25 to 150 entries, nothing over anything, in 7 pt or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 25, max: 150 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(30, 80, 120),
        fc.constantFrom('landscape', 'portrait'),
        (count, seed, longest, orientation) => {
          const plan = planOf(generatePlan(count, seed, longest));
          const pages = pagesOf(plan, 'wheel', 'combined', { orientation });
          const report = reportPages(pages, plan);
          expect(report).toMatchObject(FLAWLESS);
          expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-6);
          const said = saidOf(pages);
          for (const entry of plan.entries) expect(said.get(entry.id)).toContain(bare(entry.title));
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
