import { scenePdf } from '../../electron/poster/pdf.ts';
import { scenePng } from '../../electron/poster/png.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { layoutPoster } from '../../shared/scene/poster.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { generatePlan } from '../support/generatePlan.ts';
import { examplePlans, planOf } from '../support/plans.ts';
import { measurer } from '../support/sceneOptions.ts';
import { type Measurement, measure } from './measure.ts';

const lay = (plan: Plan, view: 'wheel' | 'timeline') =>
  layoutPoster(plan, {
    view,
    paper: 'A3',
    orientation: 'landscape',
    locale: 'nb',
    measurer,
    translate: sceneWords('nb'),
  });

/** Posters on A3: of the example with the most entries from the plan on, and of 150 entries once they are laid out. */
export async function posterBench(): Promise<{ measurements: Measurement[]; sizes: string[] }> {
  const largest = examplePlans().sort((a, b) => b.plan.entries.length - a.plan.entries.length)[0];
  if (largest === undefined) throw new Error('no examples');
  const many = planOf(generatePlan(150));
  const measurements: Measurement[] = [];
  const sizes: string[] = [];
  for (const view of ['wheel', 'timeline'] as const) {
    const draw = () => scenePdf(lay(largest.plan, view));
    measurements.push(await measure(`${view} poster PDF of ${largest.name}`, 7, draw));
    sizes.push(`${view} poster PDF of ${largest.name}: ${((await draw()).length / 1000).toFixed(0)} kB`);
    const pages = lay(many, view);
    measurements.push(
      await measure(`lay out the ${view} poster of 150 entries`, 9, () => lay(many, view)),
      await measure(`draw the PDF of the ${view} poster of 150 entries`, 9, () => scenePdf(pages)),
      await measure(`draw it as PNG at 150 dpi`, 3, () => scenePng(pages[0], 150)),
    );
    sizes.push(
      `${view} poster PDF of 150 entries: ${((await scenePdf(pages)).length / 1000).toFixed(0)} kB`,
      `${view} poster PNG of 150 entries, 150 dpi: ${((await scenePng(pages[0], 150)).length / 1000).toFixed(0)} kB`,
    );
  }
  return { measurements, sizes };
}
