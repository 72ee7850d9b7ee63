import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { bloatedArchive, officeContainer, scannedPdf } from '../support/badDocuments.ts';
import { docxOf } from '../support/documents.ts';
import { openExample } from '../support/editor.ts';
import { dropFile, pasteText } from '../support/giving.ts';

let app: RunningBrowserApp;
let page: Page;

beforeEach(async () => {
  app = await launchApp();
  page = app.page;
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
});
afterEach(async () => {
  const errors = [...app.errors];
  await app.close();
  expect(errors).toEqual([]);
});

const row = (words: string | RegExp): Locator => page.getByRole('dialog').getByRole('row').filter({ hasText: words });
const accept = (words: string | RegExp) => page.getByRole('button', { name: words }).click();
const dialog = (name: string) => page.getByRole('dialog', { name });

const MEETINGS = [
  '# Møteplan 2025',
  '14.01 Møte i arbeidsutvalget',
  '04.02 Møte i arbeidsutvalget',
  '11.03 Høring om samhandlingsplan',
  'frist for innspill til handlingsplan',
  '01.04 Fagdag om',
  '02.04 legevakt',
];

describe('a document that is dropped on an open plan', () => {
  it('is looked over by keyboard before it counts, and taken back in one step', async () => {
    const editor = await openExample(page);
    await editor.show('Tabell');
    await dropFile(page, 'møteplan.docx', await docxOf(MEETINGS));
    await dialog('Importer til «Milepælsplan 2024»').waitFor();
    await row('Høring om samhandlingsplan').waitFor();
    // What was read stands beside the line it was read in.
    await row('Høring om samhandlingsplan').click();
    await page.locator('.import-paper-line[data-marked]').getByText('11.03 Høring om samhandlingsplan').waitFor();

    await page.keyboard.press('Enter');
    await page.keyboard.type('Høring: samhandlingsplan');
    await page.getByRole('textbox', { name: 'Når' }).fill('12. mars');
    await page.getByText('12. mars 2025', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await row('Høring: samhandlingsplan').waitFor();

    await row('4. feb.').click();
    await page.keyboard.press('Delete');
    await row('4. feb.').getByText('Utelatt').waitFor();

    await row('Fagdag om').click();
    await page.keyboard.press('j');
    await page.getByText('Velg raden som hører sammen med').waitFor();
    await page.keyboard.press('Enter');
    await row(/1\.–2\. apr\..*Fagdag om legevakt/u).waitFor();

    await accept(/^Legg til \d+ i planen$/u);
    const filter = page.getByRole('searchbox', { name: 'Filtrer' });
    await page.locator('.notice').getByText('3 oppføringer er hentet inn.').waitFor();
    await page.getByText('30 oppføringer', { exact: true }).waitFor();
    await filter.fill('legevakt');
    await page.locator('.table-entry').getByText('Fagdag om legevakt').waitFor();
    await filter.fill('Høring: samhandlingsplan');
    await page.locator('.table-entry').getByText('12. mars').waitFor();
    await filter.fill('');

    await page.locator('.notice').getByRole('button', { name: 'Angre' }).click();
    await page.getByText('27 oppføringer', { exact: true }).waitFor();
  });
});

describe('text that is pasted in the library', () => {
  it('becomes a new plan, of which a revised state is compared and not added again', async () => {
    const plain = '12.02 Formannskapet behandler budsjettet\n13.03 Frist for innspill\n20.05 Seminar for ledere\n';
    await pasteText(page, plain);
    await dialog('Importer til ny plan').waitFor();
    await page.getByText('Dokumentet sier ikke hvilket år det gjelder.').waitFor();
    await page.getByRole('textbox', { name: 'Årstall' }).fill('2031');
    await page.getByRole('textbox', { name: 'Navn på planen' }).fill('Plan av utklipp');
    await accept('Lag plan med 3 oppføringer');
    await page.getByRole('heading', { level: 1, name: 'Plan av utklipp' }).waitFor();
    // Also what makes a new plan is one step.
    await page.locator('.notice').getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('banner').getByRole('radio', { name: 'Tabell' }).click();
    await page.getByText('0 oppføringer', { exact: true }).waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('3 oppføringer', { exact: true }).waitFor();
    await page.locator('[data-save="saved"]').waitFor();

    await pasteText(page, plain);
    await page.getByText('Alt i dokumentet står i planen fra før.').waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).click();

    await pasteText(
      page,
      '12.02 Formannskapet behandler budsjettet\n20.03 Frist for innspill\n01.06 Sommeravslutning\n',
    );
    await row('Frist for innspill').getByText('13. mars 2031').waitFor();
    await row('Sommeravslutning').waitFor();
    expect(await row('Formannskapet').count()).toBe(0);
    // What the document has no more is only offered.
    await row('Seminar for ledere').getByRole('checkbox', { name: 'Slett «Seminar for ledere» fra planen' }).waitFor();
    await accept('Ta med 2 endringer');
    await page.locator('.table-entry').getByText('Sommeravslutning').waitFor();
    await expect.poll(() => page.locator('.table-entry').count()).toBe(4);

    // What is left out is remembered with the plan, also where nothing else is brought in.
    const withParty = '01.06 Sommeravslutning\n05.06 Dugnad\n';
    await pasteText(page, withParty);
    await row('Dugnad').click();
    await page.keyboard.press('Delete');
    await page.getByText('Én utelates, og planen husker det').waitFor();
    await accept('Husk hva som er utelatt');
    await page.locator('.notice').getByText('Planen husker hva som er utelatt.').waitFor();
    await pasteText(page, withParty);
    await page.getByText('Alt i dokumentet står i planen fra før, eller er utelatt.').waitFor();
    await row('Utelatt før').waitFor();
    await row('Dugnad').getByText('Utelatt', { exact: true }).waitFor();
  });

  it('of a table with a script in it is read, and nothing is run', async () => {
    const html =
      '<table><tr><th>Dato</th><th>Sak</th></tr><tr><td>03.06.2025</td><td>Årsmøte<script>window.ran = 1</script><img src=x onerror="window.ran = 2"></td></tr></table>';
    await pasteText(page, 'Dato\tSak', html);
    await row('Årsmøte').getByText('3. juni').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  });
});

