import { extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import type { Machine } from '../bridge/machine.ts';
import type { PickedAccess } from '../files/pickedAccess.ts';
import type { HostText } from '../hostText.ts';

/** The system's own file dialogs. What the user picks there is what the page may reach. */
export function createDialogs(
  access: PickedAccess,
  text: HostText,
  parent: () => BrowserWindow | undefined,
): NonNullable<Machine['dialogs']> {
  const plans: FileFilter = { name: text('dialog.plans'), extensions: ['aarring', 'json'] };
  const posters: FileFilter = { name: text('dialog.posters'), extensions: ['pdf', 'svg', 'png'] };
  const all: FileFilter = { name: text('dialog.allFiles'), extensions: ['*'] };

  const picked = async (path: string | undefined): Promise<string | null> => {
    if (!path) return null;
    await access.remember(path);
    return path;
  };

  return {
    async open(title) {
      const options = { title, properties: ['openFile' as const], filters: [plans, all] };
      const window = parent();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const path = answer.canceled ? undefined : answer.filePaths[0];
      return path === undefined || isPlanFile(path) ? picked(path) : path;
    },
    async save(title, name) {
      const ending = extname(name).slice(1).toLowerCase();
      // Under a filter that does not have a name's ending, some systems add another to it.
      const filter = [posters, plans].find(({ extensions }) => extensions.includes(ending)) ?? all;
      const options = { title, defaultPath: name, filters: [filter] };
      const window = parent();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return picked(answer.canceled ? undefined : answer.filePath);
    },
    async folder(title) {
      const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] };
      const window = parent();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const path = answer.canceled ? undefined : answer.filePaths[0];
      if (path === undefined) return null;
      await access.rememberFolder(path);
      return path;
    },
  };
}
