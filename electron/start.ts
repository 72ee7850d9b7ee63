/** `npm start`: the app in Electron, or in the browser where Electron cannot be had. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { rendererFolder } from './appRoot.ts';
import { loadAddress, runningHost, saveAddress } from './browserHost/address.ts';
import { createBrowserMachine } from './browserHost/machine.ts';
import { type BrowserHost, startBrowserHost } from './browserHost.ts';
import { ensurePage, ensureShell } from './builds.ts';
import { configFolder } from './configFolder.ts';
import { systemCode } from './files/fileError.ts';
import { hostText, terminalLanguage } from './hostText.ts';
import { parseArguments, type StartOptions } from './start/arguments.ts';
import { fetchElectron, hasDisplay, runElectron } from './start/electronShell.ts';
import { openBrowser } from './start/openBrowser.ts';

const text = hostText(terminalLanguage(process.env));
const say = (line: string) => console.log(line);
const building = () => say(text('start.building'));

async function start(): Promise<number> {
  const options = parseArguments(process.argv.slice(2));
  if (!options.ok) {
    const { code, ...params } = options.error;
    console.error(text(`start.${code}`, params));
    return 2;
  }
  if (options.value.help) {
    say(text('start.help'));
    return 0;
  }
  await ensurePage(building);
  if (options.value.browser) return runInBrowser(options.value);
  const ended = await runInElectron(options.value);
  if (typeof ended === 'number') return ended;
  say(text(`start.${ended}`));
  return runInBrowser(options.value);
}

/** The exit code, or why Electron did not come up. */
async function runInElectron(options: StartOptions): Promise<number | 'noDisplay' | 'noElectron' | 'notStarted'> {
  if (!hasDisplay(process.env)) return 'noDisplay';
  const binary = await fetchElectron(() => say(text('start.fetching')));
  if (!binary) return 'noElectron';
  await ensureShell(building);
  return (await runElectron(binary, fileOf(options))) ?? 'notStarted';
}

async function runInBrowser(options: StartOptions): Promise<number> {
  const stopped = interrupted();
  const folder = configFolder(process.env);
  const last = await loadAddress(folder);
  const running = options.port === undefined || options.port === last.port ? await runningHost(last) : null;
  if (running) {
    say(text('start.running', { url: running }));
    if (options.file !== undefined) say(text('start.runningFile'));
    if (options.open) openBrowser(running);
    return 0;
  }
  const wanted = options.port ?? last.port;
  const host = await listen(wanted, options);
  if (!host) {
    console.error(text('start.portTaken', { port: wanted }));
    return 1;
  }
  if (host.port !== wanted) say(text('start.otherPort', { wanted, port: host.port }));
  // A port asked for once, or one that stands in for the usual one, is not where the plans are kept.
  const keeps = options.port === undefined && host.port === wanted;
  if (keeps) await saveAddress(folder, { port: host.port, token: host.token });
  say(text('start.address', { url: host.url }));
  say(text('start.stop'));
  if (options.open) openBrowser(host.url);
  await stopped;
  if (keeps) await saveAddress(folder, { port: host.port });
  await host.close();
  return 0;
}

/** `null` if the port that was asked for is taken; a free one if it was only the usual one. */
async function listen(port: number, options: StartOptions): Promise<BrowserHost | null> {
  const file = fileOf(options);
  const machine = createBrowserMachine({
    home: homedir(),
    reach: options.reach.map(fromUser),
    keep: configFolder(process.env),
    ...(file === undefined ? {} : { file }),
  });
  try {
    return await startBrowserHost({ machine, page: rendererFolder, port });
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? '')) throw error;
    return options.port === undefined ? startBrowserHost({ machine, page: rendererFolder, port: 0 }) : null;
  }
}

/** npm runs scripts in the project's folder; the user stood elsewhere. */
const fromUser = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

const fileOf = ({ file }: StartOptions): string | undefined => (file === undefined ? undefined : fromUser(file));

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });

try {
  process.exitCode = await start();
} catch (error) {
  console.error(text('start.failed', { reason: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
