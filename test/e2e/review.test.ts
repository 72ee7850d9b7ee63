import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../shared/crdt/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readAnyPlan, writePlanFile } from '../../shared/planfile/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { add, copiesOf, set } from '../support/editedApart.ts';
import { editorOn } from '../support/editor.ts';
import { entryOf } from '../support/plans.ts';
import { chooseShared, deliver, says, sitDown } from '../support/sharing.ts';

let app: RunningBrowserApp;
beforeEach(async () => {
  app = await launchApp();
});
afterEach(async () => {
  const errors = [...app.errors];
  await app.close();
  expect(errors).toEqual([]);
});

/** How many changes are kept to be looked at; what is shown is ahead of it. */
const keptChanges = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('aarring-review');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<readonly { readonly changes: readonly unknown[] }[]>((resolve) => {
      const request = database.transaction(['reviews']).objectStore('reviews').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return rows.reduce((sum, { changes }) => sum + changes.length, 0);
  });

const SKETCH = {
  lanes: [{ id: 'au', name: 'AU' }],
  entries: [
    { id: 'a', title: 'Første møte', when: '2024-01-22', lanes: ['au'] },
    { id: 'b', title: 'Andre møte', when: '2024-02-12', lanes: ['au'] },
    { id: 'c', title: 'Befaring', when: '2024-03-11', lanes: ['au'] },
    { id: 'd', title: 'Budsjettmøte', when: '2024-10-21', lanes: ['au'] },
  ],
};

async function openFile(page: Page, name: string) {
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name }).click();
}

