import { describe, expect, it } from 'vitest';
import { planDocFrom, readPlan, settleQuestion } from '../../../shared/crdt/index.ts';
import { decodeDocument, toDocument } from '../../../shared/plan/document.ts';
import { allQuestionsOf, type Question, questionsOf } from '../../../shared/plan/questions.ts';
import { add, copiesOf, meet, type Peer, set } from '../../support/editedApart.ts';
import { examplePlans } from '../../support/plans.ts';

const SKETCH = {
  lanes: [
    { id: 'au', name: 'AU' },
    { id: 'asu', name: 'ASU' },
  ],
  entries: [
    { id: 'a', title: 'Saksfrist', when: '2024-04-01', lanes: ['au'], kind: 'deadline' as const },
    { id: 'b', title: 'Møte', when: '2024-04-22', lanes: ['au'], kind: 'meeting' as const },
  ],
  links: [{ id: 'l', from: 'a', to: 'b', lead: 14 }],
};

const asked = <Type extends Question['type']>({ plan }: Peer, type: Type): Extract<Question, { type: Type }> => {
  const found = questionsOf(plan()).filter((question) => question.type === type);
  expect(found).toHaveLength(1);
  return found[0] as Extract<Question, { type: Type }>;
};

const settle = (peer: Peer, key: string, settled = true) =>
  settleQuestion(peer.doc, key, { author: { by: peer.name }, now: '2024-01-16T08:00:00.000Z' }, settled);

describe('a field that two wrote apart', () => {
  it('is asked with both values, who and when, alike for both', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { title: 'Formøte' })], 1);
    sekretar.edit([set('b', { title: 'Ettermøte' })], 2);
    meet(leder, sekretar);
    const question = asked(leder, 'field');
    expect(questionsOf(sekretar.plan())).toEqual([question]);
    expect(question).toMatchObject({ kind: 'entry', record: 'b', field: 'title' });
    expect([...question.values].sort((a, b) => a.by.localeCompare(b.by))).toEqual([
      { writer: expect.any(String), value: 'Formøte', by: 'leder', at: '2024-01-15T08:01:00.000Z' },
      { writer: expect.any(String), value: 'Ettermøte', by: 'sekretær', at: '2024-01-15T08:02:00.000Z' },
    ]);
    expect(question.values[0]?.value).toBe(leder.plan().entries.find(({ id }) => id === 'b')?.title);
  });

  it('offers both words of a line together and all items of a list, and no two dates', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { place: 'Rådhuset', lanes: ['au', 'asu'], when: '2024-05-02' })]);
    sekretar.edit([set('b', { place: 'Teams', lanes: ['asu'], when: '2024-05-03' })]);
    meet(leder, sekretar);
    const both = Object.fromEntries(
      questionsOf(leder.plan()).flatMap((question) =>
        question.type === 'field' ? [[question.field, question.both?.value]] : [],
      ),
    );
    expect(both['when']).toBeUndefined();
    expect(String(both['place']).split(' / ').sort()).toEqual(['Rådhuset', 'Teams']);
    // One list holds all of the other: there is nothing to put together.
    expect(both['lanes']).toBeUndefined();
  });

  it('offers the union of lists where each has something of its own', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { responsible: ['leder', 'begge'] })]);
    sekretar.edit([set('b', { responsible: ['begge', 'sekretær'] })]);
    meet(leder, sekretar);
    const value = asked(leder, 'field').both?.value;
    expect(Array.isArray(value) && [...value].sort()).toEqual(['begge', 'leder', 'sekretær']);
  });

  it('is not asked where one has seen the other, or both wrote the same', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { title: 'Formøte', place: 'Rådhuset' })]);
    sekretar.edit([set('b', { place: 'Rådhuset' })]);
    meet(leder, sekretar);
    sekretar.edit([set('b', { title: 'Ettermøte' })]);
    meet(leder, sekretar);
    expect(questionsOf(leder.plan())).toEqual([]);
  });

  it('is asked again as it was when its answer is taken back', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { title: 'Formøte' })], 1);
    sekretar.edit([set('b', { title: 'Ettermøte' })], 2);
    meet(leder, sekretar);
    const before = asked(leder, 'field');
    const takesBack = leder.edit([set('b', { title: 'Møte i AU' })], 3);
    expect(questionsOf(leder.plan())).toEqual([]);
    leder.edit(takesBack, 4);
    const after = asked(leder, 'field');
    const said = ({ values }: typeof before) => values.map(({ value, by, writer }) => [value, by, writer]);
    expect([after.key, said(after)]).toEqual([before.key, said(before)]);
    meet(leder, sekretar);
    expect(asked(sekretar, 'field')).toEqual(after);
  });

  it('asks nothing while its record is out of the plan', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('b', { title: 'Formøte' })]);
    sekretar.edit([set('b', { title: 'Ettermøte' })]);
    meet(leder, sekretar);
    leder.edit([{ type: 'delete', kind: 'entry', id: 'b' }]);
    expect(questionsOf(leder.plan())).toEqual([]);
    leder.edit([{ type: 'restore', kind: 'entry', id: 'b' }]);
    expect(asked(leder, 'field').field).toBe('title');
  });
});

