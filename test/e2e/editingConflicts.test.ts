import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyEdits, encodeDoc, mergePlans, openPlanDoc, planDocFrom } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import type { Result } from '../../shared/result.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { documentOf } from '../support/plans.ts';

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A plan file in which two people disagree on a title, and one deleted what the other changed. */
function disagreement(): Uint8Array {
  const entries = [
    { id: 'a', title: 'Møte', when: '2024-04-17' },
    { id: 'b', title: 'Befaring', when: '2024-05-02' },
  ];
  const mine = must(planDocFrom(documentOf({ plan: { title: 'Uenig plan' }, entries })));
  const yours = must(openPlanDoc(encodeDoc(mine)));
  let ids = 0;
  const write = (doc: typeof mine, by: string, edits: readonly Edit[]) =>
    must(applyEdits(doc, edits, { author: { by }, now: '2024-01-01T10:00:00.000Z', newId: () => `${by}${ids++}` }));
  write(mine, 'leder', [
    { type: 'set', kind: 'entry', id: 'a', fields: { title: 'Formøte' } },
    { type: 'delete', kind: 'entry', id: 'b' },
  ]);
  write(yours, 'sekretar', [
    { type: 'set', kind: 'entry', id: 'a', fields: { title: 'Ettermøte' } },
    { type: 'set', kind: 'entry', id: 'b', fields: { place: 'Rådhuset' } },
  ]);
  must(mergePlans(mine, yours));
  return writePlanFile(mine);
}

let app: RunningBrowserApp;
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'aarring-disagreement-'));
  const file = join(home, 'uenig.aarring');
  await writeFile(file, disagreement());
  app = await launchApp({ locale: 'nb-NO', home, file });
});
afterEach(async () => {
  await app.close();
  await rm(home, { recursive: true, force: true });
});

describe('a disagreement', () => {
  it('shows both values and is settled with one click', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '2 må avgjøres' }).click();
    const panel = page.locator('[data-panel="conflicts"]');
    await panel.getByText('To har skrevet forskjellig i «Tittel»').waitFor();
    const values = panel.locator('.question-value');
    expect([...(await values.allTextContents())].slice(0, 2).sort()).toEqual(['Ettermøte', 'Formøte']);
    const mine = panel.getByRole('listitem').filter({ has: page.getByText('Formøte', { exact: true }) });
    await mine.last().getByRole('button', { name: 'Bruk denne' }).click();
    await page.getByRole('button', { name: '1 må avgjøres' }).waitFor();
    await panel.getByRole('button', { name: 'Behold' }).click();
    await panel.getByText('Ingenting å avgjøre.').waitFor();
    await page.getByRole('radio', { name: 'Tabell' }).click();
    await page.getByRole('row', { name: /Formøte/ }).waitFor();
    await page.getByRole('row', { name: /Befaring/ }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
