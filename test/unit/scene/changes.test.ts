import { describe, expect, it } from 'vitest';
import { countChanges, overlay } from '../../../shared/scene/changes.ts';
import { changesTitle, toldChange, toldFormer } from '../../../shared/scene/changeWords.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import type { Mark, TextMark } from '../../../shared/scene/scene.ts';
import { SECOND_INK } from '../../../shared/scene/theme.ts';
import { layoutTimeline } from '../../../shared/scene/timeline/index.ts';
import { layoutWheel } from '../../../shared/scene/wheel/index.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { entryOf, type PlanSketch, planOf } from '../../support/plans.ts';
import { a3 } from '../../support/sceneOptions.ts';

const LANES = [
  { id: 'au', name: 'Arbeidsutvalget', shortName: 'AU', order: 'A' },
  { id: 'fu', name: 'Forhandlingsutvalget', shortName: 'FU', order: 'B' },
];
const BEFORE: PlanSketch = {
  lanes: [...LANES, { id: 'old', name: 'Nedlagt utvalg', order: 'C' }],
  entries: [
    { id: 'same', title: 'Budsjettmøte', when: '2024-01-17', kind: 'meeting', lanes: ['au'] },
    { id: 'moved', title: 'Drøfting', when: '2024-03-12', kind: 'meeting', lanes: ['fu'] },
    { id: 'changed', title: 'Frist', when: '2024-05-02', kind: 'deadline', lanes: ['au'] },
    { id: 'gone', title: 'Siste møte', when: '2024-06-06', kind: 'meeting', lanes: ['old'] },
    { id: 'unset', title: 'Når planen kommer', when: 'XXXX-XX-XX', lanes: ['fu'] },
    { id: 'agenda', title: 'Saksmøte', when: '2024-09-09', kind: 'meeting', lanes: ['au'] },
    {
      id: 'earlier',
      title: 'Flyttet før',
      when: '2024-10-10',
      formerWhen: '2024-10-01',
      status: 'moved',
      lanes: ['au'],
    },
  ],
  agenda: [{ id: 'i', meeting: 'agenda', title: 'Budsjett' }],
  links: [{ id: 'k', from: 'same', to: 'gone' }],
};
const AFTER: PlanSketch = {
  ...BEFORE,
  lanes: LANES,
  entries: [
    ...(BEFORE.entries ?? [])
      .filter(({ id }) => id !== 'gone')
      .map((entry) => {
        if (entry.id === 'moved') return { ...entry, when: '2024-03-19', time: '10:00' };
        if (entry.id === 'changed') return { ...entry, place: 'Rådhuset', order: 'Z' };
        if (entry.id === 'unset') return { ...entry, when: '2024-11-11' };
        if (entry.id === 'same') return { ...entry, order: 'Y' };
        return entry;
      }),
    { id: 'new', title: 'Ekstra møte', when: '2024-08-20', kind: 'meeting', lanes: ['fu'] },
  ],
  agenda: [{ id: 'i', meeting: 'agenda', title: 'Budsjett og tiltak' }],
};
const before = planOf(BEFORE);
const after = planOf(AFTER);
const { plan, marks } = overlay(before, after);
const title = changesTitle(marks, 'Vedtatt 15.01', null, a3.translate);
const options = { ...a3, changes: { marks, title } };
const VIEWS = [
  ['wheel', layoutWheel],
  ['timeline', layoutTimeline],
] as const;

describe('overlay', () => {
  it('tells what became of each entry', () => {
    expect(Object.fromEntries([...marks].map(([id, { type }]) => [id, type]))).toEqual({
      moved: 'moved',
      changed: 'changed',
      gone: 'gone',
      unset: 'changed',
      agenda: 'changed',
      new: 'added',
    });
    expect(marks.get('moved')).toEqual({ type: 'moved', formerWhen: '2024-03-12', fields: ['when', 'time'] });
    expect(marks.get('agenda')?.fields).toEqual(['agenda']);
    expect(countChanges(marks)).toEqual({ added: 1, moved: 1, changed: 3, gone: 1 });
  });

  it('holds what is there and what is gone, with the lane it stood in, by date', () => {
    expect(plan.entries.map(({ id }) => id)).toEqual([
      'same',
      'moved',
      'changed',
      'gone',
      'new',
      'agenda',
      'earlier',
      'unset',
    ]);
    expect(plan.lanes.map(({ id }) => id)).toEqual(['au', 'fu', 'old']);
    expect(plan.links).toEqual([]);
  });

  it('gives a former date to what moved between the two, and to nothing else', () => {
    expect(entryOf(plan, 'moved').formerWhen).toBe('2024-03-12');
    expect(entryOf(plan, 'earlier').formerWhen).toBe('');
  });

  it('finds nothing between a plan and itself, and the opposite the other way round', () => {
    expect(overlay(after, after).marks.size).toBe(0);
    const back = overlay(after, before).marks;
    expect(back.get('new')?.type).toBe('gone');
    expect(back.get('gone')?.type).toBe('added');
    expect(back.get('moved')?.formerWhen).toBe('2024-03-19');
  });
});

const textsOf = (all: readonly Mark[], entry: string): readonly TextMark[] =>
  all.filter((mark) => mark.type === 'text').filter((mark) => mark.entry === entry);
