import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import type { Rebuilt } from '../../../shared/sync/index.ts';
import { anew, clones, countsIn, placesIn } from '../../support/clones.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { mustEdit, seen } from '../../support/peers.ts';
import { changed, level, problem, startTestHost, type TestHost } from '../../support/teamHost.ts';

const keep = closedAfterEach();

const set = (doc: Y.Doc, fields: Record<string, string>) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields }]);

function join(host: TestHost, doc: Y.Doc) {
  let told: (rebuilt: Rebuilt) => void = () => undefined;
  const rebuilt = new Promise<Rebuilt>((resolve) => {
    told = resolve;
  });
  const place = openHostPlace({
    doc,
    invitation: host.invite('plan'),
    person: { name: '' },
    onRebuild: (given) => told(given),
  });
  return { place: keep(place), rebuilt };
}

it('S13, H11: two clones that meet at a host are told apart, and nothing of either is lost', async () => {
  const host = keep(await startTestHost());
  const [kari, per] = clones();
  set(kari, { place: 'Rådhuset', notes: 'Felles. Fra Kari.' });
  set(per, { place: 'Teams', notes: 'Felles. Fra Per.' });
  const karis = join(host, kari);
  await level(karis.place);

  const pers = join(host, per);
  expect(await problem(pers.place, 'cloned')).toMatchObject({ state: 'cannot' });
  // What is written until the document is let go of.
  set(per, { time: '09:00' });
  const next = anew(per, await pers.rebuilt);
  await pers.place.close();
  await level(join(host, next).place);
  await changed(kari, () => placesIn(kari).length === 2);
  expect(placesIn(kari)).toEqual(['Rådhuset', 'Teams']);
  expect(seen(kari)).toEqual(seen(next));
  expect(countsIn(kari, 'Fra Kari.', 'Fra Per.')).toEqual([1, 1]);
});

it('S13, H11: the same, met while both are there', async () => {
  const host = keep(await startTestHost());
  const [kari, per] = clones();
  const [karis, pers] = [join(host, kari), join(host, per)];
  await Promise.all([level(karis.place), level(pers.place)]);
  set(kari, { place: 'Rådhuset' });
  set(per, { place: 'Teams' });
  const yields = await Promise.race([
    karis.rebuilt.then((rebuilt) => ({ rebuilt, own: karis, doc: kari, other: per })),
    pers.rebuilt.then((rebuilt) => ({ rebuilt, own: pers, doc: per, other: kari })),
  ]);
  await yields.own.place.close();
  const next = anew(yields.doc, yields.rebuilt);
  await level(join(host, next).place);
  await changed(yields.other, () => placesIn(yields.other).length === 2);
  expect(placesIn(next)).toEqual(['Rådhuset', 'Teams']);
  expect(seen(yields.other)).toEqual(seen(next));
});