describe('an edit that met a delete', () => {
  it('is asked with who deleted and who changed what, also where the clocks are years apart', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    sekretar.edit([set('b', { place: 'Teams' })], 1);
    leder.edit([{ type: 'delete', kind: 'entry', id: 'b' }], 30);
    meet(leder, sekretar);
    expect(asked(leder, 'deletion')).toMatchObject({
      record: 'b',
      title: 'Møte',
      deleted: true,
      deletedBy: { by: 'leder', at: '2024-01-15T08:30:00.000Z' },
      edits: [{ by: 'sekretær', action: 'change', field: 'place' }],
    });
  });

  it('tells all who gave the deleted record values that contest each other, whatever their clocks say', () => {
    const [leder, sekretar, radgiver] = copiesOf(SKETCH, 'leder', 'sekretær', 'rådgiver');
    sekretar.edit([set('b', { title: 'Formøte' })], 1);
    radgiver.edit([set('b', { title: 'Ettermøte' })], 2);
    leder.edit([{ type: 'delete', kind: 'entry', id: 'b' }], 30);
    meet(leder, sekretar, radgiver);
    expect(asked(leder, 'deletion').edits).toMatchObject([
      { by: 'sekretær', field: 'title' },
      { by: 'rådgiver', field: 'title' },
    ]);
  });

  it('is answered by keeping or deleting, and asked again when it happens again', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    sekretar.edit([set('b', { place: 'Teams' })]);
    leder.edit([{ type: 'delete', kind: 'entry', id: 'b' }]);
    meet(leder, sekretar);
    const { key } = asked(leder, 'deletion');
    leder.edit([{ type: 'restore', kind: 'entry', id: 'b' }]);
    expect(questionsOf(leder.plan())).toEqual([]);
    meet(leder, sekretar);
    sekretar.edit([set('b', { place: 'Rådhuset' })], 2);
    leder.edit([{ type: 'delete', kind: 'entry', id: 'b' }], 1);
    meet(leder, sekretar);
    expect(asked(leder, 'deletion').key).not.toBe(key);
  });
});

describe('two dates that break a rule together', () => {
  it('are asked with who set each, though neither conflicts with the other', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('a', { when: '2024-04-08' })], 1);
    sekretar.edit([set('b', { when: '2024-04-15' })], 2);
    expect([...questionsOf(leder.plan()), ...questionsOf(sekretar.plan())]).toEqual([]);
    meet(leder, sekretar);
    expect(leder.plan().conflicts).toEqual([]);
    expect(asked(leder, 'link')).toMatchObject({
      apart: true,
      distance: { least: 7, most: 7 },
      who: { from: { by: 'leder' }, to: { by: 'sekretær' }, lead: { by: '', at: '' } },
    });
  });

  it('are one person’s own where only one moved them', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([set('a', { when: '2024-04-15' })]);
    meet(leder, sekretar);
    expect(asked(sekretar, 'link')).toMatchObject({ apart: false, who: { from: { by: 'leder' } } });
  });

  it('ask nothing of what is cancelled', () => {
    const [leder] = copiesOf(SKETCH, 'leder');
    leder.edit([set('a', { when: '2024-04-15', status: 'cancelled' })]);
    expect(questionsOf(leder.plan())).toEqual([]);
  });
});

