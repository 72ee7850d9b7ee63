import { type Bridge, FILE_LIMIT, type OpenedFile } from '../../shared/bridge/bridge.ts';
import { noBridge } from '../../shared/bridge/bridgeOver.ts';
import { err, ok } from '../../shared/result.ts';
import { download } from './download.ts';

/** Reads a file the user gave by hand; `null` when it is larger than any plan. */
export async function readGivenFile(file: File): Promise<OpenedFile | null> {
  if (file.size > FILE_LIMIT) return null;
  return { path: file.name, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The browser's own file dialog; `null` when the user thought better of it. */
export function askForFile(accept = '.aarring,.json'): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The bridge of a page with no host behind it: what a browser can do by itself. */
export function createPageBridge(): Bridge {
  return {
    ...noBridge(),
    info: async () => ok({ host: 'browser', version: '', home: '', nativeDialogs: true, keepsLogs: false }),
    pickOpen: async () => {
      const file = await askForFile();
      if (!file) return ok(null);
      const read = await readGivenFile(file);
      return read ? ok(read) : err({ code: 'tooLarge', path: file.name });
    },
    pickSave: async ({ name }) => ok({ path: name }),
    takeOpened: async () => ok(null),
    writeFile: async ({ path, bytes }) => {
      download(path, bytes);
      return ok({ path });
    },
  };
}
