import { describe, expect, it } from 'vitest';
import { tagPlace } from '../../../../renderer/scene/tagPlace.ts';
import type { Mark } from '../../../../shared/scene/scene.ts';
import { pathMark, sceneOf, textMark } from '../../../support/scenes.ts';

/** A square marker of 4 mm round a point. */
const square = (x: number, y: number) => `M${x - 2},${y - 2}L${x + 2},${y - 2}L${x + 2},${y + 2}L${x - 2},${y + 2}Z`;
const size = { width: 8, height: 4, gap: 1 };
const place = (...others: Mark[]) =>
  tagPlace(sceneOf([pathMark(square(50, 50), { entry: 'own' }), ...others]), square(50, 50), size);

describe('tagPlace', () => {
  it('stands left of its entry', () => {
    const { x, y } = place();
    expect(x + size.width).toBe(47);
    expect(y).toBeGreaterThanOrEqual(45);
    expect(y).toBeLessThanOrEqual(52);
  });

  it('goes where it covers neither marker nor words', () => {
    expect(place(pathMark(square(43, 48), { entry: 'e2' })).y).toBeLessThan(45);
    const words = textMark('AU', { entry: 'e3', x: 40, y: 51 });
    const over = textMark('Over', { entry: 'e4', x: 46, y: 46 });
    expect(place(words, over).y).toBeGreaterThan(51);
  });

  it('may lie on fields and arcs', () => {
    expect(place(pathMark('M0,40L60,40L60,60L0,60Z', { entry: 'e5' })).x).toBe(39);
  });
});
