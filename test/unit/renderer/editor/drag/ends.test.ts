import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../../../renderer/editor/drag/ends.ts';
import { placeAt } from '../../../../../renderer/editor/drag/place.ts';
import { inter } from '../../../../../shared/render/inter.ts';
import { layoutTimeline } from '../../../../../shared/scene/timeline/index.ts';
import { layoutWheel } from '../../../../../shared/scene/wheel/index.ts';
import { sceneWords } from '../../../../../shared/scene/words.ts';
import { planOf } from '../../../../support/plans.ts';

const plan = planOf({
  plan: { title: 'Plan', from: '2024-01', to: '2024-12' },
  lanes: [{ id: 'au', name: 'AU' }],
  entries: [
    { id: 'span', title: 'Høring', kind: 'period', when: '2024-06-20/2024-09-10', lanes: ['au'] },
    { id: 'day', title: 'Møte', kind: 'meeting', when: '2024-04-17', lanes: ['au'] },
  ],
});
const options = {
  width: 420,
  height: 297,
  furniture: 'screen',
  locale: 'nb',
  measurer: inter,
  translate: sceneWords('nb'),
} as const;

describe.each([
  ['wheel', layoutWheel(plan, options)],
  ['timeline', layoutTimeline(plan, options)],
] as const)('the ends of a span on the %s', (_, scene) => {
  const shapeOf = (id: string) =>
    scene.marks.flatMap((mark) =>
      mark.type === 'path' && mark.role === 'entry' && mark.entry === id ? [mark] : [],
    )[0];

  it('lie where its first day begins and its last day is over', () => {
    const [entry, shape] = [plan.entries.find(({ id }) => id === 'span'), shapeOf('span')];
    const ends = entry && shape && scene.geometry ? endsOf(entry, shape, scene.geometry) : null;
    expect(ends).not.toBeNull();
    if (!ends || !scene.geometry) return;
    // The very edge belongs to two days; rounding to hundredths of a mm keeps to one of them.
    expect(['2024-06-19', '2024-06-20']).toContain(placeAt(scene.geometry, ends.start)?.day);
    expect(['2024-09-10', '2024-09-11']).toContain(placeAt(scene.geometry, ends.end)?.day);
    expect(placeAt(scene.geometry, ends.start)?.lane).toBe('au');
  });

  it('are not there for a single day', () => {
    const [entry, shape] = [plan.entries.find(({ id }) => id === 'day'), shapeOf('day')];
    expect(entry && shape && scene.geometry && endsOf(entry, shape, scene.geometry)).toBeNull();
  });
});
