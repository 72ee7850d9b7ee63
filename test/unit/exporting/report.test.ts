import { describe, expect, it } from 'vitest';
import {
  compareStates,
  comparisonReport,
  historyWords,
  journalReport,
  reportHtml,
  reportText,
} from '../../../shared/exporting/index.ts';
import { decodeDocument } from '../../../shared/plan/document.ts';
import { journalLines } from '../../../shared/plan/journal.ts';
import type { JournalEntry, Plan } from '../../../shared/plan/plan.ts';
import { sealVersion } from '../../../shared/plan/versionState.ts';
import { documentOf, type PlanSketch } from '../../support/plans.ts';

const words = historyWords('nb');
const made = { at: '2024-03-13T11:00:00.000Z', zone: 'Europe/Oslo' };

function planOf(sketch: PlanSketch, journal: readonly JournalEntry[] = []): Plan {
  const decoded = decodeDocument({ ...documentOf(sketch), journal });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

const lanes = [{ id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' }];
const before = planOf({
  lanes,
  entries: [
    { id: 'm1', title: 'AU-møte', when: '2024-01-17', time: '09:00/10:00', lanes: ['au'] },
    { id: 'm2', title: 'Høring', when: '2024-04-17' },
    { id: 'm3', title: 'Workshop', when: '2024-05-02', place: 'Rådhuset', order: 'A' },
    { id: 'm4', title: 'Samling', when: '2024-05-03', order: 'A' },
  ],
  agenda: [{ id: 's1', title: 'Budsjett', meeting: 'm1', minutes: 20 }],
  links: [{ id: 'l1', from: 'm1', to: 'm2', lead: 14 }],
});
const after = planOf({
  lanes,
  entries: [
    {
      id: 'm1',
      title: 'AU-møte',
      when: '2025-01-24',
      time: '09:00/10:00',
      lanes: ['au'],
      status: 'moved',
      formerWhen: '2024-01-17',
      reason: 'Kollisjon',
      source: 'jf. e-post 28.04',
    },
    { id: 'm3', title: 'Workshop', when: '2024-05-02', order: 'B' },
    { id: 'm4', title: 'Samling', when: '2024-05-03', order: 'B' },
    { id: 'm5', title: 'Nytt <møte> & «mer»', whenText: 'etter påske' },
  ],
  agenda: [{ id: 's1', title: 'Budsjett', meeting: 'm1', minutes: 30 }],
});
const items = compareStates({ plan: before, at: null }, { plan: after, at: null }, after, words);

describe('a comparison', () => {
  it('tells what is new, moved, changed and gone, each once, and nothing of the order alone', () => {
    expect(items.map(({ group, record }) => `${group} ${record}`)).toEqual([
      'added m5',
      'moved m1',
      'changed m3',
      'changed s1',
      'gone m2',
      'gone l1',
    ]);
  });

  it('tells dates, fields, references and reasons in words', () => {
    const find = (record: string) => items.find((item) => item.record === record);
    expect(find('m1')).toMatchObject({
      before: 'onsdag 17. januar kl.\u00a09–10',
      after: 'fredag 24. januar 2025 kl.\u00a09–10',
      detail: 'AU',
      changes: [{ label: 'Status', before: 'Planlagt', after: 'Flyttet' }],
      why: 'Kollisjon, jf. e-post 28.04',
    });
    expect(find('m5')).toMatchObject({ before: '', after: 'etter påske' });
    expect(find('m3')?.changes).toMatchObject([{ label: 'Sted', before: 'Rådhuset', after: '' }]);
    expect(find('s1')).toMatchObject({ detail: 'Sak', changes: [{ before: '20 min', after: '30 min' }] });
    expect(find('l1')).toMatchObject({ name: 'AU-møte før Høring', detail: 'Kobling' });
  });

  const report = comparisonReport(
    after,
    items,
    { from: { name: 'Vedtatt', date: '2024-01-15' }, to: null },
    words,
    made,
  );

  it('is a text one can paste into a mail', () => {
    const text = reportText(report);
    expect(text).toContain(
      'Endringer i Prøveplan\nFra «Vedtatt» (15. januar 2024) til planen slik den er 13. mars 2024',
    );
    expect(text).toContain('• onsdag 17. januar kl.\u00a09–10 → fredag 24. januar 2025 kl.\u00a09–10: AU-møte (AU)\n');
    expect(text).toContain('    Sted: Rådhuset → tomt\n');
  });

  it('is a document in which nothing runs and nothing is fetched', () => {
    const html = reportHtml(report);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(html).toContain('Nytt &lt;møte&gt; &amp; «mer»');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|https?:|url\(|<img|<link|\son\w+=/i);
    expect(html).toContain('<del>onsdag 17.\u00a0januar kl.\u00a09–10</del>');
  });

  it('of two alike says so', () => {
    const same = comparisonReport(after, [], { from: null, to: null }, words, made);
    expect(reportHtml(same)).toContain('<p>Ingen forskjell.</p>');
    expect(reportText(same)).toContain('Ingen forskjell.');
  });
});

describe('a printed journal', () => {
  const entry = (id: string, at: string, more: Partial<JournalEntry>): JournalEntry => ({
    id,
    at,
    by: '<b>Leder</b>',
    writer: 'w',
    action: 'change',
    kind: 'entry',
    record: 'm1',
    ...more,
  });
  const plan = planOf({ entries: [{ id: 'm1', title: 'AU-møte', when: '2024-01-17', lanes: [] }], lanes }, [
    entry('a', '2024-01-15T23:30:00.000Z', { field: 'lanes', before: [], after: ['au', 'borte'] }),
    entry('b', '2024-01-15T12:00:00.000Z', { field: 'notes', before: '', after: `${'x'.repeat(5000)}"'` }),
    entry('c', 'en gang', { field: 'place', before: '<img src=x onerror=alert(1)>', after: '\u202eetsket' }),
  ]);
  const report = (zone: string) =>
    journalReport(plan, journalLines(plan), { title: 'AU-møte', lines: [] }, words, { ...made, zone });

  it('stands under the days of its reader', () => {
    expect(report('Europe/Oslo').sections.map(({ heading }) => heading)).toEqual([
      'Uten tidspunkt',
      'tirsdag 16. januar 2024',
      'mandag 15. januar 2024',
    ]);
    expect(report('America/New_York').sections).toHaveLength(2);
  });

  it('keeps a date on one line, and tells of the versions that were issued', () => {
    const issued = sealVersion(plan, {
      name: 'Vedtatt 15.01',
      date: '2024-01-15',
      note: 'Formannskapet',
      by: 'Leder',
      at: '2024-01-15T13:00:00.000Z',
    });
    const moved = entry('d', '2024-01-15T12:30:00.000Z', { field: 'when', before: '2024-01-17', after: '2024-02-12' });
    const of = { ...plan, journal: [...plan.journal, moved], versions: [issued] };
    const lines = journalLines(of);
    expect(lines[2]).toMatchObject({ action: 'issue', title: 'Vedtatt 15.01', why: { reason: 'Formannskapet' } });
    expect(journalLines(of, { entry: 'm1' }).map(({ action }) => action)).not.toContain('issue');
    const html = reportHtml(journalReport(of, lines, { title: 'AU-møte', lines: [] }, words, made));
    expect(html).toContain('Utgaven «Vedtatt 15.01» er gitt ut');
    expect(html).toContain('12.\u00a0februar');
    expect(html).not.toContain('12. februar');
  });

  it('names a record once where its lines follow each other', () => {
    expect(report('America/New_York').sections[1]?.rows.map(({ name }) => name)).toEqual(['AU-møte', '']);
  });

  it('holds what peers wrote as words, and no more of them than one reads', () => {
    const html = reportHtml(report('Europe/Oslo'));
    expect(html).toContain('&lt;b&gt;Leder&lt;/b&gt;');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<(img|b)\b|\u202e/);
    expect(html).toContain('Arbeidsutvalget, noe som ikke finnes lenger');
    expect(html.length).toBeLessThan(7000);
  });

  it.each(['nb', 'nn', 'da', 'en'] as const)('has words for every field it may tell of (%s)', async (locale) => {
    const { isQuiet, RECORDS } = await import('../../../shared/plan/records/index.ts');
    const { readerOf } = await import('../../../shared/exporting/index.ts');
    const reader = readerOf(plan, historyWords(locale));
    for (const [kind, specs] of Object.entries(RECORDS)) {
      if (isQuiet(kind)) continue;
      for (const field of Object.keys(specs).filter((name) => name !== 'planId')) {
        const [told] = reader.changes(kind as keyof typeof RECORDS, [{ field, before: 'a', after: 'b' }]);
        expect([kind, field, told?.label]).not.toEqual([kind, field, field]);
      }
    }
  });
});
