import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { appRoot } from '../../electron/appRoot.ts';
import { launchApp } from '../support/app.ts';
import { editorOn } from '../support/editor.ts';
import { examplePlans } from '../support/plans.ts';
import { type Colleague, chooseShared, contentsOf, deliver, SHARED, says, sitDown } from '../support/sharing.ts';
import { startTestHost } from '../support/teamHost.ts';

const AT_HOST = 'Lagret her og på felles server';
const LEVEL = 'Lagret her og i delt mappe';
const TITLE = 'Årsplan for sekretariatet';

async function newPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lag en ny plan' }).click();
  await page.getByRole('textbox', { name: 'Tittel' }).fill(TITLE);
  await page.getByRole('button', { name: 'Lag planen' }).click();
  await says(page, 'Lagret på denne maskinen');
}

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
  await page.getByRole('button', { name: 'Velg mappe …' }).click();
  await chooseShared(page);
  await says(page, LEVEL);
}

async function askForPlans(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.getByRole('menuitem', { name: 'Hent fra delt mappe …' }).click();
  await chooseShared(page);
}

async function joinPlan(page: Page): Promise<void> {
  await askForPlans(page);
  await page.getByRole('list', { name: 'Delte planer' }).getByRole('button', { name: TITLE }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

/** Adds an entry and leaves its field, so that it is in the plan. */
async function addEntry(page: Page, title: string): Promise<void> {
  await page.getByRole('radio', { name: 'Tabell' }).click();
  await page.getByRole('button', { name: 'Ny oppføring' }).click();
  const field = page.locator('[data-panel="inspector"]').getByRole('textbox', { name: 'Tittel', exact: true });
  await field.fill(title);
  await field.press('Tab');
  await inTable(page, title);
}

const inTable = (page: Page, title: string) => page.locator('.table-entry').filter({ hasText: title }).waitFor();

/** Has the app look at the folder now, as one does who will not wait. */
async function lookNow(page: Page): Promise<void> {
  if ((await page.locator('[data-panel="places"]').count()) === 0) await page.locator('[data-places] button').click();
  await page.getByRole('button', { name: 'Se etter nå' }).click();
}

describe('a plan that is shared in a folder', () => {
  let kari: Colleague;
  let per: Colleague;
  beforeEach(async () => {
    const apps = await Promise.all([launchApp(), launchApp()]);
    kari = await sitDown(apps[0], 'Kari');
    per = await sitDown(apps[1], 'Per');
  });
  afterEach(async () => {
    await Promise.all([kari.app.close(), per.app.close()]);
  });

  it('is joined from the library, is edited apart, comes level, and is untied without a loss', async () => {
    await askForPlans(per.page);
    await per.page.getByText('Det er ingen delte planer i denne mappen.').waitFor();
    await per.page.getByRole('button', { name: 'Avbryt' }).click();

    // A folder can be made in the dialog, and is the one that is open then.
    await per.page.getByRole('button', { name: 'Bli med' }).click();
    await per.page.getByRole('menuitem', { name: 'Hent fra delt mappe …' }).click();
    await per.page.getByRole('button', { name: 'Opp til mappen over' }).click();
    await per.page.getByRole('option', { name: SHARED }).waitFor();
    await per.page.getByRole('button', { name: 'Ny mappe' }).click();
    await per.page.getByRole('textbox', { name: 'Navn på den nye mappen' }).fill(SHARED);
    await per.page.getByRole('button', { name: 'Lag mappen' }).click();
    await per.page.getByText('Det finnes en mappe med dette navnet.').waitFor();
    await per.page.getByRole('textbox', { name: 'Navn på den nye mappen' }).fill('Utvalg');
    await per.page.getByRole('button', { name: 'Lag mappen' }).click();
    await per.page
      .locator('.folder-path')
      .filter({ hasText: /Utvalg$/u })
      .waitFor();
    await per.page.getByRole('button', { name: 'Opp til mappen over' }).click();
    await per.page.getByRole('option', { name: 'Utvalg' }).waitFor();
    await per.page.getByRole('button', { name: 'Avbryt' }).click();

    await newPlan(kari.page);
    await share(kari.page);
    await kari.page.getByText('Kollegene velger «Bli med»').waitFor();
    await deliver(kari.folder, per.folder);

    await joinPlan(per.page);
    await says(per.page, LEVEL);

    // Per's network drive is away; both go on.
    await rename(per.folder, `${per.folder} borte`);
    await lookNow(per.page);
    await says(per.page, 'Lagret her, finner ikke delt mappe');
    await per.page.getByRole('button', { name: 'Velg mappen på nytt …' }).waitFor();
    await addEntry(per.page, 'Pers frist');
    await says(per.page, 'Lagret her, finner ikke delt mappe');
    await addEntry(kari.page, 'Karis møte');
    await says(kari.page, LEVEL);

    await rename(`${per.folder} borte`, per.folder);
    await lookNow(per.page);
    await says(per.page, LEVEL);
    await deliver(kari.folder, per.folder);
    await deliver(per.folder, kari.folder);
    await lookNow(per.page);
    await inTable(per.page, 'Karis møte');
    await says(per.page, LEVEL);
    await lookNow(kari.page);
    await inTable(kari.page, 'Pers frist');
    await says(kari.page, LEVEL);

    await per.page.getByRole('button', { name: `Koble fra ${SHARED} …` }).click();
    await per.page.getByText('Ingenting blir slettet, verken her eller i mappen.').waitFor();
    const there = await contentsOf(per.folder);
    await per.page.getByRole('button', { name: 'Koble fra', exact: true }).click();
    await says(per.page, 'Lagret på denne maskinen');
    await addEntry(per.page, 'Bare hos Per');
    await says(per.page, 'Lagret på denne maskinen');
    expect(await contentsOf(per.folder)).toEqual(there);

    await kari.page.getByRole('button', { name: 'Til alle planer' }).click();
    await kari.page.getByText(`Delt i ${SHARED}`).waitFor();
    await per.page.getByRole('button', { name: 'Til alle planer' }).click();
    await per.page.getByRole('list', { name: 'Planer på denne maskinen' }).getByText(TITLE).waitFor();
    expect(await per.page.getByText(`Delt i ${SHARED}`).count()).toBe(0);
    expect([kari.app.errors, per.app.errors]).toEqual([[], []]);
  });

  it('says how many changes it waits for, and from whom, until they come', async () => {
    await newPlan(kari.page);
    await share(kari.page);
    await deliver(kari.folder, per.folder);
    await joinPlan(per.page);
    await says(per.page, LEVEL);
    await per.page.getByRole('radio', { name: 'Tabell' }).click();

    await addEntry(kari.page, 'Karis møte');
    await says(kari.page, LEVEL);
    // A third machine has seen Kari's change; its file comes to Per before hers.
    const before = new Set((await contentsOf(kari.folder)).keys());
    const line = join(appRoot, 'electron', 'cli', 'main.ts');
    const args = [line, 'sync', join(kari.app.home, 'tredje.aarring'), '--folder', kari.folder];
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, HOME: kari.app.home } });
    const isThird = (name: string) => ![...before].some((path) => path.endsWith(name));
    await deliver(kari.folder, per.folder, isThird);
    await lookNow(per.page);
    await per.page
      .locator('[data-places="waiting"]')
      .filter({ hasText: /venter på \d+ endring(er)? fra Kari$/u })
      .waitFor();
    const panel = per.page.locator('[data-place="waiting"]');
    await panel.getByText(/^\d+ endring(er)? fra Kari$/u).waitFor();

    await deliver(kari.folder, per.folder);
    await lookNow(per.page);
    await inTable(per.page, 'Karis møte');
    await says(per.page, LEVEL);
    expect(per.app.errors).toEqual([]);
  });
});