describe('the same entry added twice', () => {
  const ekstra = { title: 'Ekstra møte', when: '2024-06-03', lanes: ['au'] };

  it('is asked, however the title is written', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([add('x', ekstra)], 1);
    sekretar.edit([add('y', { ...ekstra, title: ' ekstra  Møte.' })], 2);
    meet(leder, sekretar);
    const question = asked(leder, 'duplicate');
    expect(question.entries.map(({ entry, made }) => [entry.id, made.by])).toEqual([
      ['x', 'leder'],
      ['y', 'sekretær'],
    ]);
  });

  it.each([
    ['of one person', 'same', {}],
    ['on another day', 'other', { when: '2024-06-04' }],
    ['in another lane', 'other', { lanes: ['asu'] }],
    ['at another hour', 'other', { time: '13:00' }],
    ['of another course', 'other', { scenario: 'alt' }],
    ['without a title', 'other', { title: '' }],
  ])('is not asked of two %s', (_what, whose, fields) => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    const first = { ...ekstra, time: '09:00', ...('title' in fields ? fields : {}) };
    leder.edit([add('x', first)]);
    (whose === 'same' ? leder : sekretar).edit([add('y', { ...first, ...fields })]);
    meet(leder, sekretar);
    expect(questionsOf(leder.plan())).toEqual([]);
  });
});

describe('SPEC R13: what is left as it is', () => {
  it('is not asked again, by anybody, until what was seen has changed', () => {
    const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
    leder.edit([add('x', { title: 'Ekstra', when: '2024-06-03' })]);
    sekretar.edit([add('y', { title: 'Ekstra', when: '2024-06-03' })]);
    meet(leder, sekretar);
    expect(settle(leder, asked(leder, 'duplicate').key).ok).toBe(true);
    meet(leder, sekretar);
    expect(questionsOf(sekretar.plan())).toEqual([]);
    expect(allQuestionsOf(sekretar.plan())).toHaveLength(1);
    expect(sekretar.plan().settled).toMatchObject([{ by: 'leder', at: '2024-01-16T08:00:00.000Z' }]);
    sekretar.edit([set('x', { when: '2024-06-04' }), set('y', { when: '2024-06-04' })]);
    expect(asked(sekretar, 'duplicate').entries).toHaveLength(2);
  });

  it('can be asked again', () => {
    const [leder] = copiesOf(SKETCH, 'leder');
    leder.edit([set('a', { when: '2024-04-15' })]);
    const { key } = asked(leder, 'link');
    settle(leder, key);
    expect(questionsOf(leder.plan())).toEqual([]);
    settle(leder, key, false);
    expect(asked(leder, 'link').key).toBe(key);
  });

  it('is there again from readable JSON, and a plan without any is written as before', () => {
    const [leder] = copiesOf(SKETCH, 'leder');
    leder.edit([set('a', { when: '2024-04-15' })]);
    expect(toDocument(leder.plan())).not.toHaveProperty('settled');
    settle(leder, asked(leder, 'link').key);
    const json = toDocument(leder.plan());
    const decoded = decodeDocument(json);
    expect(decoded.ok && decoded.value.settled).toEqual(leder.plan().settled);
    const doc = planDocFrom(json);
    expect(doc.ok && readPlan(doc.value).settled).toEqual(leder.plan().settled);
  });

  it('is nothing that a peer has written past the schema', () => {
    const [leder] = copiesOf(SKETCH, 'leder');
    leder.edit([set('a', { when: '2024-04-15' })]);
    const { key } = asked(leder, 'link');
    leder.doc.getMap('settled').set(key, true);
    leder.doc.getMap('settled').set('noe', { key, by: 'x', at: '' });
    expect(questionsOf(leder.plan())).toHaveLength(1);
    expect(settle(leder, 'linje\nskift')).toMatchObject({ ok: false, error: { field: 'settled' } });
  });
});

describe('the example plans', () => {
  it.each(examplePlans())('ask nothing ($name)', ({ plan }) => {
    expect(questionsOf(plan)).toEqual([]);
  });
});
