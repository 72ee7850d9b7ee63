import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../shared/crdt/index.ts';
import { readAnyPlan, writePlanFile } from '../../shared/planfile/index.ts';
import { availableShells, launchApp, type RunningApp, type RunningBrowserApp } from '../support/app.ts';
import { documentOf } from '../support/plans.ts';

const plans = (page: Page) => page.getByRole('list', { name: 'Planer på denne maskinen' });
const heading = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

const jsonFile = (more: object = {}) => JSON.stringify({ ...documentOf({}), ...more });

/** Opens a file of the home folder in the app's own dialog. */
async function openFile(page: Page, name: string) {
  await page.getByRole('button', { name: 'Åpne fil …' }).click();
  await page.getByRole('option', { name }).click();
}

/** What the dialog about a file says; closes it. */
async function dismissProblem(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Filen ble ikke åpnet' });
  const words = (await dialog.textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Lukk' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  return words;
}

describe.each(availableShells())('the start screen in $name', ({ launch }) => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await launch();
  });
  afterEach(async () => {
    await app.close();
  });

  it('makes a plan with a title, a period and lanes to begin with', async () => {
    const { page } = app;
    await page.getByText('Her er det ingen planer ennå.').waitFor();
    await page.getByRole('button', { name: 'Lag en ny plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny plan' });
    const title = dialog.getByRole('textbox', { name: 'Tittel' });
    await expect.poll(() => title.inputValue()).toMatch(/^Årsplan \d{4}$/);
    await page.keyboard.type('Skrevet over');
    expect(await title.inputValue()).toBe('Skrevet over');
    await title.fill('');
    await dialog.getByRole('button', { name: 'Lag planen' }).click();
    await dialog.getByText('Gi planen en tittel.').waitFor();
    await title.fill('Årsplan for prøven');
    await dialog.getByRole('textbox', { name: 'Organisasjon' }).fill('Kommunen');
    for (const year of await dialog.getByRole('textbox', { name: 'År' }).all()) await year.fill('2028');
    await dialog.getByRole('button', { name: 'Lag planen' }).click();
    await heading(page, 'Årsplan for prøven');
    await page.goBack();
    const row = plans(page).getByRole('listitem');
    expect(await row.textContent()).toContain('Kommunen');
    expect(await row.textContent()).toContain('2028');
    expect(app.errors).toEqual([]);
  });

  it('offers five examples, and opens the same copy of one again', async () => {
    const { page } = app;
    const examples = page.getByRole('region', { name: 'Eksempler' }).getByRole('button');
    await examples.nth(4).waitFor();
    expect(await examples.count()).toBe(5);
    await examples.first().click();
    await page.locator('[data-save="saved"]').waitFor();
    const address = page.url();
    await page.goBack();
    await examples.first().click();
    await page.locator('[data-save="saved"]').waitFor();
    expect(page.url()).toBe(address);
    await page.goBack();
    await plans(page).getByRole('listitem').first().waitFor();
    expect(await plans(page).getByRole('listitem').count()).toBe(1);
  });

  it('puts a plan in the bin after asking, and takes it back', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /Milepælsplan 2024/ }).click();
    await heading(page, 'Milepælsplan 2024');
    await page.goBack();
    await page.getByRole('button', { name: 'Mer om Milepælsplan 2024' }).click();
    await page.getByRole('menuitem', { name: 'Slett fra denne maskinen …' }).click();
    await page.getByRole('dialog', { name: 'Slette planen?' }).getByRole('button', { name: 'Slett' }).click();
    await page.getByText('Her er det ingen planer ennå.').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await plans(page).getByText('Milepælsplan 2024').waitFor();

    await page.getByRole('button', { name: 'Mer om Milepælsplan 2024' }).click();
    await page.getByRole('menuitem', { name: 'Slett fra denne maskinen …' }).click();
    await page.getByRole('dialog', { name: 'Slette planen?' }).getByRole('button', { name: 'Slett' }).click();
    await page.getByText('Her er det ingen planer ennå.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Papirkurv (1)' }).click();
    await page.getByRole('button', { name: 'Hent tilbake Milepælsplan 2024' }).click();
    await plans(page).getByText('Milepælsplan 2024').waitFor();
  });

  it('speaks Danish when asked, and remembers it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /Innstillinger/ }).click();
    await page.getByRole('radio', { name: 'Dansk' }).click();
    await page
      .getByRole('textbox', { name: 'Rolle eller navn' })
      .or(page.getByLabel('Rolle eller navn'))
      .fill('Rådgiver');
    await page.getByRole('button', { name: 'Færdig' }).click();
    await page.getByText('Her er ingen planer endnu.').waitFor();
    await page.reload();
    await page.getByText('Her er ingen planer endnu.').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('da');
    await page.getByRole('button', { name: /Rådgiver/ }).waitFor();
  });

  it('changes language at once, also to one it has not shown before', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /Innstillinger/ }).click();
    for (const [language, lang, done] of [
      ['Nynorsk', 'nn', 'Innstillingar'],
      ['English', 'en', 'Settings'],
      ['Bokmål', 'nb', 'Innstillinger'],
    ] as const) {
      await page.getByRole('radio', { name: language }).click();
      await page.getByRole('dialog', { name: done, exact: true }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
    }
    expect(app.errors).toEqual([]);
  });
});

