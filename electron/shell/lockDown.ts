import { app, type Session } from 'electron';
import { APP_ORIGIN } from './ipc.ts';

/** Copying text is all a page needs to be allowed. */
const PERMITTED = 'clipboard-sanitized-write';

/** Nothing that runs in a window leaves the app's own page: no navigation, no new windows, no embedded views. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No camera, place, notice or device, whoever asks. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === PERMITTED && isAppUrl(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === PERMITTED && isAppUrl(origin));
  session.setDevicePermissionHandler(() => false);
}

/** Whether an address is the app's own page. */
export const isAppUrl = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
