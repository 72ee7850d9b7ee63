import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportScene } from '../../../shared/scene/report.ts';
import { PT } from '../../../shared/scene/theme.ts';
import { layoutTimeline } from '../../../shared/scene/timeline/index.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { a3 } from '../../support/sceneOptions.ts';

const sheets = [
  { width: 420, height: 297 },
  { width: 297, height: 420 },
];

describe('layoutTimeline', () => {
  it('holds 25 to 150 entries on A3 with every word, nothing over anything, in 7 pt or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 25, max: 150 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(30, 80, 120),
        fc.constantFrom(...sheets),
        (count, seed, longest, sheet) => {
          const plan = planOf(generatePlan(count, seed, longest));
          const scene = layoutTimeline(plan, { ...a3, ...sheet });
          const report = reportScene(
            scene,
            plan.entries.map((entry) => entry.id),
          );
          expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
          expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says the whole title of every entry', () => {
    const bare = (text: string) => text.replace(/[\s-]/gu, '');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 10_000 }), (count, seed) => {
        const plan = planOf(generatePlan(count, seed, 120));
        const scene = layoutTimeline(plan, a3);
        const said = new Map<string, string>();
        for (const mark of scene.marks) {
          if (mark.type === 'text' && mark.role === 'label' && mark.entry !== undefined) {
            said.set(mark.entry, (said.get(mark.entry) ?? '') + mark.text);
          }
        }
        for (const entry of plan.entries) expect(bare(said.get(entry.id) ?? '')).toContain(bare(entry.title));
      }),
      { numRuns: 15 },
    );
  });
});
