import { describe, expect, it } from 'vitest';
import { sameHits, sameMark } from '../../../../renderer/scene/sameMark.ts';
import type { Mark, PathMark } from '../../../../shared/scene/scene.ts';

const path: PathMark = {
  type: 'path',
  role: 'entry',
  entry: 'e',
  d: 'M0,0L1,1',
  stroke: { colour: '#123456', width: 1 },
};
const text: Mark = {
  type: 'text',
  role: 'label',
  text: 'Møte',
  x: 1,
  y: 2,
  style: { size: 3, weight: 400 },
  fill: '#1d2433',
  anchor: 'start',
};

describe('sameMark', () => {
  it('is of what marks draw, also deep in them', () => {
    expect(sameMark(path, structuredClone(path))).toBe(true);
    expect(sameMark(text, structuredClone(text))).toBe(true);
    expect(sameMark(path, { ...path, stroke: { colour: '#123456', width: 1, dash: [1, 2] } })).toBe(false);
    expect(sameMark(text, { ...text, style: { size: 3, weight: 600 } })).toBe(false);
    expect(sameMark(text, { ...text, strike: true })).toBe(false);
    expect(sameMark(text, path)).toBe(false);
  });
});

describe('sameHits', () => {
  const hits = { entry: 'e', label: 'Møte', shapes: [path], companions: [] };

  it('is of where an entry is pointed at and what it is called', () => {
    expect(sameHits(hits, { ...structuredClone(hits), companions: [text] })).toBe(true);
    expect(sameHits(hits, { ...hits, label: 'Møte, flyttet' })).toBe(false);
    expect(sameHits(hits, { ...hits, shapes: [{ ...path, d: 'M0,0L2,2' }] })).toBe(false);
  });
});
