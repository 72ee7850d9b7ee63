import { pinsFor } from '../plan/pins.ts';
import type { FieldsOf, Plan } from '../plan/plan.ts';
import { posterOf } from '../plan/posterEdits.ts';
import type { IsoDate } from '../time/index.ts';
import type { LogoError } from './logo/logoError.ts';
import { openLogo } from './logo/readLogo.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout, type PosterView } from './options.ts';
import { type ColourCheck, checkColours, ownTheme } from './ownTheme.ts';
import type { PosterOptions } from './poster.ts';
import { checkLink, type LinkError } from './qrCode.ts';
import { CALM, GREYSCALE, HIGH_CONTRAST, THEMES, type Theme, type ThemeName } from './themes.ts';

const PAPERS = ['A3', 'A4', 'A2', 'A1', 'A0'] as const;
const ORIENTATIONS = ['landscape', 'portrait'] as const;
const SIDES = ['right', 'left'] as const;

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

/** What can be chosen of a poster. */
export type PosterChoices = FieldsOf<'poster'>;

/** What a plan's settings decide of its poster; who lays it out adds words and measures. */
export type SettledOptions = Omit<PosterOptions, 'measurer' | 'translate' | 'locale' | 'changes'>;

/**
 * How a plan's poster is made, by its settings and what is chosen besides (`over`, for this one time), in the terms of
 * the layouts. `today` is the day it is, for settings that want it marked.
 */
export function posterOptions(
  plan: Pick<Plan, 'posters' | 'pins' | 'lanes'>,
  over: Partial<PosterChoices> = {},
  today?: IsoDate,
): SettledOptions {
  const poster: PosterChoices = { ...posterOf(plan), ...over };
  const view: PosterView = named(POSTER_VIEWS, poster.view);
  const layouts: readonly [PosterLayout, ...PosterLayout[]] = POSTER_LAYOUTS[view];
  const known = new Set(plan.lanes.map(({ id }) => id));
  const lanes = poster.lanes?.filter((lane) => known.has(lane)) ?? [];
  const layout = named(layouts, poster.layout);
  const logo = poster.logo && openLogo(poster.logo);
  return {
    view,
    layout,
    paper: named(PAPERS, poster.paper),
    orientation: named(ORIENTATIONS, poster.orientation),
    theme: themeOf(named(THEMES, poster.theme), poster.colours),
    ...(lanes.length > 0 ? { lanes } : {}),
    ...(poster.from === null ? {} : { from: poster.from }),
    ...(poster.to === null ? {} : { to: poster.to }),
    ...(poster.margin === null ? {} : { margin: poster.margin }),
    former: poster.former,
    ...(poster.today && today ? { today } : {}),
    ...(logo?.ok ? { logo: { ...logo.value, side: named(SIDES, poster.logoSide) } } : {}),
    ...(checkLink(poster.link).ok ? { link: poster.link } : {}),
    legend: poster.legend,
    notes: poster.notes,
    pins: pinsFor(plan, { view, layout }),
  };
}

/** What of the settings cannot be drawn as it was chosen, and is left out or drawn otherwise. */
export type PosterProblem =
  | { readonly setting: 'logo'; readonly error: LogoError }
  | { readonly setting: 'link'; readonly error: LinkError }
  /** Too pale to be seen on paper: the nearest colour that can be is drawn. */
  | { readonly setting: 'colours'; readonly check: ColourCheck };

export function posterProblems({ logo, link, theme, colours }: PosterChoices): readonly PosterProblem[] {
  const [opened, checked] = [logo && openLogo(logo), link === '' ? null : checkLink(link)];
  const pale = theme === 'own' ? checkColours(colours).filter(({ passes }) => !passes) : [];
  return [
    ...(opened && !opened.ok ? [{ setting: 'logo', error: opened.error } as const] : []),
    ...(checked && !checked.ok ? [{ setting: 'link', error: checked.error } as const] : []),
    ...pale.map((check) => ({ setting: 'colours', check }) as const),
  ];
}
