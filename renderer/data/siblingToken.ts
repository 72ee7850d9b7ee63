/**
 * A window that was opened by its address alone has no token: that stays with the window it was given to. Another
 * window of the same origin, in the same browser, may hand it on.
 *
 * Who can ask: pages of `http://127.0.0.1:port` in the same browser profile, and no others. While the host runs it
 * alone has the port, and all pages there are its own. Another site can open one, but not frame it (`frame-ancestors`),
 * keep hold of it (`Cross-Origin-Opener-Policy`) or make it do more than show a plan (`pagePolicy.ts`); in its frames
 * the channel would be another one. Whoever had the port while no host ran, and left a page or a service worker in the
 * browser, has all that is stored for the origin and every address opened there, the token with it: asking here gives
 * them nothing they could not take. A token is good for one run of the host.
 */
const CHANNEL = 'aarring-token';

/** How long another window may take, ms. */
const PATIENCE = 400;

/** Hands the token to windows that ask for it. */
export function handOnToken(token: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'ask') channel.postMessage({ token });
  };
}

/** The token of another window; `null` where there is none. */
export function askForToken(): Promise<string | null> {
  const channel = new BroadcastChannel(CHANNEL);
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const timer = setTimeout(() => resolve(null), PATIENCE);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'token' in data && typeof data.token === 'string') {
      resolve(data.token);
    }
  };
  channel.postMessage('ask');
  return promise.finally(() => {
    clearTimeout(timer);
    channel.close();
  });
}
