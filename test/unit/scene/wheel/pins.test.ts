import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { PT } from '../../../../shared/scene/theme.ts';
import { layoutWheel } from '../../../../shared/scene/wheel/index.ts';
import { examplePlans } from '../../../support/plans.ts';
import { a3, measurer } from '../../../support/sceneOptions.ts';

const example = examplePlans().find(({ name }) => name.startsWith('aarshjul'));
if (!example) throw new Error('no example');
const { plan } = example;
const portrait = { ...a3, width: 297, height: 420 };

/** Left edge and first baseline of the words of a callout. */
function placeOf(scene: Scene, id: string) {
  const texts = scene.marks.flatMap((mark) => (mark.type === 'text' && mark.entry === id ? [mark] : []));
  const lefts = texts.map(({ anchor, x, text, style }) => (anchor === 'end' ? x - measurer.width(text, style) : x));
  return { left: Math.min(...lefts), first: Math.min(...texts.map(({ y }) => y)) };
}

describe('callouts that are pinned', () => {
  it('stand where they are put, with a leader, where there is room', () => {
    const id = 'ferieavvikling-2024-07';
    const scene = layoutWheel(plan, { ...a3, pins: new Map([[id, { x: 0.28, y: 0.82 }]]) });
    const { left, first } = placeOf(scene, id);
    expect(Math.abs(left - 0.28 * a3.width)).toBeLessThan(2);
    expect(first - 0.82 * a3.height).toBeGreaterThan(0);
    expect(first - 0.82 * a3.height).toBeLessThan(14 * PT);
    expect(scene.marks.filter(({ role, entry }) => role === 'leader' && entry === id)).toHaveLength(1);
  });

  it('keep their order in their column, where the others make room', () => {
    const id = 'behandling-2-tertial-2024-10-15';
    const before = layoutWheel(plan, a3);
    const scene = layoutWheel(plan, { ...a3, pins: new Map([[id, { x: 0.03, y: 0.4 }]]) });
    expect(Math.abs(placeOf(scene, id).first - 0.4 * a3.height)).toBeLessThan(9 * PT);
    expect(placeOf(scene, id).first).not.toBeCloseTo(placeOf(before, id).first, 0);
  });

  it('have a leader of their own where the others have none', () => {
    const id = 'helseutvalget-2024-03-19';
    const sheet = { ...a3, width: 210, height: 297 };
    const scene = layoutWheel(plan, { ...sheet, pins: new Map([[id, { x: 0.85, y: 0.3 }]]) });
    expect(scene.marks.filter(({ role }) => role === 'leader').map(({ entry }) => entry)).toEqual([id]);
  });

  it('stand where they are put along an oval, and the others make room', () => {
    const id = 'helseutvalget-2024-03-19';
    const scene = layoutWheel(plan, { ...portrait, pins: new Map([[id, { x: 0.8, y: 0.5 }]]) });
    expect(Math.abs(placeOf(scene, id).first - 0.5 * portrait.height)).toBeLessThan(9 * PT);
    expect(scene.marks.filter(({ role, entry }) => role === 'leader' && entry === id)).toHaveLength(1);
  });

  it('stand with the others where no leader can reach them, and are of no account without an entry', () => {
    const there = { x: 0.05, y: 0.1 };
    const plain = layoutWheel(plan, a3);
    expect(layoutWheel(plan, { ...a3, pins: new Map([['nobody', there]]) })).toEqual(plain);
    const scene = layoutWheel(plan, { ...a3, pins: new Map([['perioderapportering-2024-04-direktor', there]]) });
    expect(placeOf(scene, 'perioderapportering-2024-04-direktor').left).toBeGreaterThan(a3.width / 2);
  });
});
