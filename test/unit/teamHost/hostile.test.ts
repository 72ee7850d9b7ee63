import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import type { Role } from '../../../shared/sync/host/messages.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import {
  AWARENESS,
  authMessage,
  codeToken,
  confirmMessage,
  message,
  type RawGuest,
  rawGuest,
  STATELESS,
  SYNC,
  stepOneMessage,
  updateMessage,
} from '../../support/rawGuest.ts';
import { level, problem, startTestHost, statusOf, type TestHostOptions } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };

const keep = closedAfterEach();

/** A host where Kari works, and a way for someone with a right of their own to come in and misbehave. */
async function scene(options: TestHostOptions = {}) {
  const host = keep(await startTestHost(options));
  const kari = docOf(PLAN);
  const place = keep(openHostPlace({ doc: kari, invitation: host.invite('plan'), person: { name: 'Kari' } }));
  await level(place);
  const before = seen(kari);
  return {
    host,
    kari,
    place,
    come: async (role: Role = 'write'): Promise<RawGuest> => {
      const guest = keep(await rawGuest(host.address));
      guest.send(authMessage('plan', codeToken(host.invite('plan', { role }).code)));
      await guest.told();
      return guest;
    },
    /** Kari noticed nothing: her plan is what she made it, and what she writes is stored. */
    unharmed: async () => {
      expect(seen(kari)).toEqual(before);
      expect(kari.store.pendingStructs).toBeNull();
      mustEdit(kari, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: 'Etterpå' } }]);
      await level(place);
      const fresh = new Y.Doc();
      const other = keep(openHostPlace({ doc: fresh, invitation: host.invite('plan'), person: { name: 'Ola' } }));
      await level(other);
      expect(seen(fresh)).toEqual(seen(kari));
      expect(fresh.store.pendingStructs).toBeNull();
    },
  };
}

/** Updates that a plan cannot take. */
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'no update at all': () => new Uint8Array([255, 255, 255, 255, 1, 2, 3]),
  'an empty one': () => new Uint8Array(),
  'zeros in the place of its end': () => {
    const doc = new Y.Doc();
    doc.clientID = 5;
    for (const key of ['a', 'b', 'c']) doc.getMap('x').set(key, key);
    const update = Y.encodeStateAsUpdate(doc);
    // Right behind the first of three.
    return update.fill(0, 3 + (update.length - 4) / 3);
  },
  'one that was cut short': () => Y.encodeStateAsUpdate(docOf(PLAN)).slice(0, -9),
  'one that builds on what nobody has': () => {
    const doc = new Y.Doc();
    doc.getMap('x').set('a', 1);
    const known = Y.encodeStateVector(doc);
    doc.getMap('x').set('b', 2);
    return Y.encodeStateAsUpdate(doc, known);
  },
  'one that deletes what nobody has': () => {
    const doc = new Y.Doc();
    doc.getMap('x').set('a', 1);
    const known = Y.encodeStateVector(doc);
    doc.getMap('x').delete('a');
    return Y.encodeStateAsUpdate(doc, known);
  },
};

