import { describe, expect, it } from 'vitest';
import { reportScene } from '../../../../shared/scene/report.ts';
import { drawWheel } from '../../../../shared/scene/wheel/drawing.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { planOf } from '../../../support/plans.ts';
import { a3 } from '../../../support/sceneOptions.ts';
import { sceneOf } from '../../../support/scenes.ts';

const plan = planOf(generatePlan(40, 2, 40));

describe('drawWheel', () => {
  it.each(['callouts', 'keys'] as const)('stays in its box, with %s', (names) => {
    const box = { x: 60, y: 40, width: 240, height: 200 };
    const { marks } = drawWheel(plan, box, a3, names);
    const moved = marks.map((mark) => {
      if (mark.type === 'arcText') return { ...mark, cx: mark.cx - box.x, cy: mark.cy - box.y };
      return mark.type === 'text' ? { ...mark, x: mark.x - box.x, y: mark.y - box.y } : mark;
    });
    const texts = moved.filter(({ type }) => type !== 'path');
    const report = reportScene(sceneOf(texts, { width: box.width, height: box.height }), []);
    expect(report).toMatchObject({ overlapping: [], outside: 0 });
    expect(texts.length).toBeGreaterThan(60);
  });

  it('sets no callouts with keys', () => {
    const { marks } = drawWheel(plan, { x: 0, y: 0, width: 180, height: 180 }, a3, 'keys');
    expect(marks.filter(({ role }) => role === 'leader')).toEqual([]);
    const texts = marks.flatMap((mark) => (mark.type === 'text' && mark.role === 'entry' ? [mark.text] : []));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !/^\d+(?:–\d+)?$/.test(text))).toEqual([]);
  });
});
