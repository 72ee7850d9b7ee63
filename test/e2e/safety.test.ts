import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLogFolder } from '../../electron/files/logFolder.ts';
import { readPlan } from '../../shared/crdt/index.ts';
import { readLogs } from '../../shared/sync/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { tie } from '../support/logStores.ts';
import { mustEdit } from '../support/peers.ts';
import { fillStorage, keepFirstRow, loseMiddleRows, openDatabaseName, wreckDatabase } from '../support/planRows.ts';
import { chooseShared, SHARED, says } from '../support/sharing.ts';

const EXAMPLE = /Milepælsplan 2024/;

const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();
const failed = (page: Page) => page.locator('[data-save="failed"]').waitFor();
const openExample = async (page: Page) => {
  await page.getByRole('button', { name: EXAMPLE }).first().click();
  await saved(page);
};
const retitle = async (page: Page, title: string) => {
  const field = page.getByRole('textbox', { name: 'Tittel', exact: true });
  await field.fill(title);
  await field.press('Tab');
};
const shows = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

/** A file where a folder should be: nobody can write there, whatever rights they have. What is there goes. */
async function bar(folder: string): Promise<void> {
  for (;;) {
    await rm(folder, { recursive: true, force: true });
    try {
      return await writeFile(folder, '');
    } catch (error) {
      // The app has made it anew in between.
      if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    }
  }
}

/** All that lies in a folder of records. */
async function docIn(folder: string): Promise<Y.Doc> {
  const read = await readLogs(createLogFolder(folder));
  const doc = new Y.Doc();
  if (read.ok) Y.applyUpdate(doc, read.value.state);
  return doc;
}

