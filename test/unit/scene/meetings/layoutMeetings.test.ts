import { describe, expect, it } from 'vitest';
import type { Scene, TextMark } from '../../../../shared/scene/scene.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { examplePlans, planOf } from '../../../support/plans.ts';
import { FLAWLESS, pagesOf, reportPages } from '../../../support/posterPages.ts';

const textsOf = (scene: Scene | undefined) =>
  (scene?.marks ?? []).filter((mark): mark is TextMark => mark.type === 'text');
const LANES = [
  { id: 'hu', name: 'Helseutvalget', order: 'a' },
  { id: 'ks', name: 'Kommunestyret', order: 'b' },
];

describe('layoutMeetings', () => {
  it.each(examplePlans().map(({ name, plan }) => [name, plan] as const))('holds all of %s, either way', (_, plan) => {
    for (const layout of ['table', 'bodies'] as const) {
      for (const orientation of ['landscape', 'portrait'] as const) {
        expect(reportPages(pagesOf(plan, 'meetings', layout, { orientation }), plan)).toMatchObject(FLAWLESS);
      }
    }
  });

  it('groups by month, and says weekday, time, place and how it stands', () => {
    const plan = planOf({
      lanes: LANES,
      entries: [
        {
          id: 'm',
          kind: 'meeting',
          title: 'Budsjett',
          when: '2024-10-15',
          formerWhen: '2024-10-08',
          status: 'moved',
          reason: 'Kollisjon',
          time: '09:00/11:30',
          place: 'Rådhuset',
          lanes: ['hu'],
        },
      ],
    });
    const marks = textsOf(pagesOf(plan, 'meetings', 'table')[0]);
    const words = marks.map(({ text }) => text.replace(/\u00a0/gu, ' '));
    expect(words).toEqual(
      expect.arrayContaining(['oktober', 'ti.', '15. okt.', '09.00–11.30', 'Helseutvalget', 'Rådhuset', 'flyttet fra']),
    );
    expect(marks.find(({ strike }) => strike)?.text.replace(/\u00a0/gu, ' ')).toBe('8. okt.');
  });

  it('has an entry of several bodies under each of them, once in the list', () => {
    const plan = planOf({
      lanes: LANES,
      entries: [{ id: 'm', title: 'Fellesmøte', when: '2024-10-15', lanes: ['hu', 'ks'] }],
    });
    const [page] = pagesOf(plan, 'meetings', 'bodies');
    expect(textsOf(page).filter(({ text }) => text === 'Fellesmøte')).toHaveLength(2);
    expect(page?.list).toHaveLength(1);
  });

  it('is of meetings alone where that is asked for', () => {
    const plan = planOf({
      lanes: LANES,
      entries: [
        { id: 'm', kind: 'meeting', title: 'Fellesmøte', when: '2024-10-15', lanes: ['hu'] },
        { id: 'd', kind: 'deadline', title: 'Frist for innspill', when: '2024-10-01', lanes: ['hu'] },
      ],
    });
    for (const layout of ['meetings', 'meetingsByBody'] as const) {
      const [page] = pagesOf(plan, 'meetings', layout);
      const words = textsOf(page).map(({ text }) => text);
      expect(words).toContain('Fellesmøte');
      expect(words.join(' ')).not.toMatch(/Frist/u);
      expect(page?.list.map(({ entry }) => entry)).toEqual(['m']);
    }
  });

  it('numbers its sheets, and repeats heads and the heading that goes on', () => {
    const pages = pagesOf(planOf(generatePlan(300)), 'meetings', 'bodies', { orientation: 'portrait' });
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const words = textsOf(page).map(({ text }) => text);
      expect(words).toContain(`Side ${index + 1} av ${pages.length}`);
      expect(words).toContain('Dato');
    }
    expect(pages.slice(1).some((page) => textsOf(page).some(({ text }) => text.endsWith('(forts.)')))).toBe(true);
  });

  it('holds a plan with nothing in it', () => {
    expect(pagesOf(planOf({}), 'meetings', 'table')).toHaveLength(1);
    expect(pagesOf(planOf({}), 'meetings', 'bodies')).toHaveLength(1);
  });
});
