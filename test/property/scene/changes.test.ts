import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../../shared/plan/document.ts';
import { overlay } from '../../../shared/scene/changes.ts';
import { changesTitle } from '../../../shared/scene/changeWords.ts';
import { decodeScene } from '../../../shared/scene/decodeScene.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { PT } from '../../../shared/scene/theme.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { changedPlan, deeds } from '../../support/changedPlans.ts';
import { exampleDocuments } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

const examples = exampleDocuments().map(({ name, json }) => {
  const decoded = decodeDocument(json);
  if (!decoded.ok) throw new Error(name);
  return [name, decoded.value] as const;
});

const poster = fc.record({
  view: fc.constantFrom('wheel' as const, 'timeline' as const),
  orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
});

/** All that is said of each entry, without blanks and the hyphens of divided words. */
function saidOf(scene: Scene): Map<string, string> {
  const said = new Map<string, string>();
  for (const mark of scene.marks) {
    if (!('text' in mark) || mark.entry === undefined) continue;
    said.set(mark.entry, (said.get(mark.entry) ?? '') + mark.text);
  }
  return new Map([...said].map(([id, text]) => [id, text.replace(/[\s-]/gu, '')]));
}

describe('the poster of what changed in an example', () => {
  it.each(examples)('%s: every entry named, nothing cut, nothing over anything, in 7 pt or more', (_, plan) => {
    const translate = sceneWords(plan.info.locale);
    fc.assert(
      fc.property(poster, deeds(1, 14), ({ view, orientation }, done) => {
        const { plan: both, marks } = overlay(plan, changedPlan(plan, done));
        const title = changesTitle(marks, 'Vedtatt 15.01', null, translate);
        const changes = { marks, title };
        const [scene] = layoutPoster(both, { view, orientation, paper: 'A3', measurer, translate, changes });
        const ids = both.entries.map(({ id }) => id);
        const report = reportScene(scene, ids);
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
        expect(decodeScene(scene).ok).toBe(true);
        const said = saidOf(scene);
        for (const id of marks.keys()) expect(said.get(id)).toBeTruthy();
      }),
      { numRuns: 12 },
    );
  });

  it.each(examples)('%s: former dates struck through leave room for everything', (_, plan) => {
    const translate = sceneWords(plan.info.locale);
    fc.assert(
      fc.property(poster, deeds(1, 14), fc.boolean(), ({ view, orientation }, done, former) => {
        const after = changedPlan(plan, done);
        const [scene] = layoutPoster(after, { view, orientation, paper: 'A3', measurer, translate, former });
        const report = reportScene(
          scene,
          after.entries.map(({ id }) => id),
        );
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
      }),
      { numRuns: 8 },
    );
  });
});
