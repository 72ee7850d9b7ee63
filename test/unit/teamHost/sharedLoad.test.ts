import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSharedLoad } from '../../../electron/teamHost/sharedLoad.ts';
import { openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import { changed, hostFolder, level, startTestHost, statusOf } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const REDIS = 'redis-server';
const titleIn = (doc: Y.Doc) => seen(doc).entries[0]?.title;

const keep = closedAfterEach();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

/** A Redis of our own, in memory. */
async function startRedis(): Promise<URL> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(REDIS, [...args, '--dir', hostFolder()], { stdio: ['ignore', 'pipe', 'ignore'] });
  keep({
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  });
  for await (const text of child.stdout) if (String(text).includes('Ready to accept connections')) break;
  return new URL(`redis://127.0.0.1:${port}`);
}

const hasRedis = spawnSync(REDIS, ['--version']).status === 0;
if (!hasRedis) console.warn('There is no redis-server here: what hosts share through it is not tested.');

describe('hosts that share the load', () => {
  it.runIf(hasRedis)('meet through Redis, and each of them keeps everything', async () => {
    const url = await startRedis();
    const start = async () => {
      const shared = await openSharedLoad(url);
      if (!shared.ok) throw new Error(shared.error);
      return keep(await startTestHost({ extensions: [shared.value.extension] }));
    };
    const [one, two] = [await start(), await start()];
    const kari = docOf(PLAN);
    const ola = new Y.Doc();
    const karis = keep(openHostPlace({ doc: kari, invitation: one.invite('plan'), person: { name: 'Kari' } }));
    karis.select('a');
    await level(karis);
    const olas = keep(openHostPlace({ doc: ola, invitation: two.invite('plan'), person: { name: 'Ola' } }));
    await level(olas);
    await changed(ola, () => titleIn(ola) === 'Møte');
    mustEdit(ola, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: 'Fra den andre' } }]);
    await changed(kari, () => titleIn(kari) === 'Fra den andre');
    await Promise.all([level(karis), level(olas)]);
    await statusOf(olas, () => olas.getPeople().length === 1);
    expect(olas.getPeople()).toMatchObject([{ name: 'Kari', selected: 'a' }]);
    for (const host of [one, two]) {
      const doc = new Y.Doc();
      await level(keep(openHostPlace({ doc, invitation: host.invite('plan'), person: { name: 'Ny' } })));
      expect(seen(doc)).toEqual(seen(kari));
    }
  });

  it('is not begun where Redis does not answer', async () => {
    const opened = await openSharedLoad(new URL(`redis://127.0.0.1:${await freePort()}`));
    expect(opened).toMatchObject({ ok: false, error: expect.stringContaining('ECONNREFUSED') });
  });
});
