import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDocFrom } from '../../shared/crdt/index.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { launchApp } from '../support/app.ts';
import { generatePlan } from '../support/generatePlan.ts';
import { documentOf } from '../support/plans.ts';
import type { Measurement } from './measure.ts';

const RUNS = 7;

/** From navigation to the first painted wheel, of a plan that lies in IndexedDB, in a real Chromium. */
export async function openingBench(entries: number): Promise<Measurement> {
  const home = await mkdtemp(join(tmpdir(), 'aarring-bench-'));
  const file = join(home, 'stor.aarring');
  const doc = planDocFrom(documentOf(generatePlan(entries)));
  if (!doc.ok) throw new Error(doc.error.code);
  await writeFile(file, writePlanFile(doc.value));
  const app = await launchApp({ home, file });
  try {
    const drawn = app.page.locator('svg [data-entry]').first();
    await drawn.waitFor({ state: 'attached', timeout: 120_000 });
    await app.page.getByText('Lagret på denne maskinen').first().waitFor({ timeout: 120_000 });
    const runs: number[] = [];
    for (let run = -1; run < RUNS; run += 1) {
      await app.page.reload();
      await drawn.waitFor({ state: 'attached', timeout: 120_000 });
      const painted = await app.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          }),
      );
      if (run >= 0) runs.push(painted);
    }
    return { name: `open ${entries} entries from IndexedDB to first paint of the wheel`, runs };
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
}
