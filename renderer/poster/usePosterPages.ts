import { useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { layoutPoster, type PosterOptions } from '../../shared/scene/poster.ts';
import { posterOptions } from '../../shared/scene/posterSettings.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import type { IsoDate } from '../../shared/time/index.ts';
import { todayHere } from '../editor/canvas/today.ts';
import { type ComparisonState, useComparisonOf } from '../editor/canvas/useComparison.ts';
import { usePlan } from '../editor/state/EditorContext.tsx';

/** What was drawn, how, and what came of it. */
interface Drawn {
  readonly plan: Plan;
  readonly options: PosterOptions;
  readonly pages: Pages;
}

export interface PosterPages extends Drawn {
  readonly compared: ComparisonState | null;
}

/** The last pages of a plan: the view and its panel show the same ones, laid out once. */
const laidOut = new WeakMap<Plan, Drawn & { readonly by: Plan; readonly today: IsoDate }>();

/** The sheets of a plan, or of a comparison drawn over it, by the plan's settings. */
function drawnOf(plan: Plan, compared: ComparisonState | null, today: IsoDate): Drawn {
  const drawn = compared?.plan ?? plan;
  const last = laidOut.get(drawn);
  if (last?.by === plan && last.today === today) return last;
  const settings = { ...drawn, posters: plan.posters, pins: plan.pins };
  const options: PosterOptions = {
    ...posterOptions(settings, {}, today),
    measurer: inter,
    translate: sceneWords(drawn.info.locale),
    ...(compared?.plan ? { changes: compared.changes } : {}),
  };
  const made = { plan: drawn, options, pages: layoutPoster(drawn, options), by: plan, today };
  laidOut.set(drawn, made);
  return made;
}

/** The sheets of the poster as the plan and its settings are now; typing goes before drawing. */
export function usePosterPages(): PosterPages {
  const plan = useDeferredValue(usePlan());
  const compared = useComparisonOf(plan);
  const today = todayHere();
  const drawn = useMemo(() => drawnOf(plan, compared, today), [plan, compared, today]);
  return { ...drawn, compared };
}
