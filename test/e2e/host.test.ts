import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appRoot, rendererFolder } from '../../electron/appRoot.ts';
import { availableShells, launchApp, type RunningApp } from '../support/app.ts';
import { docxOf } from '../support/documents.ts';

describe('npm start', () => {
  let home = '';
  let running: ChildProcess[] = [];

  beforeEach(async () => {
    home = await realpath(await mkdtemp(join(tmpdir(), 'aarring-start-')));
    running = [];
  });
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
  });

  /** `npm start -- …` as this user, on a machine without a screen. */
  function start(parameters: readonly string[], more: NodeJS.ProcessEnv = {}) {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, XDG_CONFIG_HOME: ___, ...environment } = process.env;
    const child = spawn(process.execPath, ['electron/start.ts', ...parameters], {
      cwd: appRoot,
      env: { ...environment, HOME: home, USERPROFILE: home, APPDATA: home, LC_ALL: 'nb_NO.UTF-8', ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let output = '';
    let errors = '';
    let changed = () => {};
    child.stdout.on('data', (chunk) => {
      output += chunk;
      changed();
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
    return {
      child,
      ended,
      output: () => output,
      errors: () => errors,
      /** What stands on the terminal once it holds `pattern`, or when the process has ended. */
      async until(pattern: RegExp): Promise<string> {
        while (!pattern.test(output)) {
          const more = new Promise<void>((resolve) => {
            changed = resolve;
          });
          if ((await Promise.race([more, ended])) !== undefined) break;
        }
        return output;
      },
    };
  }

  const address = (output: string) => /http:\/\/127\.0\.0\.1:(\d+)\/#token=[\w-]{43}/.exec(output);

  it('serves the app to the browser, says so, and ends with Ctrl+C', async () => {
    const app = start(['--no-open']);
    const output = await app.until(/Ctrl\+C/);
    const [url = '', port = ''] = address(output) ?? [];
    if (process.platform === 'linux') expect(output).toContain('ingen skjerm');
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    const config = join(home, '.config', 'aarring', 'browser-host.json');
    if (process.platform === 'linux') expect((await stat(config)).mode & 0o777).toBe(0o600);

    const second = start(['--browser', '--no-open', 'plan.docx'], { LC_ALL: 'da_DK.UTF-8' });
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('Årring kører allerede');
    expect(second.output()).toContain('Filen er ikke åbnet');
    expect(address(second.output())?.[0]).toBe(url);

    const taken = start(['--browser', '--no-open', '--port', port], { XDG_CONFIG_HOME: join(home, 'other') });
    expect(await taken.ended).toBe(1);
    expect(taken.errors()).toContain(`Port ${port} er opptatt`);

    app.child.kill('SIGINT');
    expect(await app.ended).toBe(0);
    expect(app.errors()).toBe('');
    if (process.platform === 'linux')
      expect(JSON.parse(await readFile(config, 'utf8'))).toEqual({ port: Number(port) });
    await expect(fetch(url)).rejects.toThrow();
  });

  it('keeps its address from start to start, for what the browser keeps under it', async () => {
    const [first, other] = [start(['--browser', '--no-open']), createServer()];
    const port = address(await first.until(/Ctrl\+C/))?.[1];
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const again = start(['--browser', '--no-open']);
    expect(address(await again.until(/Ctrl\+C/))?.[1]).toBe(port);
    again.child.kill('SIGTERM');
    await again.ended;

    await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve));
    const elsewhere = start(['--browser', '--no-open']);
    const output = await elsewhere.until(/Ctrl\+C/);
    expect(output).toContain(`Port ${port} er opptatt`);
    expect(address(output)?.[1]).not.toBe(port);
    elsewhere.child.kill('SIGTERM');
    await elsewhere.ended;
    await new Promise((resolve) => other.close(resolve));
  });

  it('explains itself, and what it does not understand', async () => {
    const help = start(['--help']);
    expect(await help.ended).toBe(0);
    for (const option of ['--browser', '--port', '--no-open']) expect(help.output()).toContain(option);
    const wrong = start(['--bowser']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.errors().trim().split('\n')).toEqual([expect.stringContaining('«--bowser»')]);
  });
});

describe.each(availableShells())('the app in $name', ({ launch }) => {
  let app: RunningApp;
  afterEach(() => app.close());

  it('comes up without a word of complaint on the console', async () => {
    app = await launch();
    await app.page.getByRole('main').waitFor();
    expect(await app.page.title()).toContain('Årring');
    expect(app.errors).toEqual([]);
  });

  it('opens the plan it was started with', async () => {
    const home = await realpath(await mkdtemp(join(tmpdir(), 'aarring-home-')));
    const file = join(home, 'milepæler.json');
    await copyFile(join(appRoot, 'resources', 'examples', 'milepaelsplan-2024.json'), file);
    app = await launch({ home, file });
    await app.page.getByRole('heading', { name: 'Milepælsplan 2024' }).waitFor();
    expect(app.errors).toEqual([]);
    await rm(home, { recursive: true, force: true });
  });

  it('reads the document it was started with, wherever that lies', async () => {
    const elsewhere = await realpath(await mkdtemp(join(tmpdir(), 'aarring-document-')));
    const file = join(elsewhere, 'møteplan.docx');
    await writeFile(file, await docxOf(['# Møteplan 2025', '14.01 Møte i arbeidsutvalget']));
    app = await launch({ file });
    await app.page.getByRole('dialog').getByRole('row').filter({ hasText: 'Møte i arbeidsutvalget' }).waitFor();
    expect(app.errors).toEqual([]);
    await rm(elsewhere, { recursive: true, force: true });
  });
});

describe('the built page', () => {
  it('is made for use, not for development', async () => {
    const assets = join(rendererFolder, 'assets');
    const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')));
    expect(texts.filter((text) => text.includes('React does not recognize'))).toEqual([]);
  });
});

describe('a killed browser', () => {
  it('comes back on what had reached the disk', async () => {
    const app = await launchApp();
    await app.page.evaluate(async () => {
      const kept = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('kill-test', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const write = kept.transaction('rows', 'readwrite', { durability: 'strict' });
      write.objectStore('rows').put('kept', 1);
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
    });
    const page = await app.killAndReopen();
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toContain('kill-test');
    await app.close();
    await expect(stat(app.home)).rejects.toThrow('ENOENT');
  });
});
