import { createBrowserMachine } from '../../electron/browserHost/machine.ts';
import { startBrowserHost } from '../../electron/browserHost.ts';
import { createHttpBridge } from '../../renderer/data/httpBridge.ts';
import type { Bridge } from '../../shared/bridge/bridge.ts';

export interface HostedBridge {
  readonly bridge: Bridge;
  close(): Promise<void>;
}

/** The browser host on a free port, and the bridge as its page has it. `page` is any folder. */
export async function hostedBridge(
  options: Parameters<typeof createBrowserMachine>[0],
  page: string,
): Promise<HostedBridge> {
  const host = await startBrowserHost({ machine: createBrowserMachine(options), page, port: 0 });
  const request: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', host.origin);
    return fetch(`${host.origin}${String(path)}`, { ...init, headers });
  };
  return { bridge: createHttpBridge(host.token, request), close: () => host.close() };
}
