import { describe, expect, it } from 'vitest';
import { keyDates } from '../../../../shared/scene/wheelPages/keyDates.ts';
import { examplePlans, planOf } from '../../../support/plans.ts';
import { FLAWLESS, pagesOf, reportPages } from '../../../support/posterPages.ts';

describe('layoutCombined', () => {
  it.each(examplePlans().map(({ name, plan }) => [name, plan] as const))('holds all of %s, either way', (_, plan) => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      expect(reportPages(pagesOf(plan, 'wheel', 'combined', { orientation }), plan)).toMatchObject(FLAWLESS);
    }
  });
});

describe('keyDates', () => {
  it('are milestones, deadlines and the meetings of elected bodies', () => {
    const lanes = [
      { id: 'hu', name: 'Helseutvalget', order: 'a' },
      { id: 'leder', name: 'Ledermøter', order: 'b' },
      { id: 'kb', name: 'Kommunalbestyrelsen', order: 'c' },
    ];
    const meeting = (id: string, lane: string) => ({ id, kind: 'meeting' as const, when: '2024-03-05', lanes: [lane] });
    const plan = planOf({
      lanes,
      entries: [
        meeting('utvalg', 'hu'),
        meeting('bestyrelse', 'kb'),
        meeting('leder', 'leder'),
        { ...meeting('avlyst', 'hu'), status: 'cancelled' },
        { id: 'frist', kind: 'deadline', when: '2024-03-06', lanes: ['leder'] },
        { id: 'milepael', kind: 'milestone', when: '2024-03-07', lanes: ['leder'] },
        { id: 'arbeid', kind: 'activity', when: '2024-03-08', lanes: ['hu'] },
      ],
    });
    const isKey = keyDates(plan);
    expect(plan.entries.filter(isKey).map(({ id }) => id)).toEqual(['bestyrelse', 'utvalg', 'frist', 'milepael']);
  });
});
