import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Long enough for a slow line; the installers end by themselves long before. */
const INSTALL_TIMEOUT = 10 * 60_000;

/** Path of a Chromium that is on this machine: `CHROMIUM` if set, an installed one, or Playwright's. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env['CHROMIUM'] ?? '', ...installed, ...APPLICATIONS, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** As `findChromium`, and installs one where there is none. Throws with what to do when that fails too. */
export function ensureChromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const tried: string[] = [];
  for (const [name, install] of [
    ['apt-get install chromium', installWithApt],
    ['playwright-core install chromium', installWithPlaywright],
  ] as const) {
    const failure = install(() => log(`Chromium is missing; installing it: ${name}`));
    const installed = findChromium();
    if (installed) return installed;
    tried.push(`  ${name}: ${failure}`);
  }
  throw new Error(
    [
      'The tests of pages need Chromium, Chrome or Edge, and none was found or could be installed:',
      ...tried,
      'Install one of them, or set the environment variable CHROMIUM to the path of one, and run again.',
    ].join('\n'),
  );
}

type Install = (onStart: () => void) => string;

const installWithApt: Install = (onStart) => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'not a Debian system';
  if (process.getuid?.() !== 0) return 'needs root';
  onStart();
  return (
    run('apt-get', ['update', '-qq']) ??
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']) ??
    'installed, but not found'
  );
};

const installWithPlaywright: Install = (onStart) => {
  onStart();
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']) ?? 'installed, but not found';
};

/** What went wrong, or `null`. */
function run(command: string, args: readonly string[]): string | null {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status === 0) return null;
  const lines = (done.stderr ?? '').trim().split('\n');
  const telling = lines.find((line) => /error|failed|unable/i.test(line)) ?? lines.at(-1);
  return done.error?.message ?? (telling || `ended with ${done.status}`);
}
