import { describe, expect, it } from 'vitest';
import { holdPlaces } from '../../../../../renderer/data/places/heldPlaces.ts';
import type { Tie } from '../../../../../renderer/data/tie.ts';
import { type Faults, MemoryFolder, memoryStore, tie } from '../../../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../../../support/peers.ts';

const folderTie = (id: string): Tie => ({ id, kind: 'folder', path: `/delt/${id}` });

/** Two people, each with the plan tied to the same two folders. */
function bench() {
  const folders = new Map(['x', 'y'].map((id) => [id, new MemoryFolder()]));
  const faults = new Map<string, Faults>();
  const start = docOf({ entries: [{ id: 'e1', title: 'Møte' }] });
  const person = (name: string) => {
    const doc = copyOf(start);
    const changes = { count: 0 };
    const held = holdPlaces(
      ({ id }) => {
        const folder = folders.get(id) ?? new MemoryFolder();
        const fault: Faults = {};
        faults.set(`${name}${id}`, fault);
        return tie(doc, memoryStore(folder, fault), `${name}${id}`);
      },
      () => {
        changes.count += 1;
      },
    );
    return { doc, held, changes };
  };
  return { a: person('a'), b: person('b'), faults, folders };
}

const both = [folderTie('x'), folderTie('y')];

describe('holdPlaces', () => {
  it('carries a plan over several places at once, any of which may be away', async () => {
    const { a, b, faults } = bench();
    await Promise.all([a.held.follow(both), b.held.follow(both)]);
    await a.held.exchange();
    const fault = faults.get('ax');
    if (fault) fault.all = { code: 'away' };
    mustEdit(a.doc, [{ type: 'set', kind: 'entry', id: 'e1', fields: { title: 'Ekstra møte' } }]);
    await a.held.exchange();
    await b.held.exchange();
    expect(seen(b.doc)).toEqual(seen(a.doc));
    expect(a.held.list().map(({ where, status }) => [where, status.state, status.problem?.code])).toEqual([
      ['/delt/x', 'cannot', 'away'],
      ['/delt/y', 'level', undefined],
    ]);
    // What came by one place goes on to the other, and nothing is lost when the first is back.
    if (fault) fault.all = null;
    await a.held.exchange();
    expect(a.held.list().every(({ status }) => status.state === 'level')).toBe(true);
  });

  it('opens and lets go of places as the ties say, and deletes nothing there', async () => {
    const { a, folders } = bench();
    await a.held.follow(both);
    await a.held.exchange();
    const before = folders.get('y')?.size;
    await a.held.follow([folderTie('x')]);
    expect(a.held.list().map(({ id }) => id)).toEqual(['x']);
    mustEdit(a.doc, [{ type: 'set', kind: 'entry', id: 'e1', fields: { title: 'Etterpå' } }]);
    await a.held.exchange();
    expect(folders.get('y')?.size).toBe(before);
    await a.held.follow([]);
    expect(a.held.list()).toEqual([]);
  });

  it('gives the same list until something changed, and tells when it did', async () => {
    const { a } = bench();
    await a.held.follow(both);
    await a.held.exchange();
    const [list, count] = [a.held.list(), a.changes.count];
    expect(a.held.list()).toBe(list);
    mustEdit(a.doc, [{ type: 'set', kind: 'entry', id: 'e1', fields: { title: 'Nytt' } }]);
    await a.held.exchange();
    expect(a.changes.count).toBeGreaterThan(count);
    await a.held.close();
  });
});
