import type { Plan } from '../../plan/plan.ts';
import { type Block, type Box, footer, type LegendOptions, titleBlock } from '../furniture/index.ts';
import { sheetMargin } from '../furniture/sheetMargin.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';

const TITLE_GAP: Mm = 5;
const FOOT_GAP: Mm = 4;
/** More of a sheet than this, and legend and notes stand on the first one alone. */
const MOST_REPEATED = 0.16;

/** The sheet with its furniture, and the room left for a table. */
export interface TableSheet {
  readonly area: Box;
  readonly marks: readonly Mark[];
}

/** The sheet of each page: title on all of them, legend and notes on all where they are low, else on the first. */
export function tableSheets(
  plan: Plan,
  options: SceneOptions,
  more: Pick<LegendOptions, 'nameLanes' | 'links'>,
): (page: number) => TableSheet {
  const { width, height } = options;
  const margin = sheetMargin(options);
  const inner: Box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const head = titleBlock(plan, inner, options);
  const top = head.height === 0 ? inner.y : inner.y + head.height + TITLE_GAP;
  const foot = (box: Box): Block => footer(plan, box, { ...options, ...more });
  const draft = foot(inner);
  const sheet = (footHeight: Mm): TableSheet => {
    const bottom = inner.y + inner.height - (footHeight === 0 ? 0 : footHeight + FOOT_GAP);
    const placed = footHeight === 0 ? null : foot({ ...inner, y: inner.y + inner.height - footHeight });
    return {
      area: { ...inner, y: top, height: Math.max(1, bottom - top) },
      marks: [...head.marks, ...(placed?.marks ?? [])],
    };
  };
  const first = sheet(draft.height);
  const others = draft.height > inner.height * MOST_REPEATED ? sheet(0) : first;
  return (page) => (page === 0 ? first : others);
}
