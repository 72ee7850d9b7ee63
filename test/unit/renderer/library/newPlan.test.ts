import { beforeAll, describe, expect, it } from 'vitest';
import { libraryText } from '../../../../renderer/app/useText.ts';
import { loadCatalogue } from '../../../../renderer/i18n/loadCatalogue.ts';
import { newPlanDocument, periodProblem, STARTS } from '../../../../renderer/library/newPlan.ts';
import { decodeDocument } from '../../../../shared/plan/document.ts';

describe('periodProblem', () => {
  it.each([
    ['2027-01', '2027-12', null],
    ['2027-08', '2028-07', null],
    ['2027-01', '2029-12', null],
    ['2027-01', '2030-01', 'long'],
    ['2027-05', '2027-04', 'order'],
    ['27-01', '2027-12', 'year'],
    ['-01', '2027-12', 'year'],
    ['2027-13', '2027-12', 'year'],
  ])('%s to %s: %s', (from, to, problem) => {
    expect(periodProblem(from, to)).toBe(problem);
  });
});

describe('newPlanDocument', () => {
  beforeAll(() => loadCatalogue('da'));

  const asked = { title: 'Årsplan 2027', organisation: 'Kommunen', from: '2027-01', to: '2027-12' };

  it.each(STARTS)('begins with lanes that a plan can have (%s)', (start) => {
    let ids = 0;
    const document = newPlanDocument({ ...asked, start }, 'da', libraryText('da'), () => `id${ids++}`);
    const plan = decodeDocument(document);
    expect(plan.ok && plan.value.problems).toEqual([]);
    if (!plan.ok) return;
    expect(plan.value.info).toMatchObject({ ...asked, locale: 'da', planId: 'id0' });
    if (start === 'cooperation') expect(plan.value.lanes[0]?.name).toBe('Styregruppe');
    expect(plan.value.lanes.every(({ name, order }) => name !== '' && order !== '')).toBe(true);
    expect(plan.value.lanes.length > 0).toBe(start !== 'none');
  });
});
