import { ensurePage, ensureShell } from '../../electron/builds.ts';
import { electronMissing } from './app.ts';
import { ensureChromium } from './chromium.ts';

/** Before the tests of pages: a browser, the built app, and a word on which shells they run in. */
export default async function setup(): Promise<void> {
  const log = (line: string) => console.log(line);
  log(`Chromium: ${ensureChromium(log)}`);
  await ensurePage(() => log('Building the page …'));
  const missing = electronMissing();
  if (missing) return log(`Electron: ${missing} – the pages are tried in Chromium only`);
  await ensureShell(() => log('Building the Electron shell …'));
  log('Electron: the binary is there – the pages are tried in it too');
}
