import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { layoutTimelinePages } from '../../../../shared/scene/timeline/pages.ts';
import { layoutTwoWheels, layoutWheelList, layoutWheelParts } from '../../../../shared/scene/wheelPages/index.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { type PlanSketch, planOf } from '../../../support/plans.ts';
import { a3 } from '../../../support/sceneOptions.ts';

const headings = ({ marks }: Scene, level: number) =>
  marks.flatMap((mark) => (mark.type === 'text' && mark.heading === level ? [mark.text] : []));
const entriesOf = ({ list }: Scene) => list.map(({ entry }) => entry).sort();

const sketch: PlanSketch = {
  plan: { title: 'Møter' },
  lanes: [
    { id: 'a', name: 'Utvalget', order: 'A' },
    { id: 'b', name: 'Rapportering', order: 'B' },
    { id: 'c', name: 'Rådet', order: 'C' },
  ],
  entries: [
    { id: 'before', title: 'Før', kind: 'meeting', when: '2023-12-04', lanes: ['a'] },
    { id: 'jan', title: 'Januarmøte', kind: 'meeting', when: '2024-01-10', lanes: ['a'] },
    { id: 'long', title: 'Høring', kind: 'period', when: '2024-03-01/2024-05-02', lanes: ['b'] },
    { id: 'june', title: 'Junimøte', kind: 'meeting', when: '2024-06-10', lanes: ['c'] },
    { id: 'sep', title: 'Frist', kind: 'deadline', when: '2024-09-10', lanes: ['b'] },
    { id: 'unset', title: 'Uten dato', when: 'XXXX-XX-XX', lanes: ['b'] },
    { id: 'after', title: 'Etter', kind: 'meeting', when: '2025-01-04', lanes: ['a'] },
  ],
};

describe('a sheet each quarter', () => {
  it('shows what lies in it, with its name; the first what was before, the last what comes after', () => {
    const pages = layoutWheelParts(planOf(sketch), 'quarter', a3);
    expect(pages.map(entriesOf)).toEqual([['before', 'jan', 'long'], ['june', 'long'], ['sep'], ['after', 'unset']]);
    expect(pages.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((number) => `${number}. kvartal 2024`));
    for (const page of pages) expect(headings(page, 1)).toEqual(['Møter']);
  });

  it('follows the calendar where the plan does not begin with the year', () => {
    const plan = planOf({ ...sketch, plan: { from: '2024-08', to: '2025-02' } });
    const names = layoutWheelParts(plan, 'tertial', a3).map(({ name }) => name);
    expect(names).toEqual(['2. tertial 2024', '3. tertial 2024', '1. tertial 2025']);
  });
});

describe('a quarter in which nothing happens', () => {
  const busy = ['before', 'jan', 'sep', 'after'];
  const plan = planOf({ ...sketch, entries: sketch.entries?.filter(({ id }) => busy.includes(id)) ?? [] });

  it('has no sheet, on the wheel and in swimlanes', () => {
    for (const pages of [layoutWheelParts(plan, 'quarter', a3), layoutTimelinePages(plan, a3, 'quarter')]) {
      expect(pages.map(({ name }) => name)).toEqual([1, 3, 4].map((number) => `${number}. kvartal 2024`));
    }
  });

  it('leaves one sheet of a plan without entries', () => {
    const empty = planOf({ ...sketch, entries: [] });
    expect(layoutWheelParts(empty, 'quarter', a3)).toHaveLength(1);
    expect(layoutTimelinePages(empty, a3, 'tertial')).toHaveLength(1);
  });
});

describe('two wheels on a sheet', () => {
  it('are those of the bodies that meet, and of the rest', () => {
    const [page, ...others] = layoutTwoWheels(planOf(sketch), a3);
    expect(others).toEqual([]);
    expect(headings(page, 2)).toEqual(expect.arrayContaining(['Utvalget og Rådet', 'Rapportering']));
    expect(entriesOf(page)).toHaveLength(7);
  });

  it('are two years, where the plan spans more than one', () => {
    const plan = planOf({ ...sketch, plan: { from: '2024-01', to: '2025-12' } });
    const [page] = layoutTwoWheels(plan, a3);
    expect(headings(page, 2)).toEqual(expect.arrayContaining(['Januar–desember 2024', 'Januar–desember 2025']));
  });
});

describe('a wheel with a list', () => {
  it('goes on over further sheets under the same head, each entry on one of them', () => {
    const plan = planOf(generatePlan(150, 7, 120));
    const pages = layoutWheelList(plan, a3);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(entriesOf).sort()).toEqual(plan.entries.map(({ id }) => id).sort());
    for (const page of pages) expect(headings(page, 1)).toEqual(['Årsplan 2024']);
  });
});