const said = (all: readonly Mark[], entry: string) =>
  textsOf(all, entry)
    .map(({ text }) => text)
    .join(' ');

describe.each(VIEWS)('a comparison as a %s', (_, layout) => {
  const scene = layout(plan, options);
  const signs = (entry: string) =>
    scene.marks.filter((mark) => mark.type === 'path' && mark.role === 'label' && mark.entry === entry).length;

  it('is clean, and says in the title what is compared', () => {
    const report = reportScene(
      scene,
      plan.entries.map(({ id }) => id),
    );
    expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
    const words = scene.marks.flatMap((mark) => (mark.type === 'text' && mark.role === 'furniture' ? [mark.text] : []));
    expect(words.join(' ')).toContain('Endringer fra Vedtatt 15.01 til nå: 1 ny, 1 flyttet, 3 endret, 1 tatt ut');
    expect(words).toEqual(expect.arrayContaining(['Endringer', 'Ny', 'Flyttet, fra og til', 'Endret', 'Tatt ut']));
    expect(scene.description).toContain('Endringer fra Vedtatt 15.01 til nå');
  });

  it('gives a sign to what has changed and none to what has not', () => {
    const plain = signs('same');
    for (const id of marks.keys()) expect(signs(id), id).toBe(plain + 1);
    expect(textsOf(scene.marks, 'same').every(({ fill }) => fill === SECOND_INK)).toBe(true);
  });

  it('strikes through where it was, and what is gone', () => {
    const struck = textsOf(scene.marks, 'moved').filter(({ strike }) => strike);
    expect(struck.map(({ text }) => text)).toEqual(['12.\u00a0mars']);
    expect(said(scene.marks, 'moved')).toMatch(/19\.\smars/u);
    expect(textsOf(scene.marks, 'gone').find(({ text }) => text === 'Siste møte')?.strike).toBe(true);
  });

  it('tells those who do not see it', () => {
    const told = (id: string) => scene.list.find(({ entry }) => entry === id)?.text;
    expect(told('new')).toContain('ny');
    expect(told('gone')).toContain('tatt ut');
    expect(told('changed')).toContain('endret: sted');
    expect(told('moved')).toMatch(/flyttet fra 12\.\s?mars.*, endret: tid/u);
  });

  it('draws no change where nothing is compared', () => {
    const plain = layout(after, a3);
    expect(textsOf(plain.marks, 'same').some(({ fill }) => fill !== SECOND_INK)).toBe(true);
    for (const id of ['new', 'moved']) {
      expect(textsOf(plain.marks, id).some(({ strike }) => strike)).toBe(false);
      expect(said(plain.marks, id)).not.toMatch(/\b(ny|flyttet)\b/u);
    }
  });
});

describe('words of changes', () => {
  const words = (type: 'added' | 'moved' | 'changed' | 'gone', fields: string[], status = false, former = '') =>
    toldChange({ type, formerWhen: '', fields }, former, status, { locale: 'nb', translate: a3.translate }).words;

  it.each([
    [words('added', []), 'ny'],
    [words('gone', []), 'tatt ut'],
    [words('changed', ['place', 'time', 'title']), 'endret: tittel, tid, sted'],
    [words('changed', ['step', 'source', 'place']), 'endret: sted, annet'],
    // The status speaks for itself where it has a word.
    [words('changed', ['status', 'reason'], true), ''],
    [words('changed', ['status'], false), 'endret: status'],
    [words('changed', ['status', 'place'], true), 'endret: sted'],
    [words('moved', ['when', 'status', 'reason'], true, '12. mars'), 'flyttet fra 12. mars'],
    [words('moved', ['when', 'place'], false, '12. mars'), 'flyttet fra 12. mars, endret: sted'],
    [words('moved', ['when', 'place'], false, ''), 'flyttet, endret: sted'],
  ])('%s', (told, wanted) => expect(told).toBe(wanted));

  it('tells former dates by what became of the meeting', () => {
    const told = (status: 'moved' | 'postponed' | 'cancelled' | 'planned', word: string | null) => {
      const sketch = { entries: [{ id: 'a', title: 'Møte', when: '2024-03-19', formerWhen: '2024-03-12', status }] };
      return toldFormer(entryOf(planOf(sketch), 'a'), word, '12. mars', { locale: 'nb', translate: a3.translate });
    };
    expect(told('moved', 'flyttet')).toEqual({ words: 'flyttet fra 12. mars', struck: '12. mars' });
    expect(told('postponed', 'utsatt').words).toBe('utsatt fra 12. mars');
    expect(told('cancelled', 'avlyst').words).toBe('avlyst, var 12. mars');
    expect(told('planned', null).words).toBe('var 12. mars');
  });

  it.each([
    ['nn', 'Endringar frå A til no: 1 ny, 1 flytta, 3 endra, 1 teken ut'],
    ['da', 'Ændringer fra A til nu: 1 ny, 1 flyttet, 3 ændrede, 1 taget ud'],
    ['en', 'Changes from A to now: 1 new, 1 moved, 3 changed, 1 removed'],
  ] as const)('in %s', (locale, words) => expect(changesTitle(marks, 'A', null, sceneWords(locale))).toBe(words));

  it('says when nothing has changed, and between which two', () => {
    expect(changesTitle(new Map(), 'A', 'B', a3.translate)).toBe('Endringer fra A til B: ingen');
  });
});
