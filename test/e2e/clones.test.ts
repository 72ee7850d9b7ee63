import { rename } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openPlanDoc, readPlan } from '../../shared/crdt/index.ts';
import { readLogs } from '../../shared/sync/index.ts';
import { launchApp } from '../support/app.ts';
import { MemoryFolder, memoryStore } from '../support/logStores.ts';
import { chooseShared, contentsOf, deliver, says, sitDown } from '../support/sharing.ts';

const LEVEL = 'Lagret her og i delt mappe';
const TITLE = 'Årsplan for sekretariatet';

/** Has all documents of a page go by one Yjs client id, as those of a machine that was copied while it ran. */
async function clone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) =>
      array instanceof Uint32Array && array.length === 1 ? array.fill(4_711) : draw(array);
  });
  await page.reload();
  await page.getByRole('button', { name: 'Lag en ny plan' }).waitFor();
}

/** Has the rows of plans stand as they are: they cannot be made anew until `mayRemake`. */
const mayNotRemake = (page: Page) =>
  page.evaluate(() => {
    const clear = IDBObjectStore.prototype.clear;
    IDBObjectStore.prototype.clear = function () {
      if (this.name === 'updates' && localStorage.getItem('may') === null) throw new DOMException('', 'UnknownError');
      return clear.call(this);
    };
  });

const notSaved = (page: Page) =>
  page
    .locator('[data-places] button')
    .filter({ hasText: 'Ikke lagret. Lagre en kopi før du lukker.' })
    .waitFor({ timeout: PATIENCE });

const mayRemake = (page: Page) => page.evaluate(() => localStorage.setItem('may', 'yes'));

const addEntry = (page: Page) => page.getByRole('button', { name: 'Ny oppføring' }).click();

const entries = (page: Page, count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.table-entry').length === wanted, count);

/** Adds an entry every moment, until it is loaded anew; `written` tells how many. */
async function writeOn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(({ title, ariaLabel, textContent }) =>
      [title, ariaLabel, textContent].includes('Ny oppføring'),
    );
    sessionStorage.setItem('written', '0');
    // A moment after the one before is done: a page that is busy all the time comes to nothing else.
    const write = (left: number) => {
      if (left === 0) return;
      button?.click();
      sessionStorage.setItem('written', `${Number(sessionStorage.getItem('written')) + 1}`);
      setTimeout(write, 300, left - 1);
    };
    write(40);
  });
}

const written = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('written')));

/**
 * Has the app look at the folder, again and again: a page that is written on all the time does not hold still for a
 * click, and one that is looking already takes none.
 */
const keepLooking = (page: Page) =>
  page.evaluate(() => {
    setInterval(() => {
      const look = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Se etter nå');
      (look ?? document.querySelector<HTMLElement>('[data-places] button'))?.click();
    }, 500);
  });

/** As long as what a page does at once may take on a machine that does much else, ms. */
const PATIENCE = 120_000;

const loadedAnew = (page: Page, before: number) =>
  page.waitForFunction((then) => performance.timeOrigin > then && document.querySelector('header'), before, {
    timeout: PATIENCE,
  });

/** How many entries the plan has that lies in a folder. */
async function entriesIn(folder: string): Promise<number> {
  const files = new MemoryFolder();
  for (const [name, bytes] of await contentsOf(folder)) files.change(name, Buffer.from(bytes, 'base64'));
  const read = await readLogs(memoryStore(files));
  const plan = openPlanDoc(read.ok ? read.value.state : new Uint8Array());
  return plan.ok ? readPlan(plan.value).entries.length : 0;
}

it('a machine that was copied while it ran: what its windows write while the plan is made anew is kept', async () => {
  const apps = await Promise.all([launchApp(), launchApp()]);
  onTestFinished(async () => {
    await Promise.all(apps.map((app) => app.close()));
  });
  const kari = await sitDown(apps[0], 'Kari');
  const per = await sitDown(apps[1], 'Per');
  for (const { page } of [kari, per]) await clone(page);

  await kari.page.getByRole('button', { name: 'Lag en ny plan' }).click();
  await kari.page.getByRole('textbox', { name: 'Tittel' }).fill(TITLE);
  await kari.page.getByRole('button', { name: 'Lag planen' }).click();
  await kari.page.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
  await kari.page.getByRole('button', { name: 'Velg mappe …' }).click();
  await chooseShared(kari.page);
  await says(kari.page, LEVEL);
  await deliver(kari.folder, per.folder);

  await per.page.getByRole('button', { name: 'Bli med' }).click();
  await per.page.getByRole('menuitem', { name: 'Hent fra delt mappe …' }).click();
  await chooseShared(per.page);
  await per.page.getByRole('list', { name: 'Delte planer' }).getByRole('button', { name: TITLE }).click();
  await says(per.page, LEVEL);

  await rename(per.folder, `${per.folder} borte`);
  for (const { page } of [kari, per]) {
    await page.getByRole('radio', { name: 'Tabell' }).click();
    await addEntry(page);
    await entries(page, 1);
  }
  await says(kari.page, LEVEL);
  const other = await per.app.context.newPage();
  await other.goto(per.page.url());
  await other.getByRole('radio', { name: 'Tabell' }).click();
  await entries(other, 1);

  const windows = [per.page, other];
  const before = await other.evaluate(() => performance.timeOrigin);
  for (const page of windows) await mayNotRemake(page);
  for (const page of windows) await writeOn(page);
  await rename(`${per.folder} borte`, per.folder);
  await deliver(kari.folder, per.folder);
  await keepLooking(per.page);
  await Promise.any(windows.map(notSaved));
  await mayRemake(per.page);
  for (const page of windows) await loadedAnew(page, before);
  const all = 2 + (await written(per.page)) + (await written(other));
  await expect.poll(() => entriesIn(per.folder), { timeout: 60_000 }).toBe(all);
  await says(per.page, LEVEL);
  // What came from the clone is told of as what comes from others.
  await per.page
    .getByRole('banner')
    .getByRole('button', { name: /endring(er)? fra andre/u })
    .waitFor();
  await deliver(per.folder, kari.folder);
  await says(kari.page, LEVEL);
  expect(await entriesIn(kari.folder)).toBe(all);
  const others = per.app.errors.filter((line) => !line.includes('UnknownError'));
  expect([kari.app.errors, others]).toEqual([[], []]);
});