describe('a plan that is shared at a team host', () => {
  let kari: Colleague;
  let per: Colleague;
  beforeEach(async () => {
    const apps = await Promise.all([launchApp(), launchApp()]);
    kari = await sitDown(apps[0], 'Kari Nordmann');
    per = await sitDown(apps[1], 'Per');
  });
  afterEach(async () => {
    await Promise.all([kari.app.close(), per.app.close()]);
  });

  it('shows who is there and what they are on, and says when the right to come in is gone', async () => {
    const host = await startTestHost();
    onTestFinished(() => host.close());
    const example = examplePlans().find(({ name }) => name.startsWith('milepaelsplan'));
    const { planId, title } = example?.plan.info ?? { planId: '', title: '' };

    await kari.page.getByRole('button', { name: title }).click();
    await says(kari.page, 'Lagret på denne maskinen');
    await kari.page.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
    await kari.page.getByRole('button', { name: 'Lim inn invitasjon …' }).click();
    const field = kari.page.getByRole('textbox', { name: 'Invitasjon' });
    await field.fill('https://plan.example.org/');
    await kari.page.getByRole('button', { name: 'Koble til' }).click();
    await kari.page.getByText('Dette er ikke en hel invitasjon fra Årring.').waitFor();
    const invited = host.invite(planId, { name: 'Kari' });
    await field.fill(invited.link);
    await kari.page.getByRole('button', { name: 'Koble til' }).click();
    await says(kari.page, AT_HOST);

    await per.page.getByRole('button', { name: 'Bli med' }).click();
    await per.page.getByRole('menuitem', { name: 'Bruk invitasjon …' }).click();
    await per.page.getByRole('textbox', { name: 'Invitasjon' }).fill(host.invite(planId, { name: 'Per' }).link);
    await per.page.getByRole('dialog').getByRole('button', { name: 'Bli med' }).click();
    await says(per.page, AT_HOST);

    await editorOn(() => kari.page)
      .entry('asu-2024-04-17')
      .focus();
    const people = per.page.getByRole('button', { name: '1 til har planen åpen: Kari Nordmann' });
    await people.press('Enter');
    const on = per.page.getByRole('menuitem', { name: /^Kari Nordmann på ASU/u });
    await on.press('Enter');
    await per.page.locator('[data-panel="inspector"]').getByRole('button', { name: 'Slett' }).waitFor();
    expect(
      await editorOn(() => per.page)
        .field('Tittel')
        .inputValue(),
    ).toMatch(/^ASU/u);

    host.revoke(invited.id);
    await says(kari.page, 'Lagret her, ikke lenger adgang til felles server');
    await people.waitFor({ state: 'detached' });
    await says(per.page, AT_HOST);
    await kari.page.getByRole('button', { name: 'Lim inn ny invitasjon …' }).click();
    await field.fill(host.invite(planId, { name: 'Kari' }).link);
    await kari.page.getByRole('button', { name: 'Koble til' }).click();
    await says(kari.page, AT_HOST);
    expect(await kari.page.locator('[data-place]').count()).toBe(1);
    expect([kari.app.errors, per.app.errors]).toEqual([[], []]);
  });
});
