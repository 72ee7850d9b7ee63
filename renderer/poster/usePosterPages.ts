import { useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { layoutPoster, type Pages, type PosterOptions } from '../../shared/scene/poster.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { todayHere } from '../editor/canvas/today.ts';
import type { ComparisonState } from '../editor/canvas/useComparison.ts';
import { useDrawnPlan } from '../editor/canvas/useDrawnPlan.ts';
import type { PosterSettings } from '../editor/state/viewStore.ts';
import { type Pins, usePins } from './usePins.ts';
import { usePosterSettings } from './usePosterSettings.ts';

export interface PosterPages {
  readonly pages: Pages;
  /** What is drawn on them. */
  readonly plan: Plan;
  readonly compared: ComparisonState | null;
}

function optionsOf(settings: PosterSettings, pins: Pins['pinned'], plan: Plan): PosterOptions {
  const { today, lanes, from, to, ...rest } = settings;
  const known = lanes.filter((lane) => plan.lanes.some(({ id }) => id === lane));
  return {
    ...rest,
    measurer: inter,
    translate: sceneWords(plan.info.locale),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(known.length === 0 ? {} : { lanes: known }),
    ...(pins.size === 0 ? {} : { pins }),
    ...(today ? { today: todayHere() } : {}),
  };
}

/** The last pages of a plan: the view and its panel show the same ones, laid out once. */
const known = new WeakMap<
  Plan,
  { readonly settings: PosterSettings; readonly pins: Pins['pinned']; readonly pages: Pages }
>();

function pagesOf(plan: Plan, settings: PosterSettings, pins: Pins['pinned'], compared: ComparisonState | null): Pages {
  const last = known.get(plan);
  if (last?.settings === settings && last.pins === pins) return last.pages;
  const options = optionsOf(settings, pins, plan);
  const pages = layoutPoster(plan, compared?.plan ? { ...options, changes: compared.changes } : options);
  known.set(plan, { settings, pins, pages });
  return pages;
}

/** The sheets of the poster as the plan and its settings are now. */
export function usePosterPages(): PosterPages {
  const { plan, compared } = useDrawnPlan();
  const { settings } = usePosterSettings();
  const shown = useDeferredValue(settings);
  const { pinned } = usePins();
  const pages = useMemo(() => pagesOf(plan, shown, pinned, compared), [plan, shown, pinned, compared]);
  return { pages, plan, compared };
}