describe('a host takes nothing of (H4)', () => {
  it.each(Object.entries(HOSTILE))('%s, and others go on', async (_, make) => {
    const { come, unharmed } = await scene();
    const guest = await come();
    guest.send(updateMessage('plan', make()));
    expect(await guest.told()).toEqual({ type: 'refused', reason: 'damaged' });
    expect((await guest.closed).code).toBe(4400);
    await unharmed();
  });

  it('messages that are none', async () => {
    const { host, come, unharmed } = await scene();
    const bytes = [
      new Uint8Array(),
      new Uint8Array([200, 1]),
      new Uint8Array(100).fill(255),
      message('__proto__', SYNC, () => undefined),
      message('plan', 99, () => undefined),
      message('plan', SYNC, (encoder) => encoding.writeVarUint(encoder, 77)),
      message('plan', STATELESS, (encoder) => encoding.writeVarString(encoder, '{"type":"stored"}')),
      // Only hosts may say this, to each other.
      message('plan', 6, (encoder) => encoding.writeVarString(encoder, '{"type":"refused","reason":"ended"}')),
      stepOneMessage('plan', new Uint8Array([255, 255, 255])),
    ];
    for (const one of bytes) {
      const stranger = keep(await rawGuest(host.address));
      stranger.send(one);
      const guest = await come();
      guest.send(one);
    }
    await unharmed();
  });

  it('changes of one who may only read, nor what builds on them (H7)', async () => {
    const { come, unharmed } = await scene();
    const doc = new Y.Doc();
    doc.getMap('x').set('a', 1);
    const reader = await come('read');
    reader.send(updateMessage('plan', Y.encodeStateAsUpdate(doc)));
    reader.send(confirmMessage('plan', 1));
    expect(await reader.told()).toEqual({ type: 'refused', reason: 'readOnly' });
    const known = Y.encodeStateVector(doc);
    doc.getMap('x').set('b', 2);
    const writer = await come();
    writer.send(updateMessage('plan', Y.encodeStateAsUpdate(doc, known)));
    expect(await writer.told()).toEqual({ type: 'refused', reason: 'damaged' });
    await unharmed();
  });

  it('more at once than is agreed, in one message or in a plan', async () => {
    const { come, place } = await scene({ limits: { message: 20_000, plan: 60_000 } });
    const large = (size: number, key = '') => {
      const doc = new Y.Doc();
      doc.getMap('x').set(key, 'x'.repeat(size));
      return Y.encodeStateAsUpdate(doc);
    };
    const guest = await come();
    guest.send(updateMessage('plan', large(50_000)));
    expect((await guest.closed).code).toBe(1009);
    const filler = await come();
    for (let count = 0; count < 4; count += 1) filler.send(updateMessage('plan', large(18_000, String(count))));
    expect(await filler.told()).toEqual({ type: 'refused', reason: 'tooLarge' });
    expect(place.getStatus().state).toBe('level');
    const again = await come();
    again.send(confirmMessage('plan', 1));
    expect(await again.told()).toEqual({ type: 'stored', id: 1 });
  });

  it('what is too large for it, and that is told where it was made', async () => {
    const { kari, place } = await scene({ limits: { message: 20_000 } });
    kari.getMap('x').set('a', 'x'.repeat(50_000));
    expect(await problem(place, 'tooLarge')).toMatchObject({ state: 'cannot', unsent: 1 });
  });

  it('a flood', async () => {
    const { come, unharmed } = await scene({ limits: { messages: { rate: 10, burst: 100 } } });
    const guest = await come();
    for (let count = 0; count < 1_000; count += 1) guest.send(confirmMessage('plan', count));
    expect((await guest.closed).code).toBe(4400);
    const asker = await come();
    const nothing = Y.encodeStateVector(new Y.Doc());
    for (let count = 0; count < 10; count += 1) asker.send(stepOneMessage('plan', nothing));
    expect((await asker.closed).code).toBe(4400);
    await unharmed();
  });

  it('presence that is none, or that speaks for others (H9)', async () => {
    const { host, place, come } = await scene();
    place.select('a');
    const ola = keep(openHostPlace({ doc: new Y.Doc(), invitation: host.invite('plan'), person: { name: 'Ola' } }));
    await statusOf(ola, () => ola.getPeople().length === 1);
    const [kari] = ola.getPeople();
    const guest = await come();
    let clock = 50;
    const presence = (client: number, state: Record<string, unknown>) => {
      clock += 1;
      const doc = new Y.Doc();
      doc.clientID = client;
      const awareness = new Awareness(doc);
      for (let count = 0; count < clock; count += 1) awareness.setLocalState(state);
      const update = encodeAwarenessUpdate(awareness, [client]);
      awareness.destroy();
      return message('plan', AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
    };
    guest.send(presence(Number(kari?.key), { name: 'Kari', selected: 'forged' }));
    guest.send(presence(7, { name: 'x'.repeat(5_000), selected: null }));
    guest.send(presence(7, { name: 'A\u202eB', selected: null }));
    guest.send(presence(7, { name: 'Per', selected: 'b', more: 'x'.repeat(1_000) }));
    guest.send(presence(8, { name: 'Also Per', selected: null }));
    await statusOf(ola, () => ola.getPeople().length === 2);
    guest.send(presence(7, { name: 'Per', selected: 'c' }));
    await statusOf(ola, () => ola.getPeople().some(({ selected }) => selected === 'c'));
    expect(ola.getPeople()).toEqual([kari, { key: '7', name: 'Per', selected: 'c' }]);
  });
});

describe('a host has room for', () => {
  it('so many connections, and few of those who do not say who they are', async () => {
    const host = keep(await startTestHost({ limits: { connections: 3, pending: 2, admission: 400 } }));
    const strangers = [keep(await rawGuest(host.address)), keep(await rawGuest(host.address))];
    await expect(rawGuest(host.address)).rejects.toThrow();
    await Promise.all(strangers.map(({ closed }) => closed));
    for (let count = 0; count < 3; count += 1) {
      const guest = keep(await rawGuest(host.address));
      guest.send(authMessage('plan', codeToken(host.invite('plan').code)));
      await guest.told();
    }
    await expect(rawGuest(host.address)).rejects.toThrow();
  });

  it('three wrong answers of one who asks', async () => {
    const host = keep(await startTestHost());
    const guest = keep(await rawGuest(host.address));
    for (let count = 0; count < 20; count += 1) guest.send(authMessage(`plan${count}`, 'x'));
    await guest.closed;
    expect(guest.received.length).toBeLessThanOrEqual(3);
  });
});
