import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Replica } from '../../../shared/sync/index.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);

/** What each of a few edits sent. */
function updatesOf(doc: Y.Doc, titles: readonly string[]): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => updates.push(update);
  doc.on('update', listen);
  for (const title of titles) rename(doc, title);
  doc.off('update', listen);
  return updates;
}

describe('a replica', () => {
  it('hands on what is complete and holds what is not (S2)', () => {
    const theirs = docOf(PLAN);
    const mine = copyOf(theirs);
    const replica = new Replica(mine);
    replica.take([Y.encodeStateAsUpdate(theirs)]);
    const [first, second, third] = updatesOf(theirs, ['Én', 'To', 'Tre']) as [Uint8Array, Uint8Array, Uint8Array];
    expect(replica.take([third, second])).toEqual(['held', 'held']);
    expect(replica.held).toBe(2);
    expect(mine.store.pendingStructs).toBeNull();
    expect(seen(mine).entries[0]?.title).toBe('Møte');
    expect(replica.take([first])).toEqual(['taken']);
    expect(replica.held).toBe(0);
    expect(seen(mine)).toEqual(seen(theirs));
  });

  it('takes nothing of what is damaged, and goes on (S1)', () => {
    const theirs = docOf(PLAN);
    const mine = copyOf(theirs);
    const replica = new Replica(mine);
    const whole = Y.encodeStateAsUpdate(theirs);
    const before = seen(mine);
    /** A piece of no length, as a tail of zeros is read. */
    const nothing = Uint8Array.of(1, 1, 9, 0, 0, 0, 0);
    expect(Y.decodeUpdate(nothing).structs).toMatchObject([{ length: 0 }]);
    for (const bytes of [new Uint8Array([1, 2, 3]), whole.slice(0, -7), new Uint8Array(), nothing]) {
      expect(replica.take([bytes])).not.toEqual(['taken']);
    }
    expect(seen(mine)).toEqual(before);
    expect(replica.take([whole])).toEqual(['taken']);
    rename(theirs, 'Nytt');
    expect(replica.take([Y.encodeStateAsUpdate(theirs)])).toEqual(['taken']);
    expect(seen(mine)).toEqual(seen(theirs));
  });

  it('tells what the place lacks until it is acknowledged (S3)', () => {
    const mine = docOf(PLAN);
    const replica = new Replica(mine);
    const place = new Y.Doc();
    const send = () => {
      const lacking = replica.lacking();
      if (lacking === null) return false;
      Y.applyUpdate(place, lacking);
      replica.acknowledge(lacking);
      return true;
    };
    expect(replica.unsent).toBe(1);
    expect(send()).toBe(true);
    expect(send()).toBe(false);
    rename(mine, 'Én');
    rename(mine, 'To');
    expect(replica.unsent).toBe(2);
    const lost = replica.lacking();
    expect(lost).not.toBeNull();
    // Not acknowledged: it is told again, with what has come since.
    rename(mine, 'Tre');
    expect(send()).toBe(true);
    expect(seen(place)).toEqual(seen(mine));
    expect(replica.lacking()).toBeNull();
    for (let count = 0; count < 450; count += 1) rename(mine, `Nr. ${count}`);
    expect(send()).toBe(true);
    expect(seen(place)).toEqual(seen(mine));
  });

  it('does not send back what came from the place, and sends on what came from elsewhere', () => {
    const mine = docOf(PLAN);
    const [folder, host] = [new Replica(mine), new Replica(mine)];
    for (const replica of [folder, host]) replica.acknowledge(replica.lacking() ?? new Uint8Array());
    const theirs = copyOf(mine);
    folder.take(updatesOf(theirs, ['Fra mappa']));
    expect(folder.lacking()).toBeNull();
    expect(host.lacking()).not.toBeNull();
  });

  it('writes to an emptied place again, and never takes it as deleted (S3)', () => {
    const mine = docOf(PLAN);
    const replica = new Replica(mine);
    replica.acknowledge(replica.lacking() ?? new Uint8Array());
    replica.reset();
    const again = new Y.Doc();
    Y.applyUpdate(again, replica.lacking() ?? new Uint8Array());
    expect(seen(again)).toEqual(seen(mine));
  });
});
