/** What tests do to a plan's database in the browser. Each runs in the page. */
import type { Page } from 'playwright-core';

/** Name of the database of the plan that is open. */
export const openDatabaseName = (page: Page): string =>
  `aarring-plan-${new URLSearchParams(new URL(page.url()).hash.slice(1)).get('plan')}`;

/** How many rows of updates it has. */
export const countRows = (page: Page, name: string): Promise<number> =>
  page.evaluate(async (named) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(named);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<number>((resolve) => {
      const request = database.transaction(['updates']).objectStore('updates').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return rows;
  }, name);

/** Takes away the rows from the second to one before the last: what others build on is gone. */
export const loseMiddleRows = (page: Page, name: string): Promise<void> => keepRows(page, name, 1, -1);

/** Takes away all rows after the first: what a power cut may do to writes that were not flushed. */
export const keepFirstRow = (page: Page, name: string): Promise<void> => keepRows(page, name, 1);

/** Takes away the rows from one place to another, as `slice` counts. */
const keepRows = (page: Page, name: string, from: number, to?: number): Promise<void> =>
  page.evaluate(
    async ({ named, start, end }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(named);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(['updates'], 'readwrite');
      const store = transaction.objectStore('updates');
      const keys = store.getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result.slice(start, end)) store.delete(key);
      };
      await new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve();
      });
      database.close();
    },
    { named: name, start: from, end: to },
  );

/** Leaves a database that is none of ours under the plan's name. */
export const wreckDatabase = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (named) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(named, 99);
      request.onupgradeneeded = () => {
        for (const store of [...request.result.objectStoreNames]) request.result.deleteObjectStore(store);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
  }, name);

/** Fills what storage the page may use until not even a few bytes more are taken. */
export const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('filler');
      request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const takes = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction(['bytes'], 'readwrite');
        transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [50_000, 5_000, 500, 20]) {
      for (let turn = 0; turn < 200 && (await takes(size)); turn += 1);
    }
    database.close();
  });
