import { editorOn } from '../support/editor.ts';
import { withGeneratedApp } from './generatedApp.ts';
import type { Measurement } from './measure.ts';

const RUNS = 11;

/** From an edit of an entry to the painted sheet of the poster, in a real Chromium. */
export const repaintingBench = (entries: number): Promise<Measurement> =>
  withGeneratedApp(entries, async ({ page }) => {
    const editor = editorOn(() => page);
    await page.locator('.scene-hit').first().focus();
    await page.keyboard.press('ArrowRight');
    await editor.show('Plakat');
    const runs: number[] = [];
    for (let run = -1; run < RUNS; run += 1) {
      // Taking the step back and making it again: each is an edit like any other.
      const painted = await page.evaluate(
        (key) =>
          new Promise<number>((resolve) => {
            const sheet = document.querySelector('.poster-pages');
            if (!sheet) throw new Error('no sheet');
            const start = performance.now();
            const watch = new MutationObserver(() => {
              watch.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                // After the frame that paints it.
                port1.onmessage = () => resolve(performance.now() - start);
                port2.postMessage(null);
              });
            });
            watch.observe(sheet, { subtree: true, childList: true, attributes: true, characterData: true });
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
          }),
        run % 2 === 0 ? 'y' : 'z',
      );
      if (run >= 0) runs.push(painted);
      await page.waitForTimeout(100);
    }
    return { name: `edit one of ${entries} entries to the poster's sheet painted anew`, runs };
  });
