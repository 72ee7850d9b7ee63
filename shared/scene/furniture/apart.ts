import type { Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import { footer } from './footer.ts';
import { sheetMargin } from './sheetMargin.ts';

/** More of a sheet's height than this, and what explains the view would take the view's room. */
const MOST = 0.4;

/** What of a plan stands on sheets of its own, because the view's sheet has no room for it. */
export interface Apart {
  readonly legend: boolean;
  readonly notes: boolean;
}

/**
 * What must stand apart from the view on sheets of this size: nothing, the notes, or the legend too. It is the same
 * for all sheets of a poster, of which none explains more than the whole plan needs.
 */
export function standsApart(plan: Plan, options: SceneOptions): Apart {
  const { width, height } = options;
  const margin = sheetMargin(options);
  const box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  // Some views tell where things were moved from also when not asked to, and explain the sign.
  const all = { ...options, former: options.former ?? true };
  const holds = (what: Pick<SceneOptions, 'legend' | 'notes'>) =>
    footer(plan, box, { ...all, ...what }).height <= box.height * MOST;
  const [legend, notes] = [options.legend !== false, options.notes !== false];
  if (holds({ legend, notes })) return { legend: false, notes: false };
  return holds({ legend, notes: false }) ? { legend: false, notes } : { legend, notes };
}
