import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { availableShells, launchApp, type RunningApp, type RunningBrowserApp } from '../support/app.ts';
import { countRows, openDatabaseName } from '../support/planRows.ts';

const EXAMPLE = /Milepælsplan 2024/;

const openExample = async (page: Page) => {
  await page.getByRole('button', { name: EXAMPLE }).click();
  await saved(page);
};

/** The plan's title in the panel that is open when no entry is selected. */
const titleField = (page: Page) => page.getByRole('textbox', { name: 'Tittel', exact: true });

const retitle = async (page: Page, title: string) => {
  await titleField(page).fill(title);
  await titleField(page).press('Tab');
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

/** Waits until the page shows it. */
const shows = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

describe.each(availableShells())('saving in $name', ({ launch }) => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await launch();
  });
  afterEach(async () => {
    await app.close();
  });

  it('keeps an edit over a reload, and comes back to the plan', async () => {
    const { page } = app;
    await openExample(page);
    await retitle(page, 'Ny tittel');
    await shows(page, 'Ny tittel');
    await saved(page);
    await page.reload();
    await shows(page, 'Ny tittel');
    await page.goBack();
    await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByText('Ny tittel').waitFor();
    expect(app.errors).toEqual([]);
  });
});

describe('saving', () => {
  let app: RunningBrowserApp;
  beforeEach(async () => {
    app = await launchApp();
  });
  afterEach(async () => {
    await app.close();
  });

  it('loses nothing that it said was saved when the browser is killed', async () => {
    let page = app.page;
    await openExample(page);
    for (const title of ['Første', 'Andre', 'Tredje']) {
      await retitle(page, title);
      await shows(page, title);
      await saved(page);
      page = await app.killAndReopen();
      await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByRole('button').first().click();
      await shows(page, title);
    }
  });

  it('keeps two tabs in step, and undo to oneself', async () => {
    const { page, context } = app;
    await openExample(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await shows(other, 'Milepælsplan 2024');

    await retitle(page, 'Fra den ene');
    await shows(other, 'Fra den ene');
    await expectUndo(other, false);
    await retitle(other, 'Fra den andre');
    await shows(page, 'Fra den andre');
    // Each takes back what it wrote itself, and gives back what it found.
    await expectUndo(page, true);
    await page.getByRole('button', { name: 'Angre' }).click();
    await expectUndo(page, false);
    await shows(other, 'Milepælsplan 2024');
    await page.getByText(/Tittel er tilbake.*«Fra den andre»; det står i historikken/).waitFor();
    await other.getByRole('button', { name: 'Angre' }).click();
    await shows(page, 'Fra den ene');
    await saved(page);
    await saved(other);
  });

  it('says so when its storage is taken away, and then stores the whole plan anew', async () => {
    const { page, context, origin } = app;
    await openExample(page);
    await retitle(page, 'Før');
    await shows(page, 'Før');
    await saved(page);
    const protocol = await context.newCDPSession(page);
    await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await page
      .getByRole('button', { name: 'Tabell' })
      .or(page.getByRole('radio', { name: 'Tabell' }))
      .click();
    await page.getByRole('row').first().waitFor();
    const rows = await page.getByRole('row').count();
    await retitle(page, 'Etter');
    await page.locator('[data-save="failed"]').waitFor();
    await page.getByRole('button', { name: 'Lagre til fil …' }).waitFor();
    expect(await heading(page).textContent()).toBe('Etter');
    await saved(page);
    await page.reload();
    await shows(page, 'Etter');
    await page
      .getByRole('button', { name: 'Tabell' })
      .or(page.getByRole('radio', { name: 'Tabell' }))
      .click();
    await expect.poll(() => page.getByRole('row').count()).toBe(rows);
    await page.goBack();
    await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByText('Etter').waitFor();
  });

  it('sets a row that cannot be read aside, keeps it, and opens the rest', async () => {
    const { page } = app;
    await openExample(page);
    await retitle(page, 'Før skaden');
    await shows(page, 'Før skaden');
    await saved(page);
    const name = `aarring-plan-${new URLSearchParams(new URL(page.url()).hash.slice(1)).get('plan')}`;
    await page.evaluate(addRow, { name, bytes: [1, 2, 250, 7] });
    await page.reload();
    await shows(page, 'Før skaden');
    await page.getByText('Én lagret endring i planen kunne ikke leses').waitFor();
    expect(await page.evaluate(readAside, name)).toEqual([[1, 2, 250, 7]]);

    await retitle(page, 'Etter skaden');
    await shows(page, 'Etter skaden');
    await saved(page);
    await page.reload();
    await shows(page, 'Etter skaden');
  });

  it('puts rows together also while edits come without a rest', async () => {
    const { page } = app;
    await openExample(page);
    const name = openDatabaseName(page);
    const doc = new Y.Doc();
    const updates: number[][] = [];
    doc.on('update', (update: Uint8Array) => updates.push([...update]));
    for (let index = 0; index < 5_000; index += 1) doc.getMap('strange').set('key', index);
    // As another window would send them, on and on until the rows are fewer than they were.
    let [rows, before] = [0, 0];
    while (rows >= before && updates.length > 0) {
      await page.evaluate(
        ({ channel, bytes }) => {
          const sender = new BroadcastChannel(channel);
          for (const update of bytes) sender.postMessage({ update: Uint8Array.from(update) });
          sender.close();
        },
        { channel: name, bytes: updates.splice(0, 50) },
      );
      before = rows;
      rows = await countRows(page, name);
    }
    expect(rows).toBeLessThan(before);
    await retitle(page, 'Etterpå');
    await saved(page);
    await page.reload();
    await shows(page, 'Etterpå');
  });

  it('reads the catalogue of the version before', async () => {
    const { page } = app;
    await openExample(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await page.evaluate(makeOldCatalogue);
    await page.reload();
    await page.getByRole('list', { name: 'Planer på denne maskinen' }).getByRole('button').first().click();
    await shows(page, 'Milepælsplan 2024');
    await saved(page);
  });

  it('takes the token out of the address', async () => {
    const { page, url } = app;
    const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
    expect(token).not.toBe('');
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    expect(page.url()).not.toContain(token);
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    await page.reload();
    await page.getByRole('button', { name: 'Åpne fil …' }).click();
    await page.getByRole('listbox').waitFor();
  });
});

async function expectUndo(page: Page, enabled: boolean) {
  await page.getByRole('button', { name: 'Angre', disabled: !enabled }).waitFor();
}

/** Runs in the page: puts the catalogue back to its first version, without ties. */
async function makeOldCatalogue() {
  const opened = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const name = 'aarring-catalogue';
  const now = await opened(indexedDB.open(name));
  const rows = await new Promise<object[]>((resolve) => {
    const request = now.transaction(['plans']).objectStore('plans').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  now.close();
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });
  // Dexie counts in tens.
  const request = indexedDB.open(name, 10);
  request.onupgradeneeded = () => {
    const plans = request.result.createObjectStore('plans', { keyPath: 'id' });
    plans.createIndex('planId', 'planId');
    plans.createIndex('openedAt', 'openedAt');
    request.result.createObjectStore('settings', { keyPath: 'key' });
    for (const row of rows) {
      Reflect.deleteProperty(row, 'places');
      plans.put(row);
    }
  };
  (await opened(request)).close();
}

/** Runs in the page: adds a row as y-indexeddb keeps them. */
async function addRow({ name, bytes }: { name: string; bytes: number[] }) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['updates'], 'readwrite');
  transaction.objectStore('updates').add(Uint8Array.from(bytes));
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** Runs in the page: the rows that were set aside. */
async function readAside(name: string) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const range = IDBKeyRange.bound('aside-', 'aside-\uffff');
  const rows = await new Promise<Uint8Array[]>((resolve) => {
    const request = database.transaction(['custom']).objectStore('custom').getAll(range);
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return rows.map((row) => [...row]);
}
