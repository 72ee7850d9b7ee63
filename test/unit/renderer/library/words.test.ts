import { beforeAll, describe, expect, it } from 'vitest';
import { libraryText } from '../../../../renderer/app/useText.ts';
import { loadCatalogue } from '../../../../renderer/i18n/loadCatalogue.ts';
import { fieldText } from '../../../../renderer/library/fieldText.ts';
import { instantText } from '../../../../renderer/library/instantText.ts';
import { periodText } from '../../../../renderer/library/periodText.ts';
import { planFileName } from '../../../../renderer/library/planFileName.ts';
import { titleFinder, valueText } from '../../../../renderer/library/valueText.ts';
import { isQuiet, RECORDS } from '../../../../shared/plan/records/index.ts';
import { planOf } from '../../../support/plans.ts';

const nb = libraryText('nb');

beforeAll(async () => {
  await Promise.all([loadCatalogue('da'), loadCatalogue('en')]);
});

describe('periodText', () => {
  it('says a calendar year, part of one, and more than one', () => {
    expect(periodText('2024-01', '2024-12', 'nb', nb)).toBe('2024');
    expect(periodText('2024-08', '2024-12', 'nb', nb)).toBe('august–desember 2024');
    expect(periodText('2024-12', '2025-03', 'da', libraryText('da'))).toBe('december 2024 – marts 2025');
  });
});

describe('instantText', () => {
  const now = '2024-03-12T22:30:00Z';
  const at = (instant: string, zone = 'Europe/Oslo') => instantText(instant, now, zone, 'nb', nb);

  it('counts days where the machine stands', () => {
    expect(at('2024-03-12T08:05:00Z')).toBe('i dag kl. 09.05');
    expect(at('2024-03-11T22:59:00Z')).toBe('i går kl. 23.59');
    expect(at('2024-03-11T22:59:00Z', 'Pacific/Auckland')).toBe('i går kl. 11.59');
    expect(at('2024-03-01T12:00:00Z')).toBe('1. mars');
    expect(instantText('2024-03-12T08:05:00Z', now, 'Europe/Oslo', 'en', libraryText('en'))).toBe('today at 09:05');
    expect(at('2023-12-31T12:00:00Z')).toBe('31. desember 2023');
  });
});

describe('planFileName', () => {
  it('keeps words and leaves out what file systems refuse', () => {
    expect(planFileName('Årsplan 2024/2025: møter?')).toBe('Årsplan 2024 2025 møter.aarring');
    expect(planFileName('../..\\x')).toBe('x.aarring');
    expect(planFileName(' . ')).toBe('plan.aarring');
    expect(planFileName('å'.repeat(500))).toHaveLength(80 + '.aarring'.length);
  });
});

describe('fieldText', () => {
  it('names every field there is, and those of a newer version «Annet»', () => {
    const unnamed = Object.entries(RECORDS).flatMap(([kind, fields]) =>
      isQuiet(kind) ? [] : Object.keys(fields).filter((field) => fieldText(field, nb) === nb('field.unknown')),
    );
    expect(unnamed).toEqual([]);
    expect(fieldText('fremtidig', nb)).toBe('Annet');
    expect(fieldText('toString', nb)).toBe('Annet');
  });
});

describe('valueText', () => {
  const plan = planOf({
    lanes: [{ id: 'au', name: 'AU' }],
    entries: [{ id: 'a', title: 'Møte' }],
  });
  const titleOf = titleFinder(plan);
  const words = (field: string, value: unknown, kind: 'entry' | 'link' | 'plan' = 'entry') =>
    valueText(kind, field, value, titleOf, 'nb', nb);

  it('puts values in the words of the page', () => {
    expect(words('when', '2024-01-22/2024-01-23')).toBe('22.–23. januar 2024');
    expect(words('status', 'cancelled')).toBe('Avlyst');
    expect(words('lanes', ['au', 'borte'])).toBe(`AU, ${nb('recent.untitled')}`);
    expect(words('lanes', [])).toBe(nb('merge.empty'));
    expect(words('place', '')).toBe(nb('merge.empty'));
    expect(words('time', '13:00/15:00')).toBe('kl. 13–15');
    expect(words('from', 'a', 'link')).toBe('Møte');
    expect(words('from', '2024-08', 'plan')).toBe('august 2024');
    expect(words('status', 'ukjent')).toBe('ukjent');
  });
});
