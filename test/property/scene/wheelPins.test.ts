import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportScene } from '../../../shared/scene/report.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { layoutWheel } from '../../../shared/scene/wheel/index.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { crossings } from '../../support/leaders.ts';
import { planOf } from '../../support/plans.ts';
import { a3 } from '../../support/sceneOptions.ts';

const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const pin = fc.record({ entry: fc.nat({ max: 79 }), x: share, y: share });
const drawn = fc.record({
  entries: fc.integer({ min: 3, max: 80 }),
  seed: fc.nat({ max: 1000 }),
  longest: fc.integer({ min: 20, max: 120 }),
  pins: fc.array(pin, { minLength: 1, maxLength: 12 }),
});

const labels = (scene: Scene, id: string) => scene.marks.filter(({ role, entry }) => role === 'label' && entry === id);

describe('callouts that are put where one wants them', () => {
  for (const [name, sheet] of [
    ['landscape', a3],
    ['portrait', { ...a3, width: 297, height: 420 }],
  ] as const) {
    it(`lose and cover nothing on A3 ${name}`, () => {
      const law = fc.property(drawn, ({ entries, seed, longest, pins }) => {
        const plan = planOf(generatePlan(entries, seed, longest));
        const places = new Map(pins.map(({ entry, x, y }) => [`e${entry % entries}`, { x, y }]));
        const scene = layoutWheel(plan, { ...sheet, pins: places });
        const ids = plan.entries.map(({ id }) => id);
        const report = reportScene(scene, ids);
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(ids.filter((id) => labels(scene, id).length === 0)).toEqual([]);
        expect(crossings(scene)).toBe(0);
      });
      fc.assert(law, { numRuns: 25, endOnFailure: true });
    });
  }
});
