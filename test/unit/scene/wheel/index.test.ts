import { describe, expect, it } from 'vitest';
import { reportScene } from '../../../../shared/scene/report.ts';
import { layoutWheel } from '../../../../shared/scene/wheel/index.ts';
import { sceneWords } from '../../../../shared/scene/words.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { examplePlans, planOf } from '../../../support/plans.ts';
import { a3 } from '../../../support/sceneOptions.ts';

const sheets = [
  ['A3 landscape', { ...a3 }],
  ['A3 portrait', { ...a3, width: 297, height: 420 }],
  ['a wide window', { ...a3, width: 300, height: 170, furniture: 'screen' }],
] as const;

describe('layoutWheel', () => {
  for (const { name, plan } of examplePlans()) {
    for (const [sheet, options] of sheets) {
      it(`sets ${name} on ${sheet} without fault`, () => {
        const { locale } = plan.info;
        const scene = layoutWheel(plan, { ...options, locale, translate: sceneWords(locale) });
        const report = reportScene(
          scene,
          plan.entries.map(({ id }) => id),
        );
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(2.469);
      });
    }
  }

  it('is the same Scene for the same plan', () => {
    const plan = planOf(generatePlan(60, 3));
    expect(layoutWheel(plan, a3)).toEqual(layoutWheel(plan, a3));
  });

  it('says of every mark which entry and lane it is, and in words what it shows', () => {
    const plan = planOf(generatePlan(40, 5));
    const scene = layoutWheel(plan, a3);
    const marks = scene.marks.filter(({ role }) => role === 'entry');
    expect(marks.every(({ entry, lane }) => entry !== undefined && lane !== undefined)).toBe(true);
    const labels = new Map(
      marks.flatMap((mark) => (mark.type === 'path' && mark.label ? [[mark.entry, mark.label]] : [])),
    );
    for (const { entry, text } of scene.list) {
      const label = labels.get(entry);
      if (label !== undefined) expect(label).toBe(text);
    }
    expect(scene.list.map(({ entry }) => entry)).toEqual(plan.entries.map(({ id }) => id));
  });

  it('tells where days and lanes are', () => {
    const scene = layoutWheel(planOf(generatePlan(10)), a3);
    expect(scene.geometry).toMatchObject({ kind: 'wheel', start: '2024-01-01', days: 366 });
    expect(scene.geometry?.bands).toHaveLength(7);
  });

  it('marks today only where today is', () => {
    const plan = planOf(generatePlan(10));
    const overlay = (today: string) =>
      layoutWheel(plan, { ...a3, today: today as NonNullable<(typeof a3)['today']> }).marks.filter(
        ({ role }) => role === 'overlay',
      );
    expect(overlay('2024-05-15').length).toBeGreaterThan(0);
    expect(overlay('2025-05-15')).toEqual([]);
  });

  it('draws an empty plan, one without lanes, and one of two thousand entries', () => {
    expect(layoutWheel(planOf({}), a3).marks.length).toBeGreaterThan(20);
    const one = layoutWheel(planOf({ entries: [{ id: 'e', title: 'Møte', when: '2024-05-01' }] }), a3);
    expect(one.marks.some(({ entry }) => entry === 'e')).toBe(true);
    const many = planOf(generatePlan(2000));
    const drawn = new Set(layoutWheel(many, a3).marks.map(({ entry }) => entry));
    expect(many.entries.filter(({ id, when }) => when.startsWith('2024') && !drawn.has(id))).toEqual([]);
  });

  it('says how many names it had no room for, and leaves out none that the wheel does not show', () => {
    const plan = planOf(generatePlan(400, 1, 120));
    const scene = layoutWheel(plan, a3);
    const named = new Set(
      scene.marks.flatMap((mark) => (mark.role === 'label' && mark.type === 'text' ? [mark.entry] : [])),
    );
    const notes = scene.marks.flatMap((mark) => (mark.type === 'text' && mark.role === 'furniture' ? [mark.text] : []));
    expect(notes.join(' ')).toMatch(/\d+ oppføringer står bare som tegn/);
    expect(plan.entries.filter(({ id, when }) => when.startsWith('X') && !named.has(id))).toEqual([]);
  });

  it('keeps to a sheet of any size', () => {
    const plan = planOf(generatePlan(40));
    for (const [width, height] of [
      [297, 210],
      [60, 40],
      [500, 120],
      [120, 500],
    ] as const) {
      const scene = layoutWheel(plan, { ...a3, width, height });
      const paths = scene.marks.flatMap((mark) => (mark.type === 'path' ? [mark.d] : []));
      expect(paths.filter((d) => /NaN|Infinity/.test(d))).toEqual([]);
    }
  });
});
