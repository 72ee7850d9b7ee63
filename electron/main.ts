/** Electron's main process: one window on the built page, and the bridge behind it. */

import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import type { BridgeError } from '../shared/bridge/bridge.ts';
import { isPlanFile } from '../shared/bridge/fileNames.ts';
import { err } from '../shared/result.ts';
import { appRoot, rendererFolder } from './appRoot.ts';
import { createBridge } from './bridge/createBridge.ts';
import { createReceiver } from './bridge/receiver.ts';
import { now } from './clock.ts';
import { configFolder } from './configFolder.ts';
import { createPickedAccess } from './files/pickedAccess.ts';
import { hostText } from './hostText.ts';
import { loadPageFiles, pageFileAt } from './pageFiles.ts';
import { PAGE_HEADERS } from './pagePolicy.ts';
import { createDialogs } from './shell/dialogs.ts';
import { APP_ORIGIN, APP_SCHEME, IPC } from './shell/ipc.ts';
import { isAppUrl, lockDownContents, lockDownSession } from './shell/lockDown.ts';
import { createMenu } from './shell/menu.ts';
import { createOpenedFile, fileArgument } from './shell/openedFiles.ts';
import { READY_MESSAGE } from './start/readyMessage.ts';

/** Background before the page is drawn; the page's own (tokens.css). */
const PAPER = { light: '#fafaf7', dark: '#14171d' };

const opened = createOpenedFile();
let window: BrowserWindow | undefined;

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
lockDownContents();

if (app.requestSingleInstanceLock()) {
  open(fileArgument(process.argv, process.cwd()));
  app.on('second-instance', (_event, argv, folder) => {
    open(fileArgument(argv, folder));
    showWindow();
  });
  // macOS; may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
    showWindow();
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited here: Electron is not ready before this module has run to its end.
  app.whenReady().then(serve).then(showWindow, fail);
} else {
  app.quit();
}

/** The user named this file to the system, not the page: it may be reached from now on. */
function open(path: string | undefined): void {
  if (path === undefined) return;
  opened.put(path);
  window?.webContents.send(IPC.opened);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

async function serve(): Promise<void> {
  const text = hostText(app.getLocale());
  const memory = (name: string) => join(app.getPath('userData'), name);
  const access = await createPickedAccess(memory('picked-files.json'), memory('picked-folders.json'));
  const bridge = createBridge({
    info: {
      host: 'electron',
      version: app.getVersion(),
      home: app.getPath('documents'),
      nativeDialogs: true,
    },
    keep: configFolder(process.env),
    now,
    access,
    dialogs: createDialogs(access, text, () => window),
    async takeOpened() {
      const path = opened.take();
      // A document is read this once; a plan is written to as well.
      if (path !== null && isPlanFile(path)) await access.remember(path);
      return path;
    },
  });
  const receive = createReceiver(bridge);
  app.on('will-quit', bridge.stop);
  const page = await loadPageFiles(rendererFolder);

  ipcMain.handle(IPC.bridge, (event, channel: unknown, request: unknown) => {
    const frame = event.senderFrame;
    const own = frame !== null && frame === window?.webContents.mainFrame && isAppUrl(frame.url);
    return own ? receive(channel, request) : err<BridgeError>({ code: 'denied' });
  });
  lockDownSession(session.defaultSession);
  protocol.handle(APP_SCHEME, ({ url, method }) => {
    const file = isAppUrl(url) && method === 'GET' ? pageFileAt(page, new URL(url).pathname) : undefined;
    return file
      ? new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': file.type } })
      : new Response(null, { status: 404, headers: PAGE_HEADERS });
  });
  Menu.setApplicationMenu(createMenu(text));
}

function showWindow(): void {
  if (!app.isReady()) return;
  if (window) {
    if (window.isMinimized()) window.restore();
    window.focus();
    return;
  }
  const created = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Årring',
    icon: join(appRoot, 'resources', 'icons', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(appRoot, 'dist', 'electron', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window = created;
  created.on('closed', () => {
    window = undefined;
  });
  created.once('ready-to-show', () => {
    created.show();
    process.send?.(READY_MESSAGE);
  });
  created.loadURL(`${APP_ORIGIN}/`).catch(fail);
}
