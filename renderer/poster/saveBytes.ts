import type { Bridge, BridgeError } from '../../shared/bridge/bridge.ts';
import { pageFileNames } from '../../shared/render/fileNames.ts';
import { download } from '../data/download.ts';

interface FilesToSave {
  /** What the dialog says it is for. */
  readonly title: string;
  readonly name: string;
  /** One file a page, numbered where there are several. */
  readonly pages: readonly Uint8Array[];
  /** Media type, for a download. */
  readonly type: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: BridgeError };

function downloaded({ name, pages, type }: FilesToSave): SaveOutcome {
  const names = pageFileNames(name, pages.length);
  for (const [index, bytes] of pages.entries()) download(names[index] ?? name, bytes, type);
  return { kind: 'downloaded', name: names.join(', ') };
}

/** Saves files where the user says, with the system's dialog; as downloads where the host has none. */
export async function saveFiles(bridge: Bridge, files: FilesToSave): Promise<SaveOutcome> {
  const info = await bridge.info({});
  if (!info.ok || !info.value.nativeDialogs) return downloaded(files);
  const picked = await bridge.pickSave({ title: files.title, name: files.name });
  if (!picked.ok)
    return picked.error.code === 'unsupported' ? downloaded(files) : { kind: 'failed', error: picked.error };
  if (picked.value === null) return { kind: 'cancelled' };
  const names = pageFileNames(picked.value.path, files.pages.length);
  const saved: string[] = [];
  for (const [index, bytes] of files.pages.entries()) {
    const path = names[index] ?? picked.value.path;
    const written = await bridge.writeFile({ path, bytes: new Uint8Array(bytes) });
    if (!written.ok) return { kind: 'failed', error: written.error };
    saved.push(written.value.path);
  }
  return { kind: 'saved', path: saved.join(', ') };
}

/** Saves one file. */
export const saveBytes = (
  bridge: Bridge,
  { bytes, ...file }: Omit<FilesToSave, 'pages'> & { readonly bytes: Uint8Array },
): Promise<SaveOutcome> => saveFiles(bridge, { ...file, pages: [bytes] });
