import { once } from 'node:events';
import { Redis } from '@hocuspocus/extension-redis';
import type { Extension } from '@hocuspocus/server';
import { err, ok, type Result } from '../../shared/result.ts';
import { reasonOf } from './outcome.ts';

export interface SharedLoad {
  readonly extension: Extension;
}

/** How long Redis may take to answer at the start, ms. */
const PATIENCE = 5_000;

/** Each host stores for itself, record by record: there is nothing that only one of them may do at a time. */
class Unlocked extends Redis {
  override async onStoreDocument(): Promise<void> {}
  override async afterStoreDocument(): Promise<void> {}
}

/** Several hosts tell each other what comes in, through a Redis service that is there. */
export async function openSharedLoad(url: URL): Promise<Result<SharedLoad, string>> {
  const { hostname, port, username, password, pathname, protocol } = url;
  const redis = new Unlocked({
    host: hostname,
    port: Number(port || 6379),
    prefix: 'aarring',
    options: {
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(/^\/\d+$/.test(pathname) ? { db: Number(pathname.slice(1)) } : {}),
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
  const clients = [redis.pub, redis.sub];
  try {
    const ready = clients.map((client) =>
      client.status === 'ready' ? undefined : once(client, 'ready', { signal: AbortSignal.timeout(PATIENCE) }),
    );
    await Promise.all(ready);
  } catch (error) {
    for (const client of clients) client.disconnect();
    return err(reasonOf(error));
  }
  // It comes back by itself; without a listener each failed try would be written out whole.
  for (const client of clients) client.on('error', () => undefined);
  return ok({ extension: redis });
}
