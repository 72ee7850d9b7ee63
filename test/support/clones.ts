import * as Y from 'yjs';
import { readPlan } from '../../shared/crdt/index.ts';
import { carriedOver, type Rebuilt } from '../../shared/sync/index.ts';
import { copyOf, docOf } from './peers.ts';
import { entryOf } from './plans.ts';

/** Two documents that go by one client id, as those of a machine that was copied while it ran; entry `a`. */
export function clones(): readonly [Y.Doc, Y.Doc] {
  const base = docOf({ entries: [{ id: 'a', title: 'Møte', notes: 'Felles.' }] });
  const [kari, per] = [copyOf(base), copyOf(base)];
  for (const doc of [kari, per]) doc.clientID = 4_711;
  return [kari, per];
}

/** The document made in the place of one that has to yield. */
export function anew(old: Y.Doc, { state, moves }: Rebuilt): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  Y.applyUpdate(doc, carriedOver({ moves }, Y.encodeStateAsUpdate(old)));
  return doc;
}

/** Where the entry is to be: all that is said of it. */
export function placesIn(doc: Y.Doc): readonly unknown[] {
  const plan = readPlan(doc);
  const conflict = plan.conflicts.find(({ record }) => record === 'a');
  return conflict?.type === 'field' ? conflict.values.map(({ value }) => value).sort() : [entryOf(plan, 'a').place];
}

/** How often each of these stands in the entry's notes. */
export function countsIn(doc: Y.Doc, ...words: readonly string[]): readonly number[] {
  const { notes } = entryOf(readPlan(doc), 'a');
  return words.map((word) => notes.split(word).length - 1);
}
