import { resolve } from 'node:path';
import { DOCUMENT_EXTENSIONS, hasExtension, PLAN_EXTENSIONS } from '../../shared/bridge/fileNames.ts';

const OPENED = [...PLAN_EXTENSIONS, ...DOCUMENT_EXTENSIONS];

/**
 * The plan or the document among the arguments the system starts the app with; the rest are switches and the app's own
 * folder.
 */
export function fileArgument(argv: readonly string[], folder: string): string | undefined {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-') && hasExtension(argument, OPENED));
  const last = named.at(-1);
  return last === undefined ? undefined : resolve(folder, last);
}

/** Files the user has asked the app to open, until the page takes them; the latest counts. */
export function createOpenedFile() {
  let waiting: string | null = null;
  return {
    put(path: string) {
      waiting = path;
    },
    take(): string | null {
      const path = waiting;
      waiting = null;
      return path;
    },
  };
}
