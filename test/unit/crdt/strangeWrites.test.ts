import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeDoc, openPlanDoc, readPlan } from '../../../shared/crdt/index.ts';
import { toDocument } from '../../../shared/plan/document.ts';
import { readAnyPlan, writePlanFile } from '../../../shared/planfile/index.ts';
import { docOf, mustEdit } from '../../support/peers.ts';
import { entryOf } from '../../support/plans.ts';

const plan = () => docOf({ plan: { title: 'Årsplan' }, entries: [{ id: 'a', title: 'ASU', place: 'Rådhuset' }] });

/** The document as it is after a peer wrote past our edits, sent it and we opened it. */
function received(write: (doc: Y.Doc) => void): Y.Doc {
  const doc = plan();
  write(doc);
  const opened = openPlanDoc(encodeDoc(doc));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('what a peer wrote past our edits', () => {
  it.each<[string, () => unknown]>([
    ['a shared type', () => new Y.Map()],
    ['bytes', () => new Uint8Array([1, 2])],
    ['a big integer', () => 10n],
    ['nesting without end', () => nested(3000)],
    ['an object with a prototype in it', () => JSON.parse('{"__proto__":{"polluted":true}}')],
  ])('%s reads as nothing in every field, and the plan can be saved', (_, make) => {
    const doc = received((peer) => {
      const map = peer.getMap('entry:a');
      for (const field of ['title', 'lanes', 'series', 'future']) {
        map.delete([...map.keys()].find((key) => key.startsWith(`${field}@`)) ?? '');
        map.set(`${field}@z`, make());
      }
      peer.getMap('unknown').set('later', make());
    });
    expect(entryOf(readPlan(doc), 'a')).toMatchObject({ title: '', lanes: [], series: null, extra: { future: null } });
    expect(readPlan(doc).extra).toEqual({ later: null });
    expect(readPlan(doc).problems.map(({ field }) => field)).toEqual(['title', 'lanes']);
    expect(readAnyPlan(writePlanFile(doc)).ok).toBe(true);
  });

  it('never takes the id of a record, or the place of ours in readable JSON', () => {
    const doc = received((peer) => {
      peer.getMap('entry:a').set('id@z', 'b');
      peer.getMap('unknown').set('entries', []);
      peer.getMap('unknown').set('format', 'other');
    });
    expect(toDocument(readPlan(doc))).toMatchObject({ format: 'aarring-plan', entries: [{ id: 'a', title: 'ASU' }] });
  });

  it('never makes it another plan: not by deleting its record, nor by a second one', () => {
    const doc = received((peer) => {
      mustEdit(peer, [{ type: 'delete', kind: 'plan', id: 'plan' }]);
      peer.getMap('plan:a').set('$created@z', 1);
      peer.getMap('plan:a').set('planId@z', 'other');
    });
    expect(readPlan(doc).info).toMatchObject({ id: 'plan', planId: 'test', title: 'Årsplan' });
  });
});
