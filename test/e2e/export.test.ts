import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseXlsx } from '../../electron/importing/parseOffice.ts';
import { readOwnTable } from '../../shared/importing/ownTable.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { openExample } from '../support/editor.ts';
import { planFrom } from '../support/ownTables.ts';

let app: RunningBrowserApp;

beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

it('saves the plan as a calendar and as a workbook that comes back', async () => {
  const editor = await openExample(app.page);
  const { page } = editor;
  const exported = async (label: string) => {
    await page.getByRole('button', { name: 'Lagre kopi og eksporter' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: label }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  await page.setViewportSize({ width: 1600, height: 900 });

  const calendar = await exported('Eksporter som kalender (.ics)');
  expect(calendar.name).toBe('Milepælsplan 2024.ics');
  const events = calendar.bytes.toString().split('BEGIN:VEVENT').length - 1;
  expect(events).toBeGreaterThan(15);
  await editor.said('Eksporten er lastet ned.');
  await page
    .getByRole('alert')
    .getByText(`${27 - events} oppføringer uten fast dato er ikke med i kalenderen: `)
    .waitFor();

  const workbook = await exported('Eksporter som regneark (.xlsx)');
  const source = await parseXlsx(new Uint8Array(workbook.bytes), workbook.name);
  const plan = planFrom(source.ok ? readOwnTable(source.value) : null);
  expect(plan.info.title).toBe('Milepælsplan 2024');
  expect(plan.entries.length).toBe(27);
});
