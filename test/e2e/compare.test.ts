import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/plan/edit.ts';
import { formatEdtf, parseEdtf } from '../../shared/time/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { fileWithVersions } from '../support/comparedFile.ts';
import { type EditorPage, editorOn } from '../support/editor.ts';

const when = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return formatEdtf(parsed.value);
};

const MOVED = 'forhandlingsutvalget-2024-05-07';
const GONE = 'asu-2024-02-07';
const CHANGED = 'au-2024-01-17';
const UNTOUCHED = 'forhandlingsutvalget-2024-03-06';

const afterFirst: readonly Edit[] = [
  { type: 'set', kind: 'entry', id: MOVED, fields: { when: when('2024-06-11'), formerWhen: when('2024-05-07') } },
  { type: 'delete', kind: 'entry', id: GONE },
  { type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ekstra møte', when: when('2024-08-20') } },
];
const afterSecond: readonly Edit[] = [{ type: 'set', kind: 'entry', id: CHANGED, fields: { place: 'Rådhuset' } }];

let app: RunningBrowserApp;
let editor: EditorPage;

beforeEach(async () => {
  app = await launchApp();
  editor = editorOn(() => app.page);
  const file = fileWithVersions('milepaelsplan-2024.json', [
    { name: 'Vedtatt 15.01', date: '2024-01-15', edits: afterFirst },
    { name: 'Oppdatert 13.03', date: '2024-03-13', edits: afterSecond },
  ]);
  await writeFile(join(app.home, 'plan.aarring'), file);
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: 'plan.aarring' }).click();
  await page.locator('.scene-view').waitFor();
  await page.getByRole('button', { name: 'Utgaver' }).click();
  await page
    .locator('.version-row', { hasText: 'Vedtatt 15.01' })
    .getByRole('button', { name: /^Sammenlign/ })
    .click();
  await page.getByRole('button', { name: 'Vis på tegningen' }).click();
  await bar().waitFor();
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const bar = () => app.page.getByRole('region', { name: 'Sammenligning' });
const label = (id: string) => editor.entry(id).getAttribute('aria-label');
const row = (id: string) => app.page.locator(`.table-entry[data-entry="${id}"]`);

describe('what has changed since a version', () => {
  it('stands on wheel, timeline and in the table, and the plan alone comes back', async () => {
    expect(await bar().textContent()).toMatch(
      /Endringer siden Vedtatt 15\.01\s*1 ny\s*1 flyttet\s*1 endret\s*1 tatt ut/,
    );
    for (const view of ['Tidslinje', 'Årshjul'] as const) {
      await editor.show(view);
      await editor.entry(GONE).waitFor({ state: 'attached' });
      expect(await label(GONE)).toContain('tatt ut');
      expect(await label(MOVED)).toMatch(/flyttet fra 7\.\smai/u);
      expect(await label('ny')).toContain('ny');
      expect(await label(CHANGED)).toContain('endret: sted');
      expect(await label(UNTOUCHED)).not.toMatch(/endret|flyttet|tatt ut/);
    }
    await editor.show('Tabell');
    await row(GONE).getByText('tatt ut').waitFor();
    expect(await row(GONE).locator('s').count()).toBe(2);
    expect(await row(MOVED).locator('.former-date').textContent()).toBe('Før: 7. mai');

    await bar().getByRole('button', { name: 'Lukk sammenligningen' }).click();
    await row(GONE).waitFor({ state: 'detached' });
    // A former date stays, in the table, whether anything is compared or not.
    await row(MOVED).locator('.former-date', { hasText: '7. mai' }).waitFor();
  });

  it('follows what one does, and is printed', async () => {
    const { page } = app;
    await editor.entry(UNTOUCHED).focus();
    await page.keyboard.press('ArrowRight');
    await bar().getByText('2 flyttet').waitFor();
    expect(await label(UNTOUCHED)).toMatch(/flyttet fra 6\.\smars/u);

    await bar().getByRole('button', { name: 'Skriv ut' }).click();
    const sheet = page.locator('.poster-page');
    await sheet.getByText('Endringer fra Vedtatt 15.01 til nå: 1 ny, 2 flyttet, 1 endret, 1 tatt ut').waitFor();
    await page.getByRole('button', { name: /Vis endringer/ }).click();
    await page.getByRole('option', { name: 'Ingen' }).click();
    await sheet.getByText('Endringer fra').waitFor({ state: 'detached' });
    const struck = sheet.locator('line');
    await expect.poll(() => struck.count()).toBeGreaterThan(0);
    const former = await struck.count();
    await page.getByText('Vis tidligere datoer, overstrøket').click();
    await expect.poll(() => struck.count()).toBeLessThan(former);
  });

  it('is only a picture where two versions are compared', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /^Planen nå/ }).click();
    await page.getByRole('option', { name: 'Oppdatert 13.03' }).click();
    await bar().getByText('Endringer fra Vedtatt 15.01 til Oppdatert 13.03').waitFor();
    expect(await label(CHANGED)).not.toContain('endret');
    const before = await label(MOVED);
    await editor.entry(MOVED).focus();
    await page.keyboard.press('ArrowRight');
    await editor.said(/Lukk sammenligningen for å endre planen/);
    expect(await label(MOVED)).toBe(before);
    await bar().getByRole('button', { name: 'Lukk sammenligningen' }).click();
    expect(await label(MOVED)).toContain('11. juni');
  });
});
