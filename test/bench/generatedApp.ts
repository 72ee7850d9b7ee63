import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDocFrom } from '../../shared/crdt/index.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { launchApp, type RunningBrowserApp } from '../support/app.ts';
import { generatePlan } from '../support/generatePlan.ts';
import { documentOf } from '../support/plans.ts';

/** Waits for the first entry in sight, as long as a slow machine takes. */
export const drawn = (app: RunningBrowserApp) =>
  app.page.locator('svg [data-entry]').first().waitFor({ state: 'attached', timeout: 120_000 });

/** Works in a real Chromium that has a generated plan of so many entries open and stored. */
export async function withGeneratedApp<Made>(
  entries: number,
  work: (app: RunningBrowserApp) => Promise<Made>,
): Promise<Made> {
  const home = await mkdtemp(join(tmpdir(), 'aarring-bench-'));
  const file = join(home, 'stor.aarring');
  const doc = planDocFrom(documentOf(generatePlan(entries)));
  if (!doc.ok) throw new Error(doc.error.code);
  await writeFile(file, writePlanFile(doc.value));
  const app = await launchApp({ home, file });
  try {
    await drawn(app);
    await app.page.getByText('Lagret på denne maskinen').first().waitFor({ timeout: 120_000 });
    return await work(app);
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
}