describe('files', () => {
  let app: RunningBrowserApp;
  beforeEach(async () => {
    app = await launchApp();
  });
  afterEach(async () => {
    await app.close();
  });

  it('opens a plan, saves it beside, and gives back the same plan', async () => {
    const { page } = app;
    await writeFile(join(app.home, 'plan.json'), jsonFile());
    await openFile(page, 'plan.json');
    await heading(page, 'Prøveplan');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Lagre planen til fil' });
    await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText(/^Lagret til .*Prøveplan\.aarring\.$/).waitFor();
    expect(await readdir(app.home)).toContain('Prøveplan.aarring');
    const written = readAnyPlan(await readFile(join(app.home, 'Prøveplan.aarring')));
    expect(written.ok && readPlan(written.value.doc).info.title).toBe('Prøveplan');
  });

  it('takes a plan back from its file when the browser has lost it', async () => {
    const { page } = app;
    await writeFile(join(app.home, 'plan.json'), jsonFile());
    await openFile(page, 'plan.json');
    await heading(page, 'Prøveplan');
    await page.goBack();
    await plans(page).waitFor();
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('aarring-plan-')) indexedDB.deleteDatabase(name);
    });
    await plans(page).getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: '«Prøveplan» kan hentes tilbake' }).waitFor();
    await page.getByRole('button', { name: 'Til planene' }).click();
    await openFile(page, 'plan.json');
    await heading(page, 'Prøveplan');
    await page.goBack();
    await plans(page).getByText('Prøveplan').waitFor();
    expect(await plans(page).getByRole('listitem').count()).toBe(1);
  });

  it('takes a file that is dropped on the window', async () => {
    const { page } = app;
    await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
    const transfer = await page.evaluateHandle((text) => {
      const given = new DataTransfer();
      given.items.add(new File([text], 'sluppet.json'));
      return given;
    }, jsonFile());
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await page.getByText('Slipp filen for å åpne den').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await heading(page, 'Prøveplan');
  });

  it('says what is wrong with a bad file, and leaves everything as it was', async () => {
    const { page } = app;
    await writeFile(join(app.home, 'plan.json'), jsonFile());
    await openFile(page, 'plan.json');
    await heading(page, 'Prøveplan');
    await page.goBack();
    await plans(page).waitFor();

    const sound = readAnyPlan(Buffer.from(jsonFile()));
    if (!sound.ok) throw new Error('sound');
    const whole = writePlanFile(sound.value.doc);
    const flipped = whole.slice();
    flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 0xff;
    const bad = {
      'avkuttet.aarring': [whole.subarray(0, whole.length - 400), /skadet eller avkortet/],
      'forvridd.aarring': [flipped, /skadet eller avkortet/],
      'tom.aarring': ['', /er tom/],
      'fremmed.json': ['{"a":1}', /ikke en plan fra Årring/],
      'ny.json': [jsonFile({ version: 99 }), /nyere Årring \(filformat 99\)/],
      'tekst.aarring': ['Kjære alle', /ikke en plan fra Årring/],
      'svær.aarring': [new Uint8Array(64 * 1024 * 1024 + 1), /er for stor: en fil kan være høyst 64 MB/],
    } as const;
    for (const [name, [content, words]] of Object.entries(bad)) {
      await writeFile(join(app.home, name), content);
      await openFile(page, name);
      expect(await dismissProblem(page), name).toMatch(words);
    }
    expect(await plans(page).getByRole('listitem').count()).toBe(1);
    await plans(page).getByRole('button').first().click();
    await heading(page, 'Prøveplan');
  });

  it('opens a plan with a title beyond measure and a day there is not, and says so', async () => {
    const { page } = app;
    const odd = documentOf({
      plan: { title: 'x'.repeat(100_000) },
      entries: [{ id: 'a', title: 'Skuddårsmøte', when: '2023-02-29' }],
    });
    await writeFile(join(app.home, 'rar.json'), JSON.stringify(odd));
    await openFile(page, 'rar.json');
    await page.getByText('«rar.json» har 2 opplysninger som ikke er slik de skal være.').waitFor();
    await page.locator('[data-save="saved"]').waitFor();
    await page.goBack();
    await plans(page).getByText('xxx').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('shows a title of markup as the words it is', async () => {
    const { page } = app;
    const title = '<img src=x onerror="document.title=1"> & <b>fet</b>';
    await writeFile(join(app.home, 'plan.json'), JSON.stringify(documentOf({ plan: { title } })));
    await openFile(page, 'plan.json');
    await heading(page, title);
    await page.goBack();
    await plans(page).getByText(title).waitFor();
    expect(app.errors).toEqual([]);
  });
});
