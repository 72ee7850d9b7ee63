import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type HostAccess, type HostPlaceOptions, openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import type { Place } from '../../../shared/sync/index.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import { changed, hostFolder, level, problem, startTestHost, statusOf } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }, { id: 'b' }] };
const rename = (doc: Y.Doc, title: string, id = 'a') =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id, fields: { title } }]);
const titleIn = (doc: Y.Doc, id = 'a') => seen(doc).entries.find((entry) => entry.id === id)?.title;

const keep = closedAfterEach();
const join = (options: Omit<HostPlaceOptions, 'person'> & { name?: string }): Place =>
  keep(openHostPlace({ ...options, person: { name: options.name ?? 'Kari' } }));

describe('at a team host', () => {
  it('what two people do comes together, and is level only then (H1, H5)', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const ola = new Y.Doc();
    const karis = join({ doc: kari, invitation: host.invite('plan'), now: () => '2024-01-15T08:00:00.000Z' });
    expect(karis.getStatus()).toMatchObject({ state: 'looking', levelAt: null });
    expect(await karis.exchange()).toMatchObject({
      state: 'level',
      unsent: 0,
      missing: [],
      levelAt: '2024-01-15T08:00:00.000Z',
      problem: null,
    });
    const olas = join({ doc: ola, invitation: host.invite('plan') });
    expect(await olas.exchange()).toMatchObject({ state: 'level' });
    expect(seen(ola)).toEqual(seen(kari));

    rename(kari, 'Fra Kari', 'a');
    expect(karis.getStatus()).toMatchObject({ state: 'sending', unsent: 1 });
    rename(ola, 'Fra Ola', 'b');
    await Promise.all([
      changed(ola, () => titleIn(ola, 'a') === 'Fra Kari'),
      changed(kari, () => titleIn(kari, 'b') === 'Fra Ola'),
    ]);
    await Promise.all([level(karis), level(olas)]);
    expect(seen(ola)).toEqual(seen(kari));
  });

  it('what was done while the host was away goes there when it is back', async () => {
    const data = hostFolder();
    const first = await startTestHost({ data });
    const kari = docOf(PLAN);
    let access: HostAccess | undefined;
    const place = join({
      doc: kari,
      invitation: first.invite('plan'),
      onAccess: (given) => {
        access = given;
      },
    });
    await level(place);
    await first.close();
    await problem(place, 'away');
    rename(kari, 'Uten nett');
    expect(place.getStatus()).toMatchObject({ state: 'cannot', unsent: 1, problem: { code: 'away' } });
    const second = keep(await startTestHost({ data, port: first.port }));
    await level(place);

    const again = new Y.Doc();
    await level(join({ doc: again, access: JSON.parse(JSON.stringify(access)) }));
    expect(titleIn(again)).toBe('Uten nett');
    expect(second.port).toBe(first.port);
  });

  it('a reader is shown everything, and told that own changes stay here (H7)', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const karis = join({ doc: kari, invitation: host.invite('plan') });
    await level(karis);
    const ola = new Y.Doc();
    const olas = join({ doc: ola, invitation: host.invite('plan', { role: 'read' }) });
    await level(olas);
    expect(seen(ola)).toEqual(seen(kari));
    rename(ola, 'Fra leseren');
    expect(await problem(olas, 'readOnly')).toMatchObject({ state: 'cannot', unsent: 1 });
    rename(kari, 'Fra Kari', 'b');
    await changed(ola, () => titleIn(ola, 'b') === 'Fra Kari');
    expect(titleIn(kari)).toBe('Møte');
  });

  it('those who are there are seen, with what they have selected, until they leave (H9)', async () => {
    const host = keep(await startTestHost());
    const doc = docOf(PLAN);
    const karis = join({ doc, invitation: host.invite('plan'), name: 'Kari' });
    karis.select('a');
    await level(karis);
    const olas = join({ doc: new Y.Doc(), invitation: host.invite('plan'), name: 'Ola' });
    const people = (place: Place, isWanted: (people: ReturnType<Place['getPeople']>) => boolean) =>
      statusOf(place, () => isWanted(place.getPeople()));
    await people(olas, (there) => there.length === 1);
    expect(olas.getPeople()).toMatchObject([{ name: 'Kari', selected: 'a' }]);
    await people(karis, (there) => there.length === 1);
    expect(karis.getPeople()).toMatchObject([{ name: 'Ola', selected: null }]);
    olas.select('b');
    await people(karis, ([ola]) => ola?.selected === 'b');
    await olas.close();
    await people(karis, (there) => there.length === 0);
  });

  it('another plan than the one in hand is not mixed into it', async () => {
    const host = keep(await startTestHost());
    const doc = docOf(PLAN);
    const before = seen(doc);
    const place = join({ doc, invitation: host.invite('other'), planId: 'plan' });
    expect(await place.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'otherPlan' } });
    expect(seen(doc)).toEqual(before);
  });

  it('ten thousand changes made apart come together', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const ola = new Y.Doc();
    Y.applyUpdate(ola, Y.encodeStateAsUpdate(kari));
    for (const [doc, name] of [
      [kari, 'k'],
      [ola, 'o'],
    ] as const) {
      const map = doc.getMap<number>(`bulk-${name}`);
      for (let count = 0; count < 10_000; count += 1) map.set(String(count % 500), count);
    }
    await level(join({ doc: kari, invitation: host.invite('plan') }));
    await level(join({ doc: ola, invitation: host.invite('plan') }));
    await changed(kari, () => kari.getMap('bulk-o').size === 500);
    expect(kari.getMap('bulk-o').toJSON()).toEqual(ola.getMap('bulk-o').toJSON());
    expect(ola.getMap('bulk-k').toJSON()).toEqual(kari.getMap('bulk-k').toJSON());
  });
});
