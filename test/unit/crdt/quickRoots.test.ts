import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { quickRoots } from '../../../shared/crdt/index.ts';

/** Roots that are asked for by name, that come as they are, and that change their class. */
function fill(doc: Y.Doc): Y.Doc {
  doc.clientID = 1;
  const other = new Y.Doc();
  other.clientID = 2;
  other.getText('text').insert(0, 'Husk');
  other.getArray('list').insert(0, [1, 2]);
  for (let count = 0; count < 50; count += 1) doc.getMap(`map${count}`).set(`key${count}`, count);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  doc.getText('text').insert(4, ' alt');
  doc.getMap('map7').set('nested', new Y.Map([['deep', true]]));
  for (let count = 49; count >= 0; count -= 3) doc.getMap(`map${count}`).set('again', count);
  doc.getMap('map3').delete('key3');
  return doc;
}

describe('quickRoots', () => {
  it('changes no byte of what a document is or sends', () => {
    const [plain, quick] = [new Y.Doc(), quickRoots(new Y.Doc())];
    const sent: [Uint8Array[], Uint8Array[]] = [[], []];
    plain.on('update', (update: Uint8Array) => sent[0].push(update));
    quick.on('update', (update: Uint8Array) => sent[1].push(update));
    expect(Y.encodeStateAsUpdate(fill(quick))).toEqual(Y.encodeStateAsUpdate(fill(plain)));
    expect(sent[1]).toEqual(sent[0]);
    expect(quick.toJSON()).toEqual(plain.toJSON());
  });

  it('can be begun with at any time, and twice', () => {
    const [plain, late] = [fill(new Y.Doc()), fill(new Y.Doc())];
    quickRoots(quickRoots(late)).getMap('new').set('a', 1);
    plain.getMap('new').set('a', 1);
    expect(Y.encodeStateAsUpdate(late)).toEqual(Y.encodeStateAsUpdate(plain));
  });

  it('gives every root once, whichever was asked for last', () => {
    const doc = quickRoots(fill(new Y.Doc()));
    const names = [...doc.share.keys()].sort();
    for (const name of ['map49', 'text', 'map0']) {
      expect(doc.share.get(name)?.doc).toBe(doc);
      expect([...doc.share.entries()].map(([key]) => key).sort()).toEqual(names);
      expect([...doc.share].map(([key]) => key).sort()).toEqual(names);
    }
  });
});
