import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealVersion } from '../../shared/plan/versionState.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { editorOn, openExample } from '../support/editor.ts';
import { documentOf, planOf } from '../support/plans.ts';

const AU = 'au-2024-01-17';
const HEARING = 'horing-2024';

let app: RunningBrowserApp;
beforeEach(async () => {
  app = await launchApp();
});
afterEach(async () => {
  const errors = [...app.errors];
  await app.close();
  expect(errors).toEqual([]);
});
const editor = editorOn(() => app.page);
const panel = () => editor.page.locator('[data-panel="versions"]');
const open = () => editor.page.getByRole('button', { name: 'Utgaver' }).click();

async function issue(name: string): Promise<void> {
  await panel().getByRole('button', { name: 'Gi ut en utgave' }).click();
  await panel().getByRole('textbox', { name: 'Navn' }).fill(name);
  await panel().getByRole('textbox', { name: 'Dato' }).fill('15.01.2024');
  await panel().getByRole('textbox', { name: 'Dato' }).press('Enter');
  await panel().getByRole('heading', { name }).waitFor();
}

it('issues a version, compares it with now, shows it on the drawing, sends it out and goes back to it', async () => {
  const { page } = editor;
  await openExample(page);
  await open();
  await issue('Vedtatt 15.01');
  await page.keyboard.press('Escape');
  await editor.select(AU);
  await editor.field('Dato').fill('24.01');
  await editor.field('Dato').press('Enter');
  await editor.select(HEARING);
  await page.keyboard.press('Delete');
  await editor.said('Høringsrunde om samarbeidsavtalen er slettet.');

  await open();
  await panel().getByRole('button', { name: 'Sammenlign' }).click();
  const group = (name: string) =>
    panel()
      .locator('section')
      .filter({ has: page.getByRole('heading', { name }) });
  await group('Flyttet').getByRole('button', { name: 'AU-møte' }).waitFor();
  expect(await group('Flyttet').textContent()).toContain(
    'onsdag 17. januar kl.\u00a09–10 onsdag 24. januar kl.\u00a09–10',
  );
  expect(await group('Tatt ut').textContent()).toContain('Høringsrunde om samarbeidsavtalen');
  await panel().getByRole('button', { name: 'Vis på tegningen' }).click();
  await page.getByRole('region', { name: 'Sammenligning' }).waitFor();

  const download = page.waitForEvent('download');
  await panel().getByRole('button', { name: 'Lagre som fil' }).click();
  const html = await readFile(await (await download).path(), 'utf8');
  expect(html).toContain('Fra «Vedtatt 15.01» (15. januar 2024)');
  expect(html).toContain('Høringsrunde om samarbeidsavtalen');

  await panel().getByRole('button', { name: 'Alle utgaver' }).click();
  await panel().getByRole('button', { name: 'Hent tilbake' }).click();
  await page.getByRole('dialog').getByText('i ett steg som kan angres').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Hent tilbake' }).click();
  await editor.said('Planen er som i «Vedtatt 15.01» igjen.');
  await editor.entry(HEARING).waitFor({ state: 'attached' });
  await panel().getByRole('button', { name: 'Sammenlign' }).click();
  await panel().getByText('Ingen forskjell.').waitFor();
  await page.getByRole('button', { name: 'Angre' }).click();
  await editor.entry(HEARING).waitFor({ state: 'detached' });
  await group('Flyttet').getByRole('button', { name: 'AU-møte' }).waitFor();
  await editor.saved();
});

it('says of a version that somebody changed, or that has no content, what it is, and shows neither as a plan', async () => {
  const sketch = { plan: { title: 'Plan med utgaver' }, entries: [{ id: 'm1', title: 'Møte', when: '2024-01-17' }] };
  const label = { date: '2024-01-15', note: '', at: '2024-01-15T08:00:00.000Z', by: 'Sekretær' };
  const whole = sealVersion(planOf(sketch), { ...label, name: 'Hel utgave' });
  const changed = { ...sealVersion(planOf(sketch), { ...label, name: 'Vedtatt' }), name: 'Vedtatt av oss' };
  const old = { id: 'old', name: 'Gammel utgave', ...label };
  const json = { ...documentOf(sketch), versions: [whole, changed, old] };
  await writeFile(join(app.home, 'plan.json'), JSON.stringify(json));
  const { page } = editor;
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: 'plan.json' }).click();
  await page.locator('.scene-view').waitFor();
  await open();
  const row = (name: string) => panel().getByRole('listitem').filter({ hasText: name });
  await row('Vedtatt av oss').getByText('Endret etter at den ble gitt ut.').waitFor();
  await row('Gammel utgave').getByText('Gitt ut før utgavene holdt på innholdet.').waitFor();
  expect(await panel().getByRole('button', { name: 'Hent tilbake' }).count()).toBe(1);
  await row('Hel utgave').getByRole('button', { name: 'Sammenlign' }).click();
  await panel().getByRole('button', { name: /Fra$/ }).click();
  expect(await page.getByRole('option').allTextContents()).toEqual(['Hel utgave']);
});