/** The plan as it stands, by a copy of it. */
async function planNow(page: Page): Promise<Plan> {
  await editorOn(() => page).saved();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Lagre planen til fil' });
  await dialog.getByRole('textbox', { name: 'Filnavn' }).fill('kopi');
  await dialog.getByRole('button', { name: /^(Lagre|Erstatt filen)$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const file = readAnyPlan(await readFile(join(app.home, 'kopi.aarring')));
  if (!file.ok) throw new Error(file.error.code);
  return readPlan(file.value.doc);
}

/** My copy, open, and a colleague's that it meets, each edited apart; beside them one I edited on another machine. */
async function twoCopies(page: Page) {
  const [me, colleague, elsewhere] = copiesOf(SKETCH, 'Sekretær', 'Rådgiver', 'Sekretær');
  elsewhere.edit([set('b', { place: 'Kantinen' })]);
  me.edit([set('d', { place: 'Rådhuset' }), set('b', { responsible: ['Leder'] })]);
  colleague.edit([
    set('a', { when: '2024-01-29', place: 'Teams' }),
    add('ny', { title: 'Ekstra møte', when: '2024-05-14', lanes: ['au'] }),
    { type: 'delete', kind: 'entry', id: 'c' },
    set('d', { place: 'Formannskapssalen' }),
  ]);
  await writeFile(join(app.home, 'plan.aarring'), writePlanFile(me.doc));
  await writeFile(join(app.home, 'kollega.aarring'), writePlanFile(colleague.doc));
  await writeFile(join(app.home, 'hjemmefra.aarring'), writePlanFile(elsewhere.doc));
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await openFile(page, 'plan.aarring');
  await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();
  await openFile(page, 'kollega.aarring');
}

const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
const card = (page: Page, record: string) => page.locator(`.review-card[data-record="${record}"]`);
const count = (page: Page, name: string | RegExp) => page.getByRole('banner').getByRole('button', { name });
const selected = (page: Page, id: string) =>
  page.locator(`.scene-hit[data-entry="${id}"][aria-pressed="true"]`).waitFor({ state: 'attached' });

describe('what a colleague changed', () => {
  it('is gone through step by step, put back where it is not wanted, and there until it was looked at', async () => {
    const { page } = app;
    await twoCopies(page);
    await page.getByRole('button', { name: 'Gå gjennom endringene' }).click();
    const review = panel(page, 'review');
    await review.waitFor();
    const first = await card(page, 'a').textContent();
    expect(first).toContain('Rådgiver');
    expect(first).toMatch(/Dato22\. januar → 29\. januar/);
    expect(await card(page, 'ny').getAttribute('data-change')).toBe('added');
    expect(await card(page, 'c').getAttribute('data-change')).toBe('deleted');

    // Steps, by button and by key, show the entry in the view.
    await review.getByRole('button', { name: 'Neste endring' }).click();
    await selected(page, 'a');
    await page.keyboard.press('ArrowDown');
    await selected(page, 'ny');
    await page.keyboard.press('ArrowUp');
    await selected(page, 'a');

    // One field, then a whole deletion, are put back as edits of one's own.
    await card(page, 'a').getByRole('button', { name: 'Tilbakefør dato' }).click();
    await card(page, 'a').getByText('tilbakeført').waitFor();
    await card(page, 'c')
      .getByRole('button', { name: /^Tilbakefør/ })
      .click();
    await page.locator('.scene-hit[data-entry="c"]').waitFor({ state: 'attached' });
    const plan = await planNow(page);
    expect(entryOf(plan, 'a')).toMatchObject({ when: '2024-01-22', place: 'Teams' });
    expect(entryOf(plan, 'c').title).toBe('Befaring');
    expect(plan.journal.filter(({ reason }) => reason === 'Tilbakeført etter gjennomgang')).toMatchObject([
      { field: 'when', record: 'a' },
      { action: 'restore', record: 'c' },
    ]);

    // What is looked at goes, the rest is there after the app was closed.
    const before = await page.locator('.review-card').count();
    await card(page, 'a').getByRole('button', { name: 'Merk «Første møte» som sett' }).click();
    await card(page, 'a').waitFor({ state: 'detached' });
    await expect.poll(() => keptChanges(page)).toBe(before - 1);
    await page.reload();
    await count(page, `${before - 1} endringer fra andre`).click();
    await card(page, 'ny').waitFor();
    expect(await card(page, 'a').count()).toBe(0);
    await panel(page, 'review').getByRole('button', { name: 'Merk alle som sett' }).click();
    await panel(page, 'review').getByText('Ingenting nytt fra andre.').waitFor();
    await expect.poll(() => keptChanges(page)).toBe(0);
    await page.reload();
    await page.locator('.scene-view').waitFor();
    expect(await count(page, /endring(er)? fra andre/).count()).toBe(0);

    // What is signed as one signs oneself is waved through.
    await openFile(page, 'hjemmefra.aarring');
    await page.getByRole('button', { name: 'Gå gjennom endringene' }).click();
    await panel(page, 'review').getByText('1 endring er signert «Sekretær», som er navnet ditt her.').waitFor();
    await panel(page, 'review').getByRole('button', { name: 'Det var meg' }).click();
    await panel(page, 'review').getByText('Ingenting nytt fra andre.').waitFor();
  });

  it('is told in every window of the plan, and what one has done oneself is not', async () => {
    const { page } = app;
    await twoCopies(page);
    await page.getByRole('button', { name: 'Vis planen' }).click();
    const other = await app.context.newPage();
    await other.goto(page.url());
    await count(other, /endringer fra andre/).click();
    await card(other, 'ny').waitFor();
    expect(await card(other, 'b').count()).toBe(0);
    await panel(other, 'review').getByRole('button', { name: 'Merk alle som sett' }).click();
    await count(page, /endringer fra andre/).waitFor({ state: 'detached' });
    await other.close();
  });
});

describe('what came to a shared folder while one was away', () => {
  const LEVEL = 'Lagret her og i delt mappe';

  it('is marked when one is back, and what was there when one joined is not', async () => {
    const theirs = await launchApp();
    const kari = await sitDown(app, 'Kari');
    const per = await sitDown(theirs, 'Per');
    const retitle = async (title: string) => {
      await editorOn(() => kari.page)
        .field('Tittel')
        .fill(title);
      await editorOn(() => kari.page)
        .field('Tittel')
        .press('Tab');
      await kari.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await says(kari.page, LEVEL);
    };
    await kari.page.getByRole('button', { name: 'Lag en ny plan' }).click();
    await kari.page.getByRole('textbox', { name: 'Tittel' }).fill('Felles plan');
    await kari.page.getByRole('button', { name: 'Lag planen' }).click();
    await kari.page.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
    await kari.page.getByRole('button', { name: 'Velg mappe …' }).click();
    await chooseShared(kari.page);
    await says(kari.page, LEVEL);
    await kari.page.locator('[data-panel="places"]').getByRole('button', { name: 'Lukk panelet' }).click();
    await deliver(kari.folder, per.folder);

    await per.page.getByRole('button', { name: 'Bli med' }).click();
    await per.page.getByRole('menuitem', { name: 'Hent fra delt mappe …' }).click();
    await chooseShared(per.page);
    await per.page.getByRole('list', { name: 'Delte planer' }).getByRole('button', { name: 'Felles plan' }).click();
    await says(per.page, LEVEL);
    expect(await count(per.page, /fra andre/).count()).toBe(0);
    const address = per.page.url();
    await per.page.goto('about:blank');

    await retitle('Vår felles plan');
    await deliver(kari.folder, per.folder);
    await per.page.goto(address);
    await count(per.page, '1 endring fra andre').click();
    expect(await card(per.page, 'plan').textContent()).toMatch(/Kari.*Felles plan → Vår felles plan/);
    expect(theirs.errors).toEqual([]);
    await theirs.close();
  });
});

describe('what wants a decision', () => {
  it('is answered with both values at once, taken back, and answered with one', async () => {
    const { page } = app;
    await twoCopies(page);
    await page.getByRole('button', { name: 'Vis planen' }).click();
    await count(page, '1 må avgjøres').click();
    const questions = panel(page, 'conflicts');
    const words = await questions.locator('.question-values').textContent();
    expect(words).toMatch(/Sekretær, 1[456]\. januar 2024/);
    expect(words).toMatch(/Rådgiver, 1[456]\. januar 2024/);

    await questions.getByRole('button', { name: 'Ta med begge' }).click();
    await questions.getByText('Ingenting å avgjøre.').waitFor();
    expect(
      entryOf(await planNow(page), 'd')
        .place.split(' / ')
        .sort(),
    ).toEqual(['Formannskapssalen', 'Rådhuset']);
    await questions.getByRole('button', { name: 'Angre' }).click();
    await questions.getByRole('listitem').filter({ hasText: 'Formannskapssalen' }).last().waitFor();
    await questions.getByRole('button', { name: 'Budsjettmøte' }).click();
    await selected(page, 'd');
    await questions.getByRole('button', { name: 'Bruk denne' }).first().click();
    await questions.getByText('Ingenting å avgjøre.').waitFor();
    expect((await planNow(page)).conflicts).toEqual([]);
  });

  it('is left as it is, also after a restart, until it is asked again', async () => {
    const { page } = app;
    const [me, colleague] = copiesOf(SKETCH, 'Sekretær', 'Rådgiver');
    const same = { title: 'Ekstra møte', when: '2024-05-14', lanes: ['au'] };
    me.edit([add('x', { ...same, place: 'Rådhuset' })]);
    colleague.edit([add('y', { ...same, time: '09:00' })]);
    await writeFile(join(app.home, 'plan.aarring'), writePlanFile(me.doc));
    await writeFile(join(app.home, 'kollega.aarring'), writePlanFile(colleague.doc));
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    await openFile(page, 'plan.aarring');
    await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();
    await openFile(page, 'kollega.aarring');
    await page.getByRole('button', { name: 'Vis planen' }).click();
    await count(page, '1 må avgjøres').click();
    const questions = panel(page, 'conflicts');
    await questions.getByRole('button', { name: 'Behold begge' }).click();
    await questions.getByText('Ingenting å avgjøre.').waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Angre' }).click();
    await questions.getByRole('button', { name: 'Behold begge' }).click();
    await questions.getByText('Ingenting å avgjøre.').waitFor();
    await editorOn(() => page).saved();
    await page.reload();
    await page.locator('.scene-view').waitFor();
    await editorOn(() => page).saved();
    expect(await count(page, /må avgjøres/).count()).toBe(0);
    const plan = await planNow(page);
    expect(plan.settled).toHaveLength(1);
    expect(plan.entries.filter(({ title }) => title === 'Ekstra møte')).toHaveLength(2);

    await panel(page, 'inspector').getByText('1 står slik noen har sagt at det skal').click();
    await panel(page, 'inspector').getByRole('button', { name: 'Ta opp igjen' }).click();
    await count(page, '1 må avgjøres').click();
    await questions.getByRole('button', { name: 'Behold denne' }).first().click();
    await questions.getByText('Ingenting å avgjøre.').waitFor();
    const one = (await planNow(page)).entries.filter(({ title }) => title === 'Ekstra møte');
    expect(one).toMatchObject([{ place: 'Rådhuset', time: '09:00' }]);
  });
});
