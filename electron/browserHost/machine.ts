import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../appRoot.ts';
import type { Machine } from '../bridge/machine.ts';
import { now } from '../clock.ts';
import { createHomeAccess } from '../files/homeAccess.ts';

export interface BrowserMachineOptions {
  /** Files are reached here and below, nowhere else. */
  readonly home: string;
  /** Folders that are reached as well: network drives are not below home. */
  readonly reach?: readonly string[];
  /** File named on the command line. */
  readonly file?: string;
  /** Folder for logs and backups; without it none are kept. */
  readonly keep?: string;
}

/** This machine as a page in a browser sees it: the home folder, and no dialogs of its own. */
export function createBrowserMachine({ home, reach, file, keep }: BrowserMachineOptions): Machine {
  let opened = file ?? null;
  return {
    info: { host: 'browser', version: appVersion(), home, nativeDialogs: false },
    access: createHomeAccess(home, reach),
    keep: keep ?? null,
    now,
    async takeOpened() {
      const path = opened;
      opened = null;
      return path;
    },
  };
}

function appVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'));
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return named && typeof manifest.version === 'string' ? manifest.version : '';
}
