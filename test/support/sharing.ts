import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningBrowserApp } from './app.ts';

/** Name of the folder that people share, in each one's home. */
export const SHARED = 'Felles';

/** Somebody at a machine of their own, with a copy of the shared folder that a sync client keeps. */
export interface Colleague {
  readonly app: RunningBrowserApp;
  readonly page: Page;
  /** Their copy of the shared folder. */
  readonly folder: string;
}

/** Puts somebody at a machine: with a name, and an empty shared folder. */
export async function sitDown(app: RunningBrowserApp, name: string): Promise<Colleague> {
  const folder = join(app.home, SHARED);
  await mkdir(folder, { recursive: true });
  const { page } = app;
  await page.getByRole('button', { name: /^Innstillinger/u }).click();
  await page.getByRole('textbox', { name: 'Rolle eller navn' }).fill(name);
  await page.getByRole('button', { name: 'Ferdig' }).click();
  return { app, page, folder };
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => -1,
  );

/** What a sync client does: brings what is newer in one copy of the folder to another; files only grow. */
export async function deliver(from: string, to: string, which: (name: string) => boolean = () => true): Promise<void> {
  for (const plan of await readdir(from)) {
    await mkdir(join(to, plan), { recursive: true });
    for (const name of await readdir(join(from, plan))) {
      const [source, target] = [join(from, plan, name), join(to, plan, name)];
      if (which(name) && (await sizeOf(target)) < (await sizeOf(source))) await cp(source, target);
    }
  }
}

/** All files in a folder by their path, with what is in them. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = async (file: string) => [file, (await readFile(file)).toString('base64')] as const;
  return new Map(await Promise.all(files.sort().map(read)));
}

/** Chooses the shared folder in the app's own dialog. */
export async function chooseShared(page: Page): Promise<void> {
  const path = page.locator('.folder-path');
  await path.waitFor();
  // The dialog opens where it last was.
  const isThere = (await path.textContent())?.endsWith(SHARED) ?? false;
  if (!isThere) await page.getByRole('option', { name: SHARED }).click();
  await page
    .locator('.folder-path')
    .filter({ hasText: new RegExp(`${SHARED}$`, 'u') })
    .waitFor();
  await page.getByRole('button', { name: 'Velg denne mappen' }).click();
}

/** Waits until the line in the toolbar says this. */
export const says = (page: Page, words: string): Promise<void> =>
  page.locator('[data-places] button').filter({ hasText: words }).waitFor();
