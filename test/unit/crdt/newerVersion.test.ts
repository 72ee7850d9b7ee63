import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { mergePlans, planDocFrom, readPlan } from '../../../shared/crdt/index.ts';
import { toDocument } from '../../../shared/plan/document.ts';
import { readAnyPlan, writePlanFile } from '../../../shared/planfile/index.ts';
import { copyOf, docOf, mustEdit, send, sync } from '../../support/peers.ts';
import { entryOf } from '../../support/plans.ts';

const sketch = { entries: [{ id: 'a', title: 'ASU' }] };

/** What a version to come may write: fields, values, records, prose, journal entries and root types of its own. */
function newer(): Y.Doc {
  const doc = docOf(sketch);
  const peer = copyOf(doc);
  peer.transact(() => {
    const entry = peer.getMap('entry:a');
    for (const key of [...entry.keys()].filter((name) => name.startsWith('status@'))) entry.delete(key);
    entry.set('status@next', 'approved');
    entry.set('colour@next', { hue: 210 });
    peer.getText('entry:a/minutes').insert(0, 'Referatet');
    peer.getMap('budget:b1').set('$created@next', 1);
    peer.getMap('budget:b1').set('amount@next', 1_200_000);
    peer.getText('budget:b1/notes').insert(0, 'Etter vedtak');
    peer.getMap('budget:b2').set('$created@next', 1);
    peer.getMap('budget:b2').set('$deleted@next', 'digest');
    peer.getMap('views').set('wall', { columns: [1, 2] });
    peer.getArray('recent').insert(0, ['a', 'b']);
    peer.getMap('journal').set('j1', {
      ...{ id: 'j1', at: '2031-01-01T00:00:00.000Z', by: 'Leder', writer: 'next' },
      ...{ action: 'approve', kind: 'budget', record: 'b1', sealed: true },
    });
    peer.getMap('versions').set('v1', { id: 'v1', label: { nb: 'Vedtatt' } });
  });
  send(peer, doc);
  return doc;
}

function expectAll(doc: Y.Doc): void {
  const entry = doc.getMap('entry:a');
  const held = (field: string) => [...entry].find(([key]) => key.startsWith(`${field}@`))?.[1];
  expect(held('status')).toBe('approved');
  expect(held('colour')).toEqual({ hue: 210 });
  expect(doc.getText('entry:a/minutes').toString()).toBe('Referatet');
  const budget = doc.getMap('budget:b1');
  expect([...budget].find(([key]) => key.startsWith('amount@'))?.[1]).toBe(1_200_000);
  expect([...budget.keys()].some((key) => key.startsWith('$created@'))).toBe(true);
  expect(doc.getText('budget:b1/notes').toString()).toBe('Etter vedtak');
  expect(doc.getMap('views').get('wall')).toEqual({ columns: [1, 2] });
  expect(doc.getMap('journal').get('j1')).toMatchObject({ action: 'approve', sealed: true });
  expect(doc.getMap('versions').get('v1')).toEqual({ id: 'v1', label: { nb: 'Vedtatt' } });
}

describe('SPEC R8: what a newer version wrote', () => {
  it('can be read, and what is not known is said', () => {
    const plan = readPlan(newer());
    expect(entryOf(plan, 'a')).toMatchObject({ title: 'ASU', status: 'planned', extra: { colour: { hue: 210 } } });
    expect(plan.problems.map(({ kind, record, field }) => [kind, record, field])).toEqual([
      ['entry', 'a', 'status'],
      ['journal', 'j1', ''],
      ['version', 'v1', ''],
    ]);
    expect(plan.journal.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(plan.unread.roots)).toEqual(['budget:b1', 'budget:b1/notes', 'entry:a/minutes', 'views']);
  });

  it('stays through edits, a merge both ways and a plan file, lists included', () => {
    const doc = newer();
    mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: 'ASU-møte', notes: 'Husk' } }]);
    mustEdit(doc, [
      { type: 'delete', kind: 'entry', id: 'a' },
      { type: 'restore', kind: 'entry', id: 'a' },
    ]);
    const other = docOf(sketch);
    mustEdit(other, [{ type: 'set', kind: 'entry', id: 'a', fields: { place: 'Rådhuset' } }]);
    expect(mergePlans(other, doc).ok).toBe(true);
    const file = readAnyPlan(writePlanFile(other));
    if (!file.ok) throw new Error(file.error.code);
    for (const kept of [doc, other, file.value.doc]) {
      expectAll(kept);
      expect(kept.getArray('recent').toArray()).toEqual(['a', 'b']);
    }
    expect(entryOf(readPlan(file.value.doc), 'a')).toMatchObject({
      title: 'ASU-møte',
      place: 'Rådhuset',
      notes: 'Husk',
    });
  });

  it('stays through readable JSON, and meets the document it came from without a conflict', () => {
    const doc = newer();
    const json: unknown = JSON.parse(JSON.stringify(toDocument(readPlan(doc))));
    const back = planDocFrom(json);
    if (!back.ok) throw new Error(JSON.stringify(back.error));
    expectAll(back.value);
    expect(back.value.share.has('budget:b2')).toBe(false);
    expect(toDocument(readPlan(back.value))).toEqual(json);
    sync(doc, back.value);
    expect(readPlan(doc)).toEqual(readPlan(back.value));
    expect(readPlan(doc).conflicts).toEqual([]);
    expect(doc.getMap('budget:b1').size).toBe(4);
  });

  it('is replaced where somebody chooses another value, as any other', () => {
    const doc = newer();
    mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { status: 'done' } }]);
    expect(readPlan(doc).problems.map(({ kind }) => kind)).toEqual(['journal', 'version']);
    expect(entryOf(readPlan(doc), 'a').status).toBe('done');
  });

  it('gives readable JSON no way into what is ours', () => {
    const json = {
      ...toDocument(readPlan(docOf(sketch))),
      roots: {
        'entry:a': { title: 'Annet' },
        journal: { x: 1 },
        'entry:a/notes': 'Innsmuglet',
        'plan:plan': { planId: 'p' },
      },
    };
    const doc = planDocFrom(json);
    if (!doc.ok) throw new Error(JSON.stringify(doc.error));
    const plan = readPlan(doc.value);
    expect(entryOf(plan, 'a')).toMatchObject({ title: 'ASU', notes: '' });
    expect(plan.info.planId).toBe('test');
    expect(plan.conflicts).toEqual([]);
    expect(plan.journal).toEqual([]);
  });
});
