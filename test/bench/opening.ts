import { drawn, withGeneratedApp } from './generatedApp.ts';
import type { Measurement } from './measure.ts';

const RUNS = 7;

/** From navigation to the first painted wheel, of a plan that lies in IndexedDB, in a real Chromium. */
export const openingBench = (entries: number): Promise<Measurement> =>
  withGeneratedApp(entries, async (app) => {
    const runs: number[] = [];
    for (let run = -1; run < RUNS; run += 1) {
      await app.page.reload();
      await drawn(app);
      const painted = await app.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          }),
      );
      if (run >= 0) runs.push(painted);
    }
    return { name: `open ${entries} entries from IndexedDB to first paint of the wheel`, runs };
  });
