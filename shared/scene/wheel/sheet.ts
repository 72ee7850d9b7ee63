import type { Plan } from '../../plan/plan.ts';
import { type Box, footer, titleBlock } from '../furniture/index.ts';
import { sheetMargin } from '../furniture/sheetMargin.ts';
import { lowerMarks } from '../lowerMarks.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';

/** The sheet with its furniture, and the room that is left for wheel and callouts. */
export interface Sheet {
  readonly area: Box;
  readonly marks: readonly Mark[];
}

const SCREEN_MARGIN: Mm = 4;
/** Room for the number of the page under everything else. */
const LEAST_BOTTOM: Mm = 8.5;
const GAP: Mm = 4;

/** Title along the top and signs, footnotes and abbreviations along the bottom of a poster; a screen has neither. */
export function sheetOf(plan: Plan, options: SceneOptions): Sheet {
  const { width, height, furniture } = options;
  const margin = furniture === 'screen' ? SCREEN_MARGIN : sheetMargin(options);
  const bottomMargin = furniture === 'screen' ? margin : Math.max(margin, LEAST_BOTTOM);
  const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - margin - bottomMargin };
  if (furniture === 'screen') return { area: inner, marks: [] };

  const head = titleBlock(plan, inner, options);
  const top = head.height === 0 ? inner.y : inner.y + head.height + GAP;
  const { marks, height: footHeight } = footer(plan, inner, options);
  const foot = lowerMarks(marks, inner.height - footHeight);
  const bottom = inner.y + inner.height - (footHeight === 0 ? 0 : footHeight + GAP);
  return { area: { ...inner, y: top, height: Math.max(bottom - top, 1) }, marks: [...head.marks, ...foot] };
}
