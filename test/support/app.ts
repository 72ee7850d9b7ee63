import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type BrowserContext, chromium, type Page } from 'playwright-core';
import { appRoot, rendererFolder } from '../../electron/appRoot.ts';
import { createBrowserMachine } from '../../electron/browserHost/machine.ts';
import { startBrowserHost } from '../../electron/browserHost.ts';
import { electronBinary } from '../../electron/start/electronBinary.ts';
import { hasDisplay } from '../../electron/start/electronShell.ts';
import { findChromium } from './chromium.ts';

export interface LaunchOptions {
  /** BCP 47; the language the page sees its user prefer. */
  readonly locale?: string;
  /** A file the app is started with. */
  readonly file?: string;
  /** A home folder that is there already; it is left behind. Without it, one is made and removed. */
  readonly home?: string;
}

/** The app, running on its own home folder and its own storage. */
export interface RunningApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The user's home folder: files are opened and saved here. */
  readonly home: string;
  /** Where the host keeps logs and backups. */
  readonly keep: string;
  /** What the page has said on the console as an error, and the errors nobody caught. */
  readonly errors: readonly string[];
  /** Ends it and removes what it left behind. */
  close(): Promise<void>;
}

export interface RunningBrowserApp extends RunningApp {
  /** The address with the token. */
  readonly url: string;
  readonly origin: string;
  /** Kills the browser, as a power cut would, and opens the app anew on what reached the disk. */
  killAndReopen(): Promise<Page>;
}

/** Starts the browser host on a free port and opens the app in Chromium. Needs the built page (e2eSetup.ts). */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningBrowserApp> {
  const space = await makeSpace(options);
  const { home, keep } = space;
  const machine = createBrowserMachine({ home, keep, ...(options.file ? { file: options.file } : {}) });
  const host = await startBrowserHost({ machine, page: rendererFolder, port: 0 });
  const errors: string[] = [];
  let browser = await openChromium(space.profile, options);
  let page = await firstPage(browser, errors);
  await page.goto(host.url);

  return {
    get page() {
      return page;
    },
    get context() {
      return browser;
    },
    home,
    keep,
    errors,
    url: host.url,
    origin: host.origin,
    async killAndReopen() {
      await crash(browser, page);
      browser = await openChromium(space.profile, options);
      page = await firstPage(browser, errors);
      await page.goto(host.url);
      return page;
    },
    async close() {
      await browser.close();
      await host.close();
      await space.remove();
    },
  };
}

/** Starts the app in Electron. Its binary must be there (`availableShells`). */
async function launchElectronApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('Electron: the binary is not there');
  const space = await makeSpace(options);
  const app = await _electron.launch({
    executablePath,
    args: [
      ...sandboxFlags(),
      appRoot,
      `--user-data-dir=${space.profile}`,
      `--lang=${options.locale ?? 'nb-NO'}`,
      ...(options.file ? [options.file] : []),
    ],
    env: { ...definedEnvironment(), HOME: space.home, XDG_CONFIG_HOME: dirname(space.keep) },
  });
  const errors: string[] = [];
  const page = await app.firstWindow();
  collectErrors(page, errors);
  return {
    page,
    context: app.context(),
    home: space.home,
    keep: space.keep,
    errors,
    async close() {
      await app.close();
      await space.remove();
    },
  };
}

/** What stands against trying the pages in Electron here, or `null`. */
export function electronMissing(): string | null {
  if (!electronBinary()) return 'its binary is not there';
  return hasDisplay(process.env) ? null : 'there is no display';
}

/** Where page tests run: always Chromium, and Electron where its binary is. For `describe.each`. */
export function availableShells(): readonly {
  readonly name: string;
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
}[] {
  const shells = [{ name: 'Chromium', launch: launchApp as (options?: LaunchOptions) => Promise<RunningApp> }];
  return electronMissing() === null ? [...shells, { name: 'Electron', launch: launchElectronApp }] : shells;
}

async function makeSpace({ home }: LaunchOptions) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'aarring-app-')));
  // Also when the run is broken off before `close`.
  const sweep = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', sweep);
  const space = {
    home: home ?? join(folder, 'home'),
    profile: join(folder, 'profile'),
    keep: join(folder, 'config', 'aarring'),
    async remove() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      process.off('exit', sweep);
    },
  };
  if (!existsSync(space.home)) await mkdir(space.home, { recursive: true });
  return space;
}

async function openChromium(profile: string, { locale = 'nb-NO' }: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: test/support/e2eSetup.ts should have seen to it');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...sandboxFlags(), '--disable-dev-shm-usage'],
    // Without a UTF-8 locale, as on a bare machine, Chromium gives no file a name with «æ» in it.
    env: { ...definedEnvironment(), LC_ALL: 'C.UTF-8' },
    locale,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
}

async function firstPage(browser: BrowserContext, errors: string[]): Promise<Page> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  collectErrors(page, errors);
  return page;
}

function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/** No time to write anything down: the browser process aborts. */
async function crash(browser: BrowserContext, page: Page): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  const protocol = await browser.newCDPSession(page);
  await protocol.send('Browser.crash').catch(() => undefined);
  await closed;
}

/** Chromium's sandbox does not start for root, nor do containers usually let it. */
const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
