import type sceneMessages from '../../resources/locales/nb/scene.json';
import type { Locale, Translate } from '../i18n/translate.ts';
import type { Entry } from '../plan/plan.ts';
import type { Measurer } from '../text/measure.ts';
import type { IsoDate } from '../time/index.ts';
import type { SceneChanges } from './changes.ts';
import type { Picture } from './logo/readLogo.ts';
import type { Theme } from './themes.ts';

export type SceneMessages = { readonly [Key in keyof typeof sceneMessages]: string };

/** Views that are edited in, on the screen. */
export type View = 'wheel' | 'timeline';

/** What can be printed, and how each may be laid out; the first of a view is what it is when nothing is said. */
export const POSTER_LAYOUTS = {
  /**
   * Callouts round the wheel; the wheel with a list beside it; two wheels on a sheet; a sheet each quarter or tertial;
   * callouts and key dates.
   */
  wheel: ['callouts', 'list', 'two', 'quarters', 'tertials', 'combined'],
  /** Swimlanes, a lane a row. */
  timeline: ['lanes', 'quarters', 'tertials'],
  /** Months by lanes. */
  matrix: ['months'],
  /** A row an entry: by month, or by body; of all entries, or of meetings alone. */
  meetings: ['table', 'bodies', 'meetings', 'meetingsByBody'],
} as const;

export type PosterView = keyof typeof POSTER_LAYOUTS;
export const POSTER_VIEWS: readonly [PosterView, ...PosterView[]] = Object.keys(POSTER_LAYOUTS) as [
  PosterView,
  ...PosterView[],
];
export type PosterLayout<Of extends PosterView = PosterView> = (typeof POSTER_LAYOUTS)[Of][number];

export type Orientation = 'landscape' | 'portrait';
export type PaperSize = 'A4' | 'A3' | 'A2' | 'A1' | 'A0';

/** A place on a sheet, as a share (0–1) of its width and height. */
export interface Pin {
  readonly x: number;
  readonly y: number;
}

/** A logo in a corner of the title's band. */
export interface LogoOptions extends Picture {
  readonly side: 'left' | 'right';
}

/** Everything a layout depends on beside the Plan; same input, same Scene. */
export interface SceneOptions {
  /** Size of the sheet or window, mm. */
  readonly width: number;
  readonly height: number;
  /** What stays white at each edge of a poster's sheet, mm; as its size has it when absent. */
  readonly margin?: number;
  /** A poster carries title block, legend, callouts and footnotes; the screen view may leave the title out. */
  readonly furniture: 'poster' | 'screen';
  /** First and last month shown, `YYYY-MM`; the plan's own period when absent. */
  readonly from?: string;
  readonly to?: string;
  /** Lanes shown, in order; all when absent. */
  readonly lanes?: readonly string[];
  /** Scenarios shown beside the base course; all when absent. */
  readonly scenarios?: readonly string[];
  /** Entries of the plan on other sheets of the same poster, by id, that links may lead to or come from. */
  readonly elsewhere?: ReadonlyMap<string, Entry>;
  /** Today's mark, when wanted. */
  readonly today?: IsoDate;
  /**
   * Former dates of what was moved, postponed or cancelled: struck through in the text and hollow in the picture, or
   * (`false`) not at all. When absent, in the picture, and in words on the wheel only.
   */
  readonly former?: boolean;
  /**
   * Where callouts of the wheel have been put by hand, by the id of their entry: the top left corner of the callout,
   * as a share (0–1) of the sheet's width and height. One that cannot stand there stands at the nearest place that
   * is free of other words and that its leader can reach.
   */
  readonly pins?: ReadonlyMap<string, Pin>;
  /** What became of entries since another state of the plan, to be drawn as such; the Plan is that of `overlay`. */
  readonly changes?: SceneChanges;
  /** Colours; calm when absent. */
  readonly theme?: Theme;
  /** Beside the title. */
  readonly logo?: LogoOptions;
  /** Where a QR code leads: `https:`, `http:` or `mailto:` (`checkLink`); none when absent. */
  readonly link?: string;
  /** Whether signs are explained; they are when absent. */
  readonly legend?: boolean;
  /** Whether footnotes and abbreviations are there; they are when absent. */
  readonly notes?: boolean;
  /** Figures of footnotes by note id: one numbering for all sheets; that of the plan's own entries when absent. */
  readonly noteNumbers?: ReadonlyMap<string, number>;
  readonly locale: Locale;
  readonly measurer: Measurer;
  readonly translate: Translate<SceneMessages>;
}
