import { useDeferredValue, useMemo } from 'react';
import { pinsFor } from '../../shared/plan/pins.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { layoutPoster, type Pages } from '../../shared/scene/poster.ts';
import { posterOptions } from '../../shared/scene/posterSettings.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import type { IsoDate } from '../../shared/time/index.ts';
import { todayHere } from '../editor/canvas/today.ts';
import { type ComparisonState, useComparisonOf } from '../editor/canvas/useComparison.ts';
import { usePlan } from '../editor/state/EditorContext.tsx';

export interface PosterPages {
  readonly pages: Pages;
  readonly compared: ComparisonState | null;
}

/** The last pages of a plan: the view and its panel show the same ones, laid out once. */
const laidOut = new WeakMap<Plan, { readonly by: Plan; readonly today: IsoDate; readonly pages: Pages }>();

/** The sheets of a plan, or of a comparison drawn over it, by the plan's settings. */
function pagesOf(plan: Plan, compared: ComparisonState | null, today: IsoDate): Pages {
  const drawn = compared?.plan ?? plan;
  const last = laidOut.get(drawn);
  if (last?.by === plan && last.today === today) return last.pages;
  const settled = posterOptions({ ...drawn, posters: plan.posters }, {}, today);
  const { view, layout = '' } = settled;
  const pages = layoutPoster(drawn, {
    ...settled,
    measurer: inter,
    translate: sceneWords(drawn.info.locale),
    ...(compared?.plan ? { changes: compared.changes } : { pins: pinsFor(plan, { view, layout }) }),
  });
  laidOut.set(drawn, { by: plan, today, pages });
  return pages;
}

/** The sheets of the poster as the plan and its settings are now; typing goes before drawing. */
export function usePosterPages(): PosterPages {
  const plan = useDeferredValue(usePlan());
  const compared = useComparisonOf(plan);
  const today = todayHere();
  const pages = useMemo(() => pagesOf(plan, compared, today), [plan, compared, today]);
  return { pages, compared };
}
