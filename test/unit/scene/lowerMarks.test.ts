import { describe, expect, it } from 'vitest';
import { lowerMarks } from '../../../shared/scene/lowerMarks.ts';
import { markBounds } from '../../../shared/scene/markBounds.ts';
import { measurer } from '../../support/sceneOptions.ts';
import { everyMark, pathMark } from '../../support/scenes.ts';

describe('lowerMarks', () => {
  it('adds to heights alone, also those at the end of arcs', () => {
    const d = 'M1,2L3,4C1,2,3,4,5,6A7,8,0,1,0,-2.5,1e1Z';
    expect(lowerMarks([pathMark(d)], 2)).toEqual([pathMark('M1,4L3,6C1,4,3,6,5,8A7,8,0,1,0,-2.5,12Z')]);
  });

  it('moves what every kind of mark paints, and nothing else', () => {
    const lowered = lowerMarks(everyMark, 7.5);
    everyMark.forEach((mark, index) => {
      const [before, after] = [mark, lowered[index] ?? mark].map((one) => markBounds(one, measurer));
      expect(after?.y0).toBeCloseTo((before?.y0 ?? 0) + 7.5, 3);
      expect(after?.y1).toBeCloseTo((before?.y1 ?? 0) + 7.5, 3);
      expect(after?.x0).toBeCloseTo(before?.x0 ?? 0, 3);
      expect(after?.x1).toBeCloseTo(before?.x1 ?? 0, 3);
    });
  });
});
