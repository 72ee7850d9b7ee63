import type { Plan } from '../plan/plan.ts';
import { standsApart } from './furniture/apart.ts';
import { footnoteNumbers } from './furniture/index.ts';
import { notePages } from './furniture/notePages.ts';
import { numberPages, pointToNotes } from './furniture/pageNumber.ts';
import { inTheme } from './inTheme.ts';
import { laneStyles } from './laneStyle.ts';
import { layoutMatrix } from './matrix/index.ts';
import { layoutMeetings } from './meetings/index.ts';
import {
  type Orientation,
  type PaperSize,
  POSTER_LAYOUTS,
  type PosterLayout,
  type PosterView,
  type SceneOptions,
} from './options.ts';
import { readByMonth } from './readByMonth.ts';
import { scaleScene } from './scaleScene.ts';
import type { Mm, Pages, Scene } from './scene.ts';
import { CALM } from './themes.ts';
import { layoutTimelinePages } from './timeline/pages.ts';
import { layoutWheel } from './wheel/index.ts';
import { layoutCombined, layoutTwoWheels, layoutWheelList, layoutWheelParts } from './wheelPages/index.ts';

/** Short and long side of the sheets, mm (ISO 216). */
export const PAPER_SIZES: Readonly<Record<PaperSize, { readonly short: Mm; readonly long: Mm }>> = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
  A2: { short: 420, long: 594 },
  A1: { short: 594, long: 841 },
  A0: { short: 841, long: 1189 },
};

/** What a poster is made with: all that a view's options say beside the sheet. */
export type PosterOptions = Omit<SceneOptions, 'width' | 'height' | 'furniture' | 'locale'> & {
  readonly view: PosterView;
  /** How the view is laid out; its first layout when absent. */
  readonly layout?: PosterLayout;
  readonly paper: PaperSize;
  readonly orientation: Orientation;
  /** The plan's own language when absent. */
  readonly locale?: SceneOptions['locale'];
};

/** A way to lay a plan out on sheets of one size; the options' furniture is that of a poster. */
type LayOut = (plan: Plan, options: SceneOptions) => Pages;

const lanes: LayOut = (plan, options) => layoutTimelinePages(plan, options);

/** A way for each layout that can be asked for. */
const LAYOUTS: { readonly [Of in PosterView]: Readonly<Record<PosterLayout<Of>, LayOut>> } = {
  wheel: {
    callouts: (plan, options) => [layoutWheel(plan, options)],
    list: layoutWheelList,
    two: layoutTwoWheels,
    quarters: (plan, options) => layoutWheelParts(plan, 'quarter', options),
    tertials: (plan, options) => layoutWheelParts(plan, 'tertial', options),
    combined: layoutCombined,
  },
  timeline: {
    lanes,
    quarters: (plan, options) => layoutTimelinePages(plan, options, 'quarter'),
    tertials: (plan, options) => layoutTimelinePages(plan, options, 'tertial'),
  },
  matrix: { months: layoutMatrix },
  meetings: {
    table: (plan, options) => layoutMeetings(plan, 'table', options),
    bodies: (plan, options) => layoutMeetings(plan, 'bodies', options),
    meetings: (plan, options) => layoutMeetings(plan, 'table', options),
    meetingsByBody: (plan, options) => layoutMeetings(plan, 'bodies', options),
  },
};

/** What of a plan a layout is of: all of it, or its meetings alone. */
export function posterPlan(plan: Plan, layout: PosterLayout | undefined): Plan {
  if (layout !== 'meetings' && layout !== 'meetingsByBody') return plan;
  return { ...plan, entries: plan.entries.filter(({ kind }) => kind === 'meeting') };
}

/** Width and height of a sheet as it is held, mm. */
export function sheetSize(paper: PaperSize, orientation: Orientation): { readonly width: Mm; readonly height: Mm } {
  const { short, long } = PAPER_SIZES[paper];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/**
 * A plan on sheets of paper, ready to be printed: title, view, legend and notes. Notes that would take the view's
 * room stand on sheets after it.
 *
 * Sheets larger than A3 are read from further away and also hold more: half of what they are larger goes into
 * larger type, half into more room for it.
 */
export function layoutPoster(whole: Plan, options: PosterOptions): Pages {
  const { view, layout, paper, orientation, ...rest } = options;
  const plan = posterPlan(whole, layout);
  const locale = options.locale ?? plan.info.locale;
  const size = sheetSize(paper, orientation);
  const factor = Math.max(1, Math.sqrt(PAPER_SIZES[paper].short / PAPER_SIZES.A3.short));
  const sheet: SceneOptions = {
    ...rest,
    ...(rest.margin === undefined ? {} : { margin: rest.margin / factor }),
    locale,
    furniture: 'poster',
    width: size.width / factor,
    height: size.height / factor,
    noteNumbers: footnoteNumbers(plan),
  };
  const layouts: Readonly<Partial<Record<PosterLayout, LayOut>>> = LAYOUTS[view];
  const lay = (layout && layouts[layout]) ?? layouts[POSTER_LAYOUTS[view][0]] ?? lanes;
  const apart = standsApart(plan, sheet);
  const views = lay(plan, {
    ...sheet,
    ...(apart.legend ? { legend: false } : {}),
    ...(apart.notes ? { notes: false } : {}),
  });
  const notes = notePages(plan, sheet, apart);
  const [first, ...others] = numberPages([...pointToNotes(views, notes, sheet), ...notes], sheet);
  const { theme = CALM } = options;
  const styles = laneStyles(plan.lanes, theme);
  const placed = (scene: Scene): Scene => {
    const scaled = scaleScene(inTheme(scene, theme, styles), factor);
    return readByMonth(plan, { ...scaled, ...size }, locale, options.translate);
  };
  return [placed(first), ...others.map(placed)];
}
