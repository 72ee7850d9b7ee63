/**
 * What the renderer and its host must call by the same name. Electron's preload puts the Bridge on
 * `window[BRIDGE_GLOBAL]`; where that is missing, the page was served by the browser host and the bridge is
 * `POST <BRIDGE_PATH><channel>` with an envelope (envelope.ts) both ways.
 */

/** Name of the Bridge on `window` in Electron. */
export const BRIDGE_GLOBAL = 'aarringBridge';

/** Prefix of the browser host's bridge; the channel follows. */
export const BRIDGE_PATH = '/bridge/';

/** Request header that carries the token from the address the host printed. */
export const TOKEN_HEADER = 'x-aarring-token';

/** The token's name in the address: `http://127.0.0.1:<port>/#token=…`. The page takes it out of the address bar. */
export const TOKEN_PARAMETER = 'token';

/** Media type of an envelope; one a form cannot send, so that a foreign page's post is refused unread. */
export const ENVELOPE_TYPE = 'application/x-aarring-envelope';

/** Event on `window` when another file waits for `takeOpened`. */
export const OPENED_EVENT = 'aarring:opened';
