import type { Plan } from '../../../shared/plan/plan.ts';
import { inter } from '../../../shared/render/inter.ts';
import type { SceneChanges } from '../../../shared/scene/changes.ts';
import type { View } from '../../../shared/scene/options.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { layoutTimeline } from '../../../shared/scene/timeline/index.ts';
import { layoutWheel } from '../../../shared/scene/wheel/index.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import type { IsoDate } from '../../../shared/time/index.ts';

/** Pixels a millimetre at which a drawing's smallest text can just be read on a screen. */
const READABLE = 3.1;
/** Least size of a sheet, mm: below it a wheel has no room for its callouts. */
const LEAST = { wheel: { width: 300, height: 215 }, timeline: { width: 270, height: 150 } } as const;

/** Entries a wheel of the least size can name; for more its sheet grows, and one zooms in to read. */
const WHEEL_HOLDS = 120;

/** Lays a plan out for a window of this many pixels. */
export function layoutView(
  view: View,
  plan: Plan,
  pixels: { readonly width: number; readonly height: number },
  today: IsoDate,
  changes?: SceneChanges,
): Scene {
  const least = LEAST[view];
  const crowd = view === 'wheel' ? Math.max(1, Math.sqrt(plan.entries.length / WHEEL_HOLDS)) : 1;
  const grow = crowd * Math.max(1, (least.width * READABLE) / pixels.width, (least.height * READABLE) / pixels.height);
  const options = {
    width: Math.round((pixels.width * grow) / READABLE),
    height: Math.round((pixels.height * grow) / READABLE),
    furniture: 'screen',
    today,
    locale: plan.info.locale,
    measurer: inter,
    translate: sceneWords(plan.info.locale),
    ...(changes ? { changes } : {}),
  } as const;
  return view === 'wheel' ? layoutWheel(plan, options) : layoutTimeline(plan, options);
}
