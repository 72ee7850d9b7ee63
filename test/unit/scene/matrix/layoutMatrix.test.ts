import { describe, expect, it } from 'vitest';
import type { TextMark } from '../../../../shared/scene/scene.ts';
import { PT } from '../../../../shared/scene/theme.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { examplePlans, planOf } from '../../../support/plans.ts';
import { FLAWLESS, pagesOf, reportPages } from '../../../support/posterPages.ts';

const LANES = [
  { id: 'hu', name: 'Helseutvalget', order: 'a' },
  { id: 'ks', name: 'Kommunestyret', order: 'b' },
];

describe('layoutMatrix', () => {
  it.each(examplePlans().map(({ name, plan }) => [name, plan] as const))(
    'holds all of %s on one sheet, either way',
    (_, plan) => {
      for (const orientation of ['landscape', 'portrait'] as const) {
        const pages = pagesOf(plan, 'matrix', 'months', { orientation });
        const report = reportPages(pages, plan);
        expect(report).toMatchObject(FLAWLESS);
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-9);
        expect(pages).toHaveLength(1);
      }
    },
  );

  it('has the day of a meeting in the cell of its body and month, without saying the body again', () => {
    const entry = { id: 'm', title: 'Helseutvalget', when: '2024-10-15', lanes: ['hu', 'ks'] };
    for (const orientation of ['landscape', 'portrait'] as const) {
      const [page] = pagesOf(planOf({ lanes: LANES, entries: [entry] }), 'matrix', 'months', { orientation });
      const marks = (page?.marks ?? []).filter((mark): mark is TextMark => mark.type === 'text');
      const words = (lane: string) =>
        marks.filter((mark) => mark.entry === 'm' && mark.lane === lane).map(({ text }) => text);
      expect(words('hu')).toEqual(['15.']);
      expect(words('ks')).toEqual(['15.', 'Helseutvalget']);
      // The cell stands under or beside its month.
      const [month, day] = ['oktober', '15.'].map((text) => marks.find((mark) => mark.text === text));
      const axis = orientation === 'landscape' ? 'x' : 'y';
      expect(Math.abs((month?.[axis] ?? 0) - (day?.[axis] ?? 99))).toBeLessThan(6);
    }
  });

  it('draws what goes on for months as a bar over them', () => {
    const entries = [
      { id: 'h', kind: 'period' as const, title: 'Høring', when: '2024-06-20/2024-09-10', lanes: ['hu'] },
    ];
    const [page] = pagesOf(planOf({ lanes: LANES, entries }), 'matrix', 'months');
    const bar = page?.marks.find((mark) => mark.type === 'path' && mark.role === 'entry' && mark.label !== undefined);
    const columns =
      (bar?.type === 'path' ? bar.d.match(/[ML]([\d.]+)/gu) : null)?.map((part) => Number(part.slice(1))) ?? [];
    expect(Math.max(...columns) - Math.min(...columns)).toBeGreaterThan(80);
  });

  it('repeats months and lanes on every sheet of a full year', () => {
    const plan = planOf(generatePlan(400));
    const pages = pagesOf(plan, 'matrix', 'months', { paper: 'A4' });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.marks.some((mark) => mark.type === 'text' && mark.heading === 2)).toBe(true);
    expect(pages.flatMap(({ list }) => list)).toHaveLength(400);
  });

  it('holds a plan with nothing in it', () => {
    expect(pagesOf(planOf({}), 'matrix', 'months', { orientation: 'portrait' })).toHaveLength(1);
  });
});
