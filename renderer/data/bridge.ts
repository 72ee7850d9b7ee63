import { type Bridge, type BridgeChannel, bridgeRequests } from '../../shared/bridge/bridge.ts';
import { type BridgeCall, bridgeOver } from '../../shared/bridge/bridgeOver.ts';
import { BRIDGE_GLOBAL, TOKEN_PARAMETER } from '../../shared/bridge/transport.ts';
import { createHttpBridge } from './httpBridge.ts';
import { createPageBridge } from './pageBridge.ts';
import { askForToken, handOnToken } from './siblingToken.ts';

const TOKEN_KEY = 'aarring-token';

/** Where a page keeps its address and its session; `window` has this shape. */
export interface PageAddress {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(state: unknown, unused: string, address: string): void };
  readonly sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
}

function isBridge(value: unknown): value is Bridge {
  if (typeof value !== 'object' || value === null) return false;
  const channels = new Map(Object.entries(value));
  return Object.keys(bridgeRequests).every((channel) => typeof channels.get(channel) === 'function');
}

/** Takes the host's token out of the address bar, so that it is in no bookmark, screenshot or history. */
export function takeToken({ location, history, sessionStorage }: PageAddress): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get(TOKEN_PARAMETER);
  if (given === null) return sessionStorage.getItem(TOKEN_KEY);
  keepToken({ sessionStorage }, given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}

const keepToken = ({ sessionStorage }: Pick<PageAddress, 'sessionStorage'>, token: string): void =>
  sessionStorage.setItem(TOKEN_KEY, token);

let bridge: Bridge | undefined;

/** The machine this page runs on: Electron's preload, the browser host, or what a browser can do alone. */
export function getBridge(): Bridge {
  bridge ??= findBridge();
  return bridge;
}

function findBridge(): Bridge {
  const given: unknown = Reflect.get(window, BRIDGE_GLOBAL);
  if (isBridge(given)) return given;
  const token = takeToken(window);
  return token === null ? bridgeOfSibling() : bridgeWith(token);
}

function bridgeWith(token: string): Bridge {
  handOnToken(token);
  return createHttpBridge(token, window.fetch.bind(window));
}

/** The host that another window of the app has behind it; where there is none, what a browser can do alone. */
function bridgeOfSibling(): Bridge {
  const found = askForToken().then((token) => {
    if (token === null) return createPageBridge();
    keepToken(window, token);
    return bridgeWith(token);
  });
  const call =
    <Channel extends BridgeChannel>(channel: Channel): BridgeCall<Channel> =>
    async (request) => {
      const bridge: Pick<Bridge, Channel> = await found;
      return bridge[channel](request);
    };
  return bridgeOver(call);
}
