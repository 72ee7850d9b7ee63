import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { copiesFolder } from '../../../electron/teamHost/startTeamHost.ts';
import { openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import { readAnyPlan } from '../../../shared/planfile/index.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import { hostFolder, level, startTestHost } from '../../support/teamHost.ts';

const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);

it('keeps dated copies of a plan, the last of them when everybody has left (H10)', async () => {
  const host = await startTestHost();
  const doc = docOf({ entries: [{ id: 'a', title: 'Møte' }] });
  const place = openHostPlace({ doc, invitation: host.invite('plan'), person: { name: 'Kari' } });
  await level(place);
  rename(doc, 'Det siste');
  await level(place);
  await place.close();
  await host.close();
  const folder = join(copiesFolder(host.data), 'plan');
  const newest = readdirSync(folder).sort().at(-1) ?? '';
  const read = readAnyPlan(new Uint8Array(readFileSync(join(folder, newest))));
  expect(read.ok && seen(read.value.doc)).toEqual(seen(doc));
});

it('goes on where it cannot put a copy aside', async () => {
  const data = hostFolder();
  writeFileSync(copiesFolder(data), 'In the way');
  const host = await startTestHost({ data });
  const doc = docOf({ entries: [{ id: 'a', title: 'Møte' }] });
  const place = openHostPlace({ doc, invitation: host.invite('plan'), person: { name: 'Kari' } });
  await level(place);
  rename(doc, 'Likevel');
  await level(place);
  await place.close();
  const fresh = new Y.Doc();
  const other = openHostPlace({ doc: fresh, invitation: host.invite('plan'), person: { name: 'Ola' } });
  await level(other);
  expect(seen(fresh)).toEqual(seen(doc));
  await other.close();
  await host.close();
});
