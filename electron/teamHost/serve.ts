import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { systemCode } from '../files/fileError.ts';
import { forgetAddress, saveAddress } from './keeping.ts';
import { DONE, FAILED, type Of, reasonOf, type Surroundings } from './outcome.ts';
import { openSharedLoad, type SharedLoad } from './sharedLoad.ts';
import { startTeamHost, type TeamHost } from './startTeamHost.ts';

/** How often the same fault is told, ms. */
const AGAIN = 60_000;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

async function readTls({ cert, key }: NonNullable<Of<'serve'>['tls']>, path: Surroundings['path']) {
  const pair = { cert: await readFile(path(cert)), key: await readFile(path(key)) };
  // Throws where they do not belong together or are none; the server itself would only fail those who come.
  createSecureContext(pair);
  return pair;
}

/** The same reason is told once a minute, not at each try. */
function tellSeldom(tell: (reason: string) => void): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const reason = reasonOf(error);
    const now = performance.now();
    if (now - (told.get(reason) ?? Number.NEGATIVE_INFINITY) < AGAIN) return;
    told.set(reason, now);
    tell(reason);
  };
}

/** Runs a host until it is interrupted. */
export async function serve(command: Of<'serve'>, surroundings: Surroundings): Promise<number> {
  const { say, out, error, path } = surroundings;
  const data = path(command.data);
  let tls: Awaited<ReturnType<typeof readTls>> | undefined;
  try {
    tls = command.tls === undefined ? undefined : await readTls(command.tls, path);
  } catch (reason) {
    error(say('failed.tls', { reason: reasonOf(reason) }));
    return FAILED;
  }
  let shared: SharedLoad | undefined;
  if (command.redis !== undefined) {
    const opened = await openSharedLoad(command.redis);
    if (!opened.ok) {
      error(say('failed.redis', { address: command.redis.host, reason: opened.error }));
      return FAILED;
    }
    shared = opened.value;
  }
  const stopped = surroundings.stopped();
  const page = await surroundings.page();
  let host: TeamHost;
  try {
    host = await startTeamHost({
      host: command.host,
      port: command.port,
      data,
      ...(command.url === undefined ? {} : { address: command.url }),
      page,
      onFailure: tellSeldom((reason) => error(say('serve.failing', { reason }))),
      ...(tls === undefined ? {} : { tls }),
      ...(shared === undefined ? {} : { extensions: [shared.extension] }),
    });
  } catch (reason) {
    error(startFailure(command, data, reason, say));
    return FAILED;
  }
  await saveAddress(data, host.address);
  out(say('serve.address', { address: host.address }));
  if (tls === undefined && command.url === undefined && !LOOPBACK.test(command.host)) error(say('serve.plain'));
  out(say('serve.stop'));
  await stopped;
  await forgetAddress(data);
  await host.close();
  return DONE;
}

function startFailure({ host, port }: Of<'serve'>, data: string, error: unknown, say: Surroundings['say']): string {
  const address = `${host}:${port}`;
  const isNet = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
  if (systemCode(error) === 'EADDRINUSE') return say('failed.inUse', { address });
  if (isNet || systemCode(error) === 'ENOTFOUND') return say('failed.listen', { address, reason: reasonOf(error) });
  return say('failed.data', { path: data, reason: reasonOf(error) });
}
