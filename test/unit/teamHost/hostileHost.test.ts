import type { connectedPayload } from '@hocuspocus/server';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf, seen } from '../../support/peers.ts';
import { AWARENESS, message, STATELESS, SYNC, updateMessage } from '../../support/rawGuest.ts';
import { level, startTestHost, statusOf } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };

const keep = closedAfterEach();

function updates() {
  const doc = new Y.Doc();
  doc.clientID = 5;
  doc.getMap('x').set('a', 'a');
  const known = Y.encodeStateVector(doc);
  const first = Y.encodeStateAsUpdate(doc);
  doc.getMap('x').set('b', 'b');
  doc.getMap('x').set('c', 'c');
  const whole = Y.encodeStateAsUpdate(doc);
  return {
    cut: whole.slice(0, -7),
    zeros: Uint8Array.from(whole).fill(0, first.length - 1),
    ahead: Y.encodeStateAsUpdate(doc, known),
  };
}

/** What a host that is broken or ill-willed sends to those who come. */
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'bytes that are no message': () => new Uint8Array(50).fill(255),
  'nothing at all': () => new Uint8Array(),
  'an update that was cut short': () => updateMessage('plan', updates().cut),
  'an update with zeros for its end': () => updateMessage('plan', updates().zeros),
  'an update that builds on nothing': () => updateMessage('plan', updates().ahead),
  'a sync message of no kind': () => message('plan', SYNC, (encoder) => encoding.writeVarUint(encoder, 9)),
  'presence that is none': () =>
    message('plan', AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array([1, 2, 255]))),
  'words nobody knows': () => message('plan', STATELESS, (encoder) => encoding.writeVarString(encoder, '{"type":1}')),
  'an answer to what was not asked': () =>
    message('plan', STATELESS, (encoder) => encoding.writeVarString(encoder, '{"type":"stored","id":999}')),
};

describe('a plan is not harmed by a host that sends', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, make) => {
    let sent = 0;
    const extension = {
      connected: async ({ connection }: connectedPayload) => {
        sent += 1;
        if (sent === 1) connection.webSocket.send(make());
      },
    };
    const host = keep(await startTestHost({ extensions: [extension] }));
    const doc = docOf(PLAN);
    const before = seen(doc);
    const place = keep(openHostPlace({ doc, invitation: host.invite('plan'), person: { name: 'Kari' } }));
    await statusOf(place, () => sent > 0);
    await level(place);
    expect(seen(doc)).toEqual(before);
    expect(doc.store.pendingStructs).toBeNull();
    expect(doc.share.has('x')).toBe(false);
    doc.getMap('later').set('a', 1);
    await statusOf(place, ({ state }) => state !== 'level');
    await level(place);
    const fresh = new Y.Doc();
    await level(keep(openHostPlace({ doc: fresh, invitation: host.invite('plan'), person: { name: 'Ola' } })));
    expect(seen(fresh).entries).toEqual(before.entries);
    expect(fresh.getMap('later').get('a')).toBe(1);
  });
});
