import type { Locale, Translate } from '../i18n/translate.ts';
import type { Plan } from '../plan/plan.ts';
import { boundsOf, monthName, whenOf } from '../time/index.ts';
import type { SceneMessages } from './options.ts';
import type { Scene } from './scene.ts';

/** «Mars 2024». */
function monthWords(day: string, locale: Locale): string {
  const [year = '', month = ''] = day.split('-');
  const name = monthName(Number(month), locale, 'long');
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)} ${Number(year)}`;
}

/**
 * The same Scene with its list in the plan's order, which is that of the dates, and each line under the month it
 * first may fall in: what the tags and the bookmarks of a file read as.
 */
export function readByMonth(plan: Plan, scene: Scene, locale: Locale, translate: Translate<SceneMessages>): Scene {
  const known = new Map(plan.entries.map((entry, place) => [entry.id, { entry, place }]));
  const placeOf = (id: string) => known.get(id)?.place ?? known.size;
  const list = scene.list
    .toSorted((a, b) => placeOf(a.entry) - placeOf(b.entry))
    .map((item) => {
      const entry = known.get(item.entry)?.entry;
      const day = entry && boundsOf(whenOf(entry.when))?.start;
      return day === undefined
        ? { ...item, under: translate('noDate') }
        : { ...item, day, under: monthWords(day, locale) };
    });
  return { ...scene, list };
}
