import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyEdits, readPlan } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import { readAnyPlan, writePlanFile } from '../../shared/planfile/index.ts';
import { formatEdtf, parseEdtf } from '../../shared/time/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { documentOf } from '../support/plans.ts';

let app: RunningBrowserApp;

beforeEach(async () => {
  app = await launchApp();
});
afterEach(async () => {
  await app.close();
});

const PLAN = documentOf({
  lanes: [{ id: 'au', name: 'AU' }],
  entries: [
    { id: 'a', title: 'Første møte', when: '2024-01-22', kind: 'meeting', lanes: ['au'] },
    { id: 'b', title: 'Andre møte', when: '2024-02-12', kind: 'meeting', lanes: ['au'] },
    { id: 'c', title: 'Tredje møte', when: '2024-03-11', kind: 'meeting', lanes: ['au'] },
  ],
});

const when = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return formatEdtf(parsed.value);
};

/** Somebody else's work on a copy of the file, and the copy they send back. */
async function editElsewhere(from: string, to: string, edits: readonly Edit[]) {
  const file = readAnyPlan(await readFile(join(app.home, from)));
  if (!file.ok) throw new Error(file.error.code);
  let ids = 0;
  const made = applyEdits(file.value.doc, edits, {
    author: { by: 'Rådgiver' },
    now: '2024-01-02T09:00:00.000Z',
    newId: () => `ute${ids++}`,
  });
  if (!made.ok) throw new Error(made.error.code);
  await writeFile(join(app.home, to), writePlanFile(file.value.doc, file.value));
}

async function openFile(page: Page, name: string) {
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name }).click();
}

async function saveCopy(page: Page, name: string) {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Lagre planen til fil' });
  await dialog.getByRole('textbox', { name: 'Filnavn' }).fill(name);
  await dialog.getByRole('button', { name: /^(Lagre|Erstatt filen)$/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function openPlan(page: Page) {
  await writeFile(join(app.home, 'plan.json'), JSON.stringify(PLAN));
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await openFile(page, 'plan.json');
  await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();
}

const retitle = async (page: Page, title: string) => {
  const field = page.getByRole('textbox', { name: 'Tittel', exact: true });
  await field.fill(title);
  await field.press('Tab');
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.locator('[data-save="saved"]').waitFor();
};

const summary = (page: Page) => page.getByRole('dialog', { name: 'Kopien er flettet inn' });

describe('two copies edited apart', () => {
  it('become one, with a summary of what came in', async () => {
    const { page } = app;
    await openPlan(page);
    await saveCopy(page, 'felles');
    await editElsewhere('felles.aarring', 'kollega.aarring', [
      { type: 'set', kind: 'entry', id: 'a', fields: { when: when('2024-01-29'), title: 'Flyttet møte' } },
      { type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ekstra møte', when: when('2024-05') } },
      { type: 'delete', kind: 'entry', id: 'c' },
    ]);
    await retitle(page, 'Vår tittel');
    await openFile(page, 'kollega.aarring');

    await summary(page).waitFor();
    const words = await summary(page).textContent();
    expect(words).toContain('Ingenting gikk tapt.');
    expect(words).toMatch(/Nytt 1\s*Ekstra møte mai 2024/);
    expect(words).toMatch(/Endret 1\s*Flyttet møte/);
    expect(words).toMatch(/Dato\s*22\. januar 2024 → 29\. januar 2024/);
    expect(words).toMatch(/Slettet 1\s*Tredje møte/);
    expect(words).not.toContain('Må avgjøres');
    await summary(page).getByRole('button', { name: 'Vis planen' }).click();

    await page.getByRole('heading', { level: 1, name: 'Vår tittel' }).waitFor();
    await saveCopy(page, 'begge');
    const both = readAnyPlan(await readFile(join(app.home, 'begge.aarring')));
    if (!both.ok) throw new Error(both.error.code);
    const plan = readPlan(both.value.doc);
    expect(plan.info.title).toBe('Vår tittel');
    expect(plan.entries.map(({ title }) => title)).toEqual(['Flyttet møte', 'Andre møte', 'Ekstra møte']);
    expect(app.errors).toEqual([]);
  });

  it('become one from the toolbar of the open plan, which takes in no other plan', async () => {
    const { page } = app;
    await openPlan(page);
    await saveCopy(page, 'felles');
    await editElsewhere('felles.aarring', 'kollega.aarring', [
      { type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ekstra møte', when: when('2024-05') } },
    ]);
    const other = documentOf({ plan: { planId: 'annen', title: 'En annen plan' } });
    await writeFile(join(app.home, 'annen.json'), JSON.stringify(other));
    const ask = async (name: string) => {
      await page.getByRole('button', { name: 'Flett inn en kopi …' }).click();
      const dialog = page.getByRole('dialog', { name: 'Flett inn en kopi' });
      await dialog.getByRole('option', { name }).click();
    };

    await ask('annen.json');
    const refusal = page.getByRole('dialog', { name: 'Filen ble ikke åpnet' });
    await refusal.getByText('«annen.json» er en annen plan, ikke en kopi av denne.').waitFor();
    await refusal.getByRole('button', { name: 'Lukk' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();

    await ask('kollega.aarring');
    await summary(page).getByText('Ekstra møte').waitFor();
    await summary(page).getByRole('button', { name: 'Vis planen' }).click();
    await page.getByRole('radio', { name: 'Tabell' }).click();
    await page.getByRole('row', { name: /Ekstra møte/ }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('show both values where two wrote the same field', async () => {
    const { page } = app;
    await openPlan(page);
    await saveCopy(page, 'felles');
    await editElsewhere('felles.aarring', 'kollega.aarring', [
      { type: 'set', kind: 'plan', id: 'plan', fields: { title: 'Deres tittel' } },
    ]);
    await retitle(page, 'Vår tittel');
    await openFile(page, 'kollega.aarring');
    await summary(page).waitFor();
    const words = await summary(page).textContent();
    expect(words).toContain('Må avgjøres 1');
    expect(words).toMatch(/Tittel: (Vår tittel eller Deres tittel|Deres tittel eller Vår tittel)/);
  });

  it('bring nothing the second time', async () => {
    const { page } = app;
    await openPlan(page);
    await saveCopy(page, 'felles');
    await openFile(page, 'felles.aarring');
    await page.getByText('«felles.aarring» hadde ikke noe nytt.').waitFor();
    expect(await summary(page).count()).toBe(0);
  });

  it('keep what a newer version has put in the file', async () => {
    const { page } = app;
    await openPlan(page);
    await saveCopy(page, 'felles');
    const file = readAnyPlan(await readFile(join(app.home, 'felles.aarring')));
    if (!file.ok) throw new Error(file.error.code);
    const parts = new Map([['vedlegg/ny.bin', Uint8Array.of(1, 2, 3)]]);
    await writeFile(
      join(app.home, 'nyere.aarring'),
      writePlanFile(file.value.doc, { parts, manifest: { fremtid: true } }),
    );
    await openFile(page, 'nyere.aarring');
    await page.getByText('«nyere.aarring» hadde ikke noe nytt.').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();
    await saveCopy(page, 'igjen');
    const again = readAnyPlan(await readFile(join(app.home, 'igjen.aarring')));
    expect(again.ok && [...again.value.parts]).toEqual([...parts]);
    expect(again.ok && again.value.manifest).toEqual({ fremtid: true });
  });
});
