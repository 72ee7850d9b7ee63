import { describe, expect, it } from 'vitest';
import { scaleScene } from '../../../shared/scene/scaleScene.ts';
import type { Scene } from '../../../shared/scene/scene.ts';

const scene: Scene = {
  width: 100,
  height: 50,
  background: '#ffffff',
  title: '',
  language: 'nb',
  description: '',
  list: [],
  marks: [
    {
      type: 'path',
      role: 'entry',
      d: 'M10,20L-5.5,3A4,4,45,0,1,12,20Z',
      stroke: { colour: '#000000', width: 0.2, dash: [1, 2] },
      pattern: { kind: 'hatch', colour: '#000000', gap: 1, width: 0.1 },
    },
    {
      type: 'text',
      role: 'axis',
      text: 'A',
      x: 4,
      y: 6,
      style: { size: 3, weight: 400 },
      fill: '#000000',
      anchor: 'start',
    },
  ],
  geometry: {
    kind: 'timeline',
    x0: 10,
    x1: 90,
    start: '2024-01-01',
    days: 366,
    bands: [{ lane: 'a', from: 5, to: 9 }],
    unset: { x0: 92, x1: 99 },
  },
};

describe('scaleScene', () => {
  it('makes everything that has a length as much longer, and leaves angles and flags', () => {
    expect(scaleScene(scene, 2)).toMatchObject({
      width: 200,
      height: 100,
      marks: [
        {
          d: 'M20,40L-11,6A8,8,45,0,1,24,40Z',
          stroke: { width: 0.4, dash: [2, 4] },
          pattern: { gap: 2, width: 0.2 },
        },
        { x: 8, y: 12, style: { size: 6 } },
      ],
      geometry: { x0: 20, x1: 180, days: 366, bands: [{ from: 10, to: 18 }], unset: { x0: 184, x1: 198 } },
    });
  });

  it('gives the same back for one', () => {
    expect(scaleScene(scene, 1)).toBe(scene);
  });
});