describe('what the machine keeps beside the browser', () => {
  let app: RunningBrowserApp;
  beforeEach(async () => {
    app = await launchApp();
  });
  afterEach(async () => {
    await app.close();
  });

  /** Bytes in this machine's logs. */
  const logged = async (): Promise<number> => {
    const folder = join(app.keep, 'logs');
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
    return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  };

  it('gives back every edit after the browser was killed and its storage had lost them', async () => {
    await openExample(app.page);
    const name = openDatabaseName(app.page);
    for (const title of ['En', 'To', 'Tre', 'Fire']) await retitle(app.page, title);
    await shows(app.page, 'Fire');
    await saved(app.page);
    await retitle(app.page, 'Ikke ventet på');
    const page = await app.killAndReopen();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await keepFirstRow(page, name);
    await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: /^(Fire|Ikke ventet på)$/ }).waitFor();
    await saved(page);
  });

  it('fills what is gone from the middle, and does not tell of it as missing', async () => {
    const { page } = app;
    await openExample(page);
    const name = openDatabaseName(page);
    for (const title of ['En', 'To', 'Tre']) {
      await retitle(page, title);
      await saved(page);
    }
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await loseMiddleRows(page, name);
    await page.goForward();
    await shows(page, 'Tre');
    await saved(page);
    expect(await page.getByText('bygger på noe som mangler').count()).toBe(0);
  });

  it('leads from a database that does not open back to the plan, in two steps', async () => {
    await openExample(app.page);
    const name = openDatabaseName(app.page);
    await retitle(app.page, 'Før skaden');
    await saved(app.page);
    const page = await app.killAndReopen();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await wreckDatabase(page, name);

    await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByRole('button').first().click();
    await page
      .getByRole('button', { name: /^Hent tilbake Før skaden/ })
      .first()
      .click();
    await shows(page, 'Før skaden');
    await saved(page);
    await retitle(page, 'Etter skaden');
    await saved(page);
    await page.reload();
    await shows(page, 'Etter skaden');
  });

  it('has the plans when the browser has lost everything', async () => {
    const { page, context, origin } = app;
    await openExample(page);
    await retitle(page, 'Den eneste');
    await saved(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await page.reload();
    await page.getByText('det ligger sikkerhetskopier på denne maskinen').waitFor();
    await page.getByRole('button', { name: 'Sikkerhetskopier …' }).first().click();
    await page
      .getByRole('button', { name: /^Hent tilbake Den eneste/ })
      .first()
      .click();
    await shows(page, 'Den eneste');
    await saved(page);
  });

  it('is not said to be saved before the log has it', async () => {
    const logs = join(app.keep, 'logs');
    await mkdir(app.keep, { recursive: true });
    await bar(logs);
    const { page } = app;
    await page.getByRole('button', { name: EXAMPLE }).first().click();
    await failed(page);
    await retitle(page, 'Bare i nettleseren');
    await shows(page, 'Bare i nettleseren');
    expect(await page.locator('[data-save="saved"]').count()).toBe(0);
    await rm(logs);
    await saved(page);
    expect(await logged()).toBeGreaterThan(1_000);

    // Taken away while the plan is open, and filled again when it is back.
    await bar(logs);
    await retitle(page, 'Enda en');
    await failed(page);
    await rm(logs);
    await saved(page);
    expect(await logged()).toBeGreaterThan(1_000);
  });

  it('says that the quota is reached, and saves when there is room again', async () => {
    const { page, context, origin } = app;
    const protocol = await context.newCDPSession(page);
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await openExample(page);
    await fillStorage(page);
    await retitle(page, 'Ingen plass');
    await failed(page);
    await page.getByRole('banner').getByText('disken er full').first().waitFor();
    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    await saved(page);
    await page.reload();
    await shows(page, 'Ingen plass');
  });

  it('is kept by one window for two, and by the other when the first is closed', async () => {
    const { page, context } = app;
    await openExample(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await shows(other, 'Milepælsplan 2024');
    await saved(other);
    const locks = () => other.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
    const before = await logged();
    await retitle(other, 'Fra den andre');
    await shows(page, 'Fra den andre');
    await saved(other);
    expect(await logged()).toBeGreaterThan(before);
    expect((await locks())?.filter((name) => name?.startsWith('aarring-places-'))).toHaveLength(1);

    // What one ties, both are tied to, and see.
    await mkdir(join(app.home, SHARED));
    await other.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
    await other.getByRole('button', { name: 'Velg mappe …' }).click();
    await chooseShared(other);
    for (const window of [page, other]) await says(window, 'Lagret her og i delt mappe');
    const shared = join(app.home, SHARED, 'aarring-milepaelsplan-2024');
    await other.getByRole('button', { name: 'Lukk' }).first().click();
    await retitle(other, 'Til mappen');
    const titled = async () => readPlan(await docIn(shared)).info.title;
    await expect.poll(titled).toBe('Til mappen');

    await page.close();
    const then = await logged();
    await retitle(other, 'Alene');
    await shows(other, 'Alene');
    await saved(other);
    expect(await logged()).toBeGreaterThan(then);
    await expect.poll(titled).toBe('Alene');
  });

  it('tells two machines apart that write under one id, and keeps what both wrote', async () => {
    const { page } = app;
    await openExample(page);
    const folder = join(app.keep, 'logs', 'aarring-milepaelsplan-2024');
    const before = await docIn(folder);
    await retitle(page, 'Før kopien');
    await saved(page);
    const copy = await docIn(folder);
    const client = [...copy.store.clients.keys()].find(
      (id) => Y.getState(copy.store, id) > Y.getState(before.store, id),
    );
    if (client === undefined) throw new Error('nobody wrote');

    // The copy goes on by itself under the same client id, while this machine cannot reach the log.
    const away = `${folder}-away`;
    await rename(folder, away);
    await writeFile(folder, '');
    copy.clientID = client;
    const other = tie(copy, createLogFolder(away), 'kopi', { planId: 'milepaelsplan-2024' });
    await other.exchange();
    mustEdit(copy, [{ type: 'set', kind: 'plan', id: 'plan', fields: { title: 'Fra kopien' } }]);
    expect(await other.exchange()).toMatchObject({ unsent: 0 });
    await other.close();
    await retitle(page, 'Fra den første');
    await failed(page);

    const loaded = page.waitForEvent('load');
    await rm(folder);
    await rename(away, folder);
    await loaded;
    await page.getByRole('heading', { level: 1, name: /^Fra (kopien|den første)$/ }).waitFor();
    await saved(page);
    const titles = async () => {
      const { conflicts } = readPlan(await docIn(folder));
      return conflicts.flatMap((one) => (one.type === 'field' ? one.values.map(({ value }) => value) : [])).sort();
    };
    await expect.poll(titles).toEqual(['Fra den første', 'Fra kopien']);
  });

  it('has dated copies of a plan, one more when it is closed', async () => {
    const { page } = app;
    await openExample(page);
    await retitle(page, 'Til kopien');
    await saved(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    const copies = async () => {
      const found = await readdir(join(app.keep, 'backups'), { recursive: true }).catch(() => []);
      return found.filter((file) => file.endsWith('.aarring')).length;
    };
    await expect.poll(copies).toBeGreaterThan(0);
  });
});
