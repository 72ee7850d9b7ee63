import type { Bridge, BridgeError } from '../../shared/bridge/bridge.ts';
import { download } from '../data/download.ts';

export interface FileToSave {
  /** What the dialog says it is for. */
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type, for a download. */
  readonly type: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: BridgeError };

function downloaded({ name, bytes, type }: FileToSave): SaveOutcome {
  download(name, bytes, type);
  return { kind: 'downloaded', name };
}

/** Saves a file where the user says, with the system's dialog; as a download where the host has none. */
export async function saveBytes(bridge: Bridge, file: FileToSave): Promise<SaveOutcome> {
  const info = await bridge.info({});
  if (!info.ok || !info.value.nativeDialogs) return downloaded(file);
  const picked = await bridge.pickSave({ title: file.title, name: file.name });
  if (!picked.ok)
    return picked.error.code === 'unsupported' ? downloaded(file) : { kind: 'failed', error: picked.error };
  if (picked.value === null) return { kind: 'cancelled' };
  const written = await bridge.writeFile({ path: picked.value.path, bytes: new Uint8Array(file.bytes) });
  return written.ok ? { kind: 'saved', path: written.value.path } : { kind: 'failed', error: written.error };
}
