import { describe, expect, it } from 'vitest';
import { exportIcs } from '../../../../shared/exporting/ics.ts';
import { acceptEdits } from '../../../../shared/importing/accepting/acceptEdits.ts';
import { changeOf, fieldsOfChange } from '../../../../shared/importing/matching/changeOf.ts';
import { matchReading } from '../../../../shared/importing/matching/matchReading.ts';
import type { ReadEntry } from '../../../../shared/importing/reading.ts';
import { readIcs } from '../../../../shared/importing/sources/ics.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planOf } from '../../../support/plans.ts';
import { countedId, planAfter, planWith, readEntries, readEntry } from '../../../support/readEntries.ts';

function told(entries: readonly ReadEntry[], plan: Plan, ownIds = false) {
  const { matches, gone } = matchReading(entries, plan, ownIds);
  const changes = entries.map((entry) => {
    const match = matches.get(entry.id);
    const change = changeOf(
      entry,
      plan.entries.find(({ id }) => id === match?.entry),
      match?.line ?? null,
      plan,
    );
    return 'fields' in change
      ? [change.type, ...change.fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`)]
      : [change.type];
  });
  return { changes, gone: gone.map((id) => plan.entries.find((entry) => entry.id === id)?.title) };
}

describe('a document compared with a plan that was made without it', () => {
  const plan = planOf({
    lanes: [{ id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' }],
    entries: [
      { id: 'a', title: 'Møte i AU', when: '2025-01-14', lanes: ['au'], time: '09:00/11:00' },
      { id: 'b', title: 'Frist for årsmelding', when: '2025-03-01', lanes: [] },
      { id: 'c', title: 'Høring om budsjettet', when: '2025-10-01', lanes: ['au'], responsible: ['rådgiver'] },
    ],
  });

  it('has what stands there already, by the short name of the lane as well', () => {
    const entries = readEntries(
      { title: 'møte i AU.', when: '2025-01-14', lane: 'AU' },
      { title: 'Frist for årsmelding', when: '2025-04-01' },
      { title: 'Høring – budsjett', when: '2025-10-01', lane: 'Arbeidsutvalget' },
      { title: 'Noe nytt', when: '2025-05-05' },
    );
    expect(told(entries, plan).changes).toEqual([
      ['same'],
      ['moved', 'when: 2025-03-01 → 2025-04-01'],
      ['changed', 'title: Høring om budsjettet → Høring – budsjett'],
      ['new'],
    ]);
  });

  it('tells of nothing that is gone where it is about something else', () => {
    expect(told(readEntries({ title: 'Noe annet', when: '2025-05-05' }), plan).gone).toEqual([]);
  });

  it('goes by ids where Årring wrote it', () => {
    const own = readEntries(
      { id: 'b', title: 'Årsmelding', when: '2025-03-02' },
      { id: 'c', title: 'Høring om budsjettet', when: '2025-10-01' },
    );
    expect(told(own, plan, true)).toEqual({
      changes: [['moved', 'title: Frist for årsmelding → Årsmelding', 'when: 2025-03-01 → 2025-03-02'], ['same']],
      gone: ['Møte i AU'],
    });
  });
});

describe('a calendar that was made from the plan', () => {
  const plan = planOf({
    scenarios: [{ id: 'two', name: 'Alt. 2' }],
    entries: [
      { id: 'a', title: 'Høring', when: '2025-03-04', scenario: 'two' },
      { id: 'b', title: 'Fagdag', when: '2025-04-01', status: 'dropped', reason: 'Streik', kind: 'deadline' },
      { id: 'c', title: 'Valg', when: '2025-09-08' },
      { id: 'tbd', title: 'Uten dato' },
    ],
  });
  const { text } = exportIcs(plan, { now: '2025-01-01T10:00:00.000Z' });
  const toldOf = (changed: string) => {
    const read = readIcs(changed);
    if (!read.ok) throw new Error(read.error.code);
    return told(read.value.reading.entries, plan);
  };

  it('has nothing else to tell, and what it cannot hold is not gone', () => {
    expect(toldOf(text)).toEqual({ changes: [['same'], ['same'], ['same']], gone: [] });
  });

  it('tells what somebody has moved, renamed, called off or deleted in it', () => {
    const changed = text
      .replace('20250304', '20250311')
      .replace('SUMMARY:Høring (Alt. 2)', 'SUMMARY:Høringen')
      .replace(/SUMMARY:Valg([\s\S]*?)STATUS:CONFIRMED/, 'SUMMARY:Valg$1STATUS:CANCELLED');
    expect(toldOf(changed).changes).toEqual([
      ['moved', 'title: Høring → Høringen', 'when: 2025-03-04 → 2025-03-11'],
      ['same'],
      ['changed', 'status: planned → cancelled'],
    ]);
    const without = text.replace(/BEGIN:VEVENT\r\nUID:c\.[\s\S]*?END:VEVENT\r\n/, '');
    expect(toldOf(without).gone).toEqual(['Valg']);
  });
});

describe('a revised document', () => {
  const first = readEntries(
    { title: 'Rapport', when: '2025-02-07', text: 'Rapport 07.02, 12.02' },
    { title: 'Rapport', when: '2025-02-12', text: 'Rapport 07.02, 12.02' },
    { title: 'Møte', when: '2025-03-04', lane: 'AU', text: '04.03 Møte i AU' },
    { title: 'Seminar', when: '2025-06-01', text: '01.06 Seminar' },
  );
  const plan = planWith(first);

  it('tells what was moved, cancelled, added and taken out', () => {
    const revised = readEntries(
      { title: 'Rapport', when: '2025-02-07', text: 'Rapport 07.02, 14.02' },
      { title: 'Rapport', when: '2025-02-14', text: 'Rapport 07.02, 14.02' },
      { title: 'Møte', when: '2025-03-04', lane: 'AU', text: '04.03 Møte i AU, avlyst', status: 'cancelled' },
      { title: 'Fagdag', when: '2025-08-20' },
    );
    expect(told(revised, plan)).toEqual({
      changes: [
        ['same'],
        ['moved', 'when: 2025-02-12 → 2025-02-14'],
        ['changed', 'status: planned → cancelled'],
        ['new'],
      ],
      gone: ['Seminar'],
    });
  });

  it('of two in one plan leaves the other alone', () => {
    const both = planWith(readEntries({ title: 'Valg', when: '2025-09-08' }), plan, 'annet.pdf');
    expect(told(first.slice(0, 3), both).gone).toEqual(['Seminar']);
  });

  it('that was joined and split is the same as it was', () => {
    const [one, two, three] = first;
    if (!one || !two || !three) throw new Error('no entries');
    const accepted = [
      { entry: { ...one, title: 'Rapporter' }, reads: [one, two], into: null },
      { entry: { ...three, title: 'Møte, del 1' }, reads: [three], into: null },
      { entry: { ...three, title: 'Møte, del 2' }, reads: [three], into: null },
    ];
    const empty = planOf({});
    const made = planAfter(
      empty,
      acceptEdits({ document: 'a', entries: accepted, gone: [], leftOut: [], notes: [] }, empty, countedId),
    );
    expect(told([one, two, three], made)).toEqual({ changes: [['same'], ['same'], ['same']], gone: [] });
  });

  it('changes of the plan just what it says anew, and keeps the date of a meeting that was announced', () => {
    const confirmed = planAfter(plan, [
      {
        type: 'set',
        kind: 'entry',
        id: plan.entries.find(({ title }) => title === 'Møte')?.id ?? '',
        fields: { status: 'confirmed', place: 'Salen' },
      },
    ]);
    const read = readEntry({ title: 'Møte', when: '2025-03-11', lane: 'AU', text: '11.03 Møte i AU' });
    const { matches } = matchReading([read], confirmed);
    const match = matches.get(read.id);
    const change = changeOf(
      read,
      confirmed.entries.find(({ id }) => id === match?.entry),
      match?.line ?? null,
      confirmed,
    );
    expect('fields' in change && fieldsOfChange(read, change)).toEqual({
      fields: { when: '2025-03-11', whenText: '', formerWhen: '2025-03-04' },
    });
  });
});
