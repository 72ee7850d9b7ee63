import { describe, expect, it } from 'vitest';
import { editorForEachTest } from '../support/editorForEachTest.ts';

const AU = 'au-2024-01-17';
const ASU_FEBRUARY = 'asu-2024-02-07';

const editor = editorForEachTest();

const links = () => editor.page.locator('[data-panel]').getByRole('region', { name: 'Rekkefølge' });

async function choose(name: RegExp, option: string | RegExp) {
  await editor.page.locator('[data-panel]').getByRole('button', { name }).click();
  await editor.page.getByRole('option', { name: option }).click();
}

describe('what must come before and after', () => {
  it('is chosen by some of its words, gets a lead in working days, warns when dates break it, and is removed', async () => {
    const { page } = editor;
    await editor.select(AU);
    await links().getByRole('button', { name: 'Noe som kommer etter' }).click();
    await page.keyboard.type('asu februar');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // From Wednesday 17 January to Wednesday 7 February there are 15 working days. What is typed goes into the lead.
    await editor.field('Minste avstand').waitFor();
    await page.keyboard.type('15');
    await page.keyboard.press('Enter');
    await choose(/Regnet i/, 'Arbeidsdager');
    await links().getByText('minst 15 arbeidsdager').waitFor();
    expect(await links().getByText('imellom').count()).toBe(0);
    await editor.field('Merknad').fill('Innkalling');
    await editor.field('Minste avstand').fill('16');
    await editor.field('Minste avstand').press('Enter');
    await links().getByText('Bare 15 arbeidsdager imellom.').waitFor();
    await links().getByText('minst 16 arbeidsdager · Innkalling').waitFor();

    await links().getByRole('button', { name: 'Vis oppføringen' }).click();
    await expect.poll(() => editor.field('Dato').inputValue()).toBe('7. februar 2024');
    await links().getByRole('heading', { name: 'Må komme før' }).waitFor();
    await editor.field('Dato').fill('10.1');
    await editor.field('Dato').press('Enter');
    await links().getByText('Datoene står i motsatt rekkefølge.').waitFor();
    await links()
      .getByRole('button', { name: /AU-møte/ })
      .click();
    await links().getByRole('button', { name: 'Fjern koblingen' }).click();
    await links().getByRole('heading', { name: 'Må komme før' }).waitFor({ state: 'detached' });
  });

  it('leaves everything as it was when nothing is chosen', async () => {
    const { page } = editor;
    await editor.select(AU);
    await links().getByRole('button', { name: 'Noe som må komme før' }).click();
    await page.keyboard.type('finnes ikke');
    await page.getByText('Ingen oppføring passer.').waitFor();
    await page.keyboard.press('Escape');
    await editor.field('Tittel').focus();
    await links().getByRole('button', { name: 'Noe som må komme før' }).waitFor();
    expect(await page.getByRole('button', { name: 'Angre' }).isDisabled()).toBe(true);
  });
});

describe('series', () => {
  it('begin with an entry, take in others, lead from one to the other, and end with the last', async () => {
    await editor.select(AU);
    await choose(/^.*Serie$/, 'Ingen serie');
    await choose(/^.*Serie$/, 'Ny serie');
    await expect.poll(() => editor.field('Navn på serien').inputValue()).toBe('AU-møte');
    await editor.page.keyboard.type('Budsjettrunden');
    await editor.page.keyboard.press('Enter');
    await choose(/Slags serie/, 'Trinn etter trinn');
    await editor.field('Trinn').fill('Første runde');
    await editor.field('Trinn').press('Enter');
    await editor.page.getByText('Ingen andre er i serien ennå.').waitFor();

    await editor.select(ASU_FEBRUARY);
    await choose(/^.*Serie$/, 'Budsjettrunden');
    expect(await editor.field('Trinn').inputValue()).toBe('');
    await editor.page.getByRole('button', { name: /^17\. januar 2024\s*Første runde$/ }).click();
    await expect.poll(() => editor.field('Tittel').inputValue()).toBe('AU-møte');

    await choose(/^.*Serie$/, 'Ingen serie');
    await editor.select(ASU_FEBRUARY);
    await choose(/^.*Serie$/, 'Ingen serie');
    await editor.page
      .locator('[data-panel]')
      .getByRole('button', { name: /^.*Serie$/ })
      .click();
    expect(await editor.page.getByRole('option', { name: 'Budsjettrunden' }).count()).toBe(0);
  });
});

describe('alternatives', () => {
  it('are added, named, given the entry that triggers them, chosen for an entry, and removed', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: 'Baner og alternativer' }).click();
    const panel = page.getByRole('region', { name: 'Alternativer' });
    await panel.getByRole('button', { name: 'Nytt alternativ' }).click();
    await page.keyboard.type('Rask vei');
    await page.keyboard.press('Enter');
    await panel.getByRole('combobox', { name: 'Utløses av' }).fill('asu februar');
    await page.getByRole('option', { name: /ASU: orientering/ }).click();
    await editor.saved();
    await page.reload();
    await page.locator('.scene-view').waitFor();

    await editor.select(AU);
    await choose(/Alternativ$/, 'Rask vei');
    await page.getByRole('button', { name: 'Baner og alternativer' }).click();
    await panel.getByRole('button', { name: 'Rask vei' }).click();
    expect(await panel.getByRole('combobox', { name: 'Utløses av' }).inputValue()).toMatch(/^ASU: orientering/);
    await panel.getByText('1 oppføring hører til alternativet').waitFor();
    await panel.getByRole('button', { name: 'Fjern alternativet' }).click();
    await panel.getByRole('button', { name: 'Rask vei' }).waitFor({ state: 'detached' });
    await page.locator('[data-panel="lanes"]').getByRole('button', { name: 'Lukk panelet' }).click();
    await editor.select(AU);
    await page.getByRole('button', { name: /Hovedløpet\s*Alternativ/ }).waitFor();
  });
});