describe('a document that cannot be read', () => {
  it('is told of with what to do, and nothing is imported', async () => {
    const damaged = new TextEncoder().encode(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\ntrailer << /Root 1 0 R >>',
    );
    await dropFile(page, 'innkalling.pdf', damaged);
    const failed = dialog('innkalling.pdf kunne ikke leses');
    await failed.getByText('Filen er skadet eller avkortet.').waitFor();
    await failed.getByText('Ingenting er importert.').waitFor();
    const bad = [
      ['låst.xlsx', officeContainer('EncryptedPackage'), 'Filen er beskyttet med passord.'],
      ['skannet.pdf', await scannedPdf(), 'Filen inneholder bare bilder av sider, ingen tekst.'],
      ['bombe.docx', bloatedArchive(), 'Filen pakker ut til mer enn noe dokument er'],
    ] as const;
    for (const [name, bytes, words] of bad) {
      await page.keyboard.press('Escape');
      await dropFile(page, name, bytes);
      await dialog(`${name} kunne ikke leses`).getByText(words).waitFor();
    }
    await page.getByRole('button', { name: 'Velg et annet dokument' }).click();

    const field = dialog('Importer til ny plan').getByRole('textbox', { name: 'Tekst eller tabell' });
    await field.fill('Ingen dato her');
    await page.getByRole('button', { name: 'Les teksten' }).click();
    await page.getByText('det ble ikke funnet noen oppføringer i det').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Importer …' }).waitFor();
  });
});
