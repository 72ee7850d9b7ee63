import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { copiesOf, set } from '../support/editedApart.ts';
import { editorOn } from '../support/editor.ts';

let app: RunningBrowserApp;
beforeEach(async () => {
  app = await launchApp();
});
afterEach(async () => {
  const errors = [...app.errors];
  await app.close();
  expect(errors).toEqual([]);
});

async function openFile(page: Page, name: string) {
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name }).click();
}

it('marks what a colleague changed in every view until it was looked at', async () => {
  const { page } = app;
  const editor = editorOn(() => page);
  const [me, colleague] = copiesOf(
    {
      lanes: [{ id: 'au', name: 'AU' }],
      entries: [
        { id: 'a', title: 'Første møte', when: '2024-01-22', kind: 'meeting', lanes: ['au'] },
        { id: 'b', title: 'Andre møte', when: '2024-02-12', kind: 'meeting', lanes: ['au'] },
      ],
    },
    'Sekretær',
    'Rådgiver',
  );
  colleague.edit([set('a', { place: 'Rådhuset' })]);
  await writeFile(join(app.home, 'plan.aarring'), writePlanFile(me.doc));
  await writeFile(join(app.home, 'kollega.aarring'), writePlanFile(colleague.doc));
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await openFile(page, 'plan.aarring');
  await page.getByRole('heading', { level: 1, name: 'Prøveplan' }).waitFor();
  await openFile(page, 'kollega.aarring');
  await page.getByRole('button', { name: 'Gå gjennom endringene' }).click();

  for (const view of ['Tidslinje', 'Årshjul'] as const) {
    await editor.show(view);
    await page.locator('.entry-dot').waitFor();
    expect(await editor.entry('a').getAttribute('aria-label')).toContain('Endret av Rådgiver, ikke sett på');
    expect(await editor.entry('b').getAttribute('aria-label')).not.toContain('Endret');
  }
  await editor.show('Tabell');
  const dots = page.locator('.table-entry .unseen-dot');
  await dots.waitFor();
  expect(await page.locator('.table-entry[data-entry="a"] .unseen-dot').count()).toBe(1);

  await page.locator('[data-panel="review"]').getByRole('button', { name: 'Merk alle som sett' }).click();
  await dots.waitFor({ state: 'detached' });
  await editor.show('Årshjul');
  expect(await page.locator('.entry-dot').count()).toBe(0);
});
