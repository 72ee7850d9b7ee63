import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PT } from '../../../shared/scene/theme.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { bare, FLAWLESS, pagesOf, reportPages, saidOf } from '../../support/posterPages.ts';

const FORMS = [
  ['matrix', 'months'],
  ['meetings', 'table'],
  ['meetings', 'bodies'],
] as const;

describe('tables on paper', () => {
  it('say the whole of 1 to 400 entries on as many sheets as it takes, nothing over anything, in 7 pt or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(...FORMS),
        fc.constantFrom('A4', 'A3'),
        fc.constantFrom('landscape', 'portrait'),
        (count, seed, [view, layout], paper, orientation) => {
          const plan = planOf(generatePlan(count, seed, 120));
          const pages = pagesOf(plan, view, layout, { paper, orientation });
          const report = reportPages(pages, plan);
          expect(report).toMatchObject(FLAWLESS);
          expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
          const said = saidOf(pages);
          for (const entry of plan.entries) expect(said.get(entry.id)).toContain(bare(entry.title));
          expect(pages.flatMap(({ list }) => list.map((item) => item.entry)).toSorted()).toEqual(
            plan.entries.map((entry) => entry.id).toSorted(),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
