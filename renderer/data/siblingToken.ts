/**
 * A window that was opened by its address alone has no token: that stays with the window it was given to. Another
 * window of the same origin, in the same browser, may hand it on; nobody else can ask.
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
