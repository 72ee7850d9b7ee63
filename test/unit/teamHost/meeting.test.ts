import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type HostAccess, openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import type { Place } from '../../../shared/sync/index.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';
import { startTestHost, type TestHost } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);

describe('a team host', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  const keep = <One extends { close(): Promise<void> }>(one: One): One => {
    open.push(one);
    return one;
  };

  it('brings together what two people did', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const ola = new Y.Doc();
    const first = keep(openHostPlace({ doc: kari, invitation: host.invite('plan'), person: { name: 'Kari' } }));
    expect(await first.exchange()).toMatchObject({ state: 'level', unsent: 0, problem: null });
    const second = keep(openHostPlace({ doc: ola, invitation: host.invite('plan'), person: { name: 'Ola' } }));
    expect(await second.exchange()).toMatchObject({ state: 'level' });
    expect(seen(ola)).toEqual(seen(kari));
  });
});
