import type { IncomingHttpHeaders } from 'node:http';
import { HOST_PATH } from '../../shared/sync/host/address.ts';
import { APP_ORIGIN } from '../shell/ipc.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an upgrade is asked for where people meet. */
export const isHostPath = (url: string | undefined): boolean => url === `/${HOST_PATH}`;

/**
 * Whether whoever asks is the host's own page, the desktop app, the browser version on somebody's own machine, or no
 * page at all. A foreign site gets no further; that alone lets nobody in.
 *
 * @param address the one people come by, where a server stands before the host
 */
export function isWelcomeOrigin({ origin, host }: IncomingHttpHeaders, address?: string): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (!/^https?:$/.test(url.protocol)) return false;
  if (address !== undefined && url.origin === new URL(address).origin) return true;
  return url.host === host || LOOPBACK.has(url.hostname);
}
