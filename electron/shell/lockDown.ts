import { app, type Session } from 'electron';
import { APP_ORIGIN } from './ipc.ts';

/**
 * All that a page needs to be allowed: copying text, a promise that what it stores stays, and web sockets to a team
 * host on the house's own network (pagePolicy.ts lets nothing else out).
 */
const PERMITTED: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'persistent-storage',
  'local-network',
  'local-network-access',
  'loopback-network',
]);

/** Nothing that runs in a window leaves its page: no navigation but loading it anew, no new windows, no embedded views. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (event.url !== contents.getURL() || !isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No camera, place, notice or device, whoever asks. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(PERMITTED.has(permission) && isAppUrl(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => PERMITTED.has(permission) && isAppUrl(origin));
  session.setDevicePermissionHandler(() => false);
}

/** Whether an address is the app's own page. */
export const isAppUrl = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
