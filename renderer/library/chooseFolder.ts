import type { Bridge, BridgeError } from '../../shared/bridge/bridge.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askForFolder } from '../app/view.ts';

/** Asks for a folder, by the system's dialog or our own; `null` when the user thought better of it. */
export async function chooseFolder(bridge: Bridge, title: string): Promise<Result<string | null, BridgeError>> {
  const info = await bridge.info({});
  if (!info.ok) return info;
  if (info.value.nativeDialogs) {
    const picked = await bridge.pickFolder({ title });
    return picked.ok ? ok(picked.value?.path ?? null) : picked;
  }
  return new Promise((resolve) => {
    askForFolder({
      purpose: 'choose',
      title,
      onDone: (path) => {
        askForFolder(null);
        resolve(ok(path));
      },
    });
  });
}
