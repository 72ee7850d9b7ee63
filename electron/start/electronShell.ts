import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appRoot } from '../appRoot.ts';
import { electronBinary, electronPackage } from './electronBinary.ts';
import { READY_MESSAGE } from './readyMessage.ts';

/** A hundred megabytes over a slow line; a blocked host answers, or fails to, long before. */
const FETCH_TIMEOUT = 180_000;

/** Whether there is anything to show a window on. */
export const hasDisplay = (environment: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);

/** Electron's binary, fetched by its own installer if it is missing; `null` where that fails. */
export async function fetchElectron(onSlow: () => void): Promise<string | null> {
  const there = electronBinary();
  const folder = electronPackage();
  if (there || !folder) return there;
  const slow = setTimeout(onSlow, 2000);
  await new Promise<void>((resolve) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: FETCH_TIMEOUT,
    });
    installer.on('error', () => resolve());
    installer.on('exit', () => resolve());
  });
  clearTimeout(slow);
  return electronBinary();
}

/**
 * Runs the app in Electron until it is closed and gives its exit code; `null` if it ended before a window was up (a
 * missing library, no sandbox for root).
 */
export async function runElectron(binary: string, file: string | undefined): Promise<number | null> {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const child = spawn(binary, [appRoot, ...(file === undefined ? [] : [file])], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  let ready = false;
  child.on('message', (message) => {
    if (message === READY_MESSAGE) ready = true;
  });
  // Ctrl+C reaches Electron as well; this process waits for it to end.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', (exitCode) => resolve(exitCode));
  });
  process.off('SIGINT', wait);
  // Code 0 without a window: another instance took over.
  return ready ? (code ?? 0) : code === 0 ? 0 : null;
}
