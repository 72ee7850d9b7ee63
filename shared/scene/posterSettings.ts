import type { Plan, Poster } from '../plan/plan.ts';
import { posterOf } from '../plan/posterEdits.ts';
import type { IsoDate } from '../time/index.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout, type PosterView } from './options.ts';
import { ownTheme } from './ownTheme.ts';
import type { PosterOptions } from './poster.ts';
import { CALM, GREYSCALE, HIGH_CONTRAST, THEMES, type Theme, type ThemeName } from './themes.ts';

const PAPERS = ['A3', 'A4', 'A2', 'A1', 'A0'] as const;
const ORIENTATIONS = ['landscape', 'portrait'] as const;

/** The choice by this name; the first where none is called so, as a newer version's may be. */
const named = <Choice extends string>(choices: readonly [Choice, ...Choice[]], name: string): Choice =>
  choices.find((choice) => choice === name) ?? choices[0];

/** The theme by its name, with the municipality's own colours. */
function themeOf(name: ThemeName, colours: readonly string[]): Theme {
  switch (name) {
    case 'calm':
      return CALM;
    case 'contrast':
      return HIGH_CONTRAST;
    case 'grey':
      return GREYSCALE;
    case 'own':
      return ownTheme(colours);
  }
}

/** What a plan's settings decide of its poster; who lays it out adds words and measures. */
type SettledOptions = Omit<PosterOptions, 'measurer' | 'translate' | 'locale' | 'changes'>;

/**
 * How a plan's poster is made, by its settings and what is chosen besides (`over`, for this one time), in the terms of
 * the layouts. `today` is the day it is, for settings that want it marked.
 */
export function posterOptions(
  plan: Plan,
  over: Partial<Omit<Poster, 'id' | 'extra'>> = {},
  today?: IsoDate,
): SettledOptions {
  const poster: Poster = { ...posterOf(plan), ...over };
  const view: PosterView = named(POSTER_VIEWS, poster.view);
  const layouts: readonly [PosterLayout, ...PosterLayout[]] = POSTER_LAYOUTS[view];
  const known = new Set(plan.lanes.map(({ id }) => id));
  const lanes = poster.lanes?.filter((lane) => known.has(lane)) ?? [];
  return {
    view,
    layout: named(layouts, poster.layout),
    paper: named(PAPERS, poster.paper),
    orientation: named(ORIENTATIONS, poster.orientation),
    theme: themeOf(named(THEMES, poster.theme), poster.colours),
    ...(lanes.length > 0 ? { lanes } : {}),
    ...(poster.from === null ? {} : { from: poster.from }),
    ...(poster.to === null ? {} : { to: poster.to }),
    former: poster.former,
    ...(poster.today && today ? { today } : {}),
  };
}
