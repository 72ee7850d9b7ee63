import { describe, expect, it } from 'vitest';
import { fitArcText } from '../../../../shared/scene/wheel/textPolar.ts';
import { measurer } from '../../../support/sceneOptions.ts';

const style = { size: 3, weight: 600 } as const;
const arcOf = (from: number, to: number, text = 'Helseutvalget') => fitArcText(text, style, 60, { from, to }, measurer);

describe('fitArcText', () => {
  it('reads clockwise above the middle and counter-clockwise below it', () => {
    expect(arcOf(-0.5, 0.5)).toMatchObject({ side: 'outside', angle: 0 });
    expect(arcOf(Math.PI - 0.5, Math.PI + 0.5)?.side).toBe('inside');
  });

  it('stays on one side of three and nine o’clock', () => {
    const fitted = arcOf(Math.PI / 2 - 0.5, Math.PI / 2 + 0.4);
    expect(fitted?.side).toBe('outside');
    expect(fitted?.box.to).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
  });

  it('says so when there is no room', () => {
    expect(arcOf(0, 0.1)).toBeNull();
    expect(arcOf(Math.PI / 2 - 0.12, Math.PI / 2 + 0.12)).toBeNull();
  });
});
