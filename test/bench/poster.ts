import { scenePdf } from '../../electron/poster/pdf.ts';
import { layoutPoster } from '../../shared/scene/poster.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { examplePlans } from '../support/plans.ts';
import { measurer } from '../support/sceneOptions.ts';
import { type Measurement, measure } from './measure.ts';

/** Layout and PDF of the example with the most entries, A3. */
export async function posterBench(): Promise<{ measurements: Measurement[]; sizes: string[] }> {
  const largest = examplePlans().sort((a, b) => b.plan.entries.length - a.plan.entries.length)[0];
  if (largest === undefined) throw new Error('no examples');
  const measurements: Measurement[] = [];
  const sizes: string[] = [];
  for (const view of ['wheel', 'timeline'] as const) {
    const draw = () =>
      scenePdf(
        layoutPoster(largest.plan, {
          view,
          paper: 'A3',
          orientation: 'landscape',
          locale: 'nb',
          measurer,
          translate: sceneWords('nb'),
        }),
      );
    measurements.push(await measure(`${view} poster PDF of ${largest.name}`, 7, draw));
    sizes.push(`${view} poster PDF of ${largest.name}: ${((await draw()).length / 1000).toFixed(0)} kB`);
  }
  return { measurements, sizes };
}
