import { decodeDocument } from '../../shared/plan/document.ts';
import { layoutMatrix } from '../../shared/scene/matrix/index.ts';
import { layoutMeetings } from '../../shared/scene/meetings/index.ts';
import { layoutTimeline } from '../../shared/scene/timeline/index.ts';
import { layoutTimelinePages } from '../../shared/scene/timeline/pages.ts';
import { layoutWheel } from '../../shared/scene/wheel/index.ts';
import { generatePlan } from '../support/generatePlan.ts';
import { documentOf } from '../support/plans.ts';
import { a3 } from '../support/sceneOptions.ts';
import { type Measurement, measure } from './measure.ts';

/** Decoding a plan and laying out its wheel and timeline, as when a plan is opened. */
export async function layoutBench(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const entries of [150, 400, 500, 2_000]) {
    const json = documentOf(generatePlan(entries));
    const decode = () => {
      const plan = decodeDocument(json);
      if (!plan.ok) throw new Error(plan.error.code);
      return plan.value;
    };
    const plan = decode();
    measurements.push(
      await measure(`decode ${entries} entries`, 9, decode),
      await measure(`lay out the wheel of ${entries} entries on A3`, 9, () => layoutWheel(plan, a3)),
      await measure(`lay out the timeline of ${entries} entries on A3`, 9, () => layoutTimelinePages(plan, a3)),
      await measure(`lay out the timeline of ${entries} entries on screen`, 9, () =>
        layoutTimeline(plan, { ...a3, furniture: 'screen' }),
      ),
      await measure(`lay out the matrix of ${entries} entries on A3`, 9, () => layoutMatrix(plan, a3)),
      await measure(`lay out the meeting table of ${entries} entries on A3`, 9, () =>
        layoutMeetings(plan, 'table', a3),
      ),
    );
  }
  return measurements;
}
