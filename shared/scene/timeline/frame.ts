import type { Lane, Plan } from '../../plan/plan.ts';
import { daysBetween, type IsoDate } from '../../time/index.ts';
import { periodName } from '../furniture/titleBlock.ts';
import type { SceneOptions } from '../options.ts';
import { type ShownPeriod, shownPeriod } from '../period.ts';
import type { Mm } from '../scene.ts';
import { PT, TYPE } from '../theme.ts';
import type { Item, Zone } from './items.ts';

/** The room a timeline has, and how it is divided. mm. */
export interface Frame {
  readonly period: ShownPeriod;
  /** Outer edges: lane names begin at `left`, the last column ends at `right`. */
  readonly left: Mm;
  readonly right: Mm;
  readonly laneWidth: Mm;
  /** The names of all lanes fit in the larger type that goes with large labels. */
  readonly hasLargeNames: boolean;
  /** The time axis. */
  readonly x0: Mm;
  readonly x1: Mm;
  /** Columns of what has no place on the axis. */
  readonly columns: readonly Column[];
  /** Rows of the header: years (where the period has more than one, or no title tells it), months, weeks. */
  readonly yearTop: Mm;
  readonly monthTop: Mm;
  readonly weekTop: Mm;
  readonly gridTop: Mm;
  readonly bottom: Mm;
}

export interface Column {
  readonly zone: Exclude<Zone, 'grid'>;
  readonly x0: Mm;
  readonly x1: Mm;
  readonly heading: string;
}

const YEAR_ROW = 5;
const MONTH_ROW = 6.6;
const WEEK_ROW = 4.4;
const COLUMN_GAP = 2.4;
const FEW = 30;
const LARGE_LABEL = 10 * PT;
/** Room right of a lane's name. */
export const NAME_MARGIN = 2;
/** Coloured edge and padding of a lane's name. */
export const LANE_INDENT = 3.4;

/** How lanes are named beside labels of this size: a little larger where those are large. */
export const laneStyleFor = (size: Mm) =>
  ({ size: size > 9 * PT + 0.001 ? 9.5 * PT : TYPE.lane, weight: 600 }) as const;
export const LANE_STYLE = laneStyleFor(TYPE.lane);

/** Room for the longest word of the names in this type. */
function namesWidth(lanes: readonly Lane[], size: Mm, { measurer }: SceneOptions): Mm {
  const words = lanes.flatMap((lane) => (lane.name || lane.shortName).split(/\s+|(?<=[/–-])/u));
  const widest = Math.max(0, ...words.map((word) => measurer.width(word, laneStyleFor(size))));
  return widest + LANE_INDENT + NAME_MARGIN;
}

/**
 * Divides the room between the edges: names, what lies before, the axis, what lies after, what has no date. Where it
 * is tight, the axis takes from the columns beside it.
 */
export function timelineFrame(
  plan: Plan,
  items: readonly Item[],
  lanes: readonly Lane[],
  area: { readonly left: Mm; readonly right: Mm; readonly top: Mm; readonly bottom: Mm },
  options: SceneOptions,
  isTight = false,
): Frame {
  const period = shownPeriod(plan, options);
  const width = area.right - area.left;
  // Few entries will be set large, and the names beside them; longer words than the column holds are hyphenated.
  const large = namesWidth(lanes, LARGE_LABEL, options);
  const wanted = items.length <= FEW ? large : namesWidth(lanes, TYPE.lane, options);
  const laneWidth = Math.min(Math.max(18, wanted), isTight ? 24 : Math.max(40, width * 0.11));
  const has = (zone: Zone) => items.some((item) => item.zone === zone);
  const columnWidth = isTight ? 24 : Math.min(40, Math.max(items.length <= FEW ? 36 : 26, width * 0.1));
  const monthOf = (day: IsoDate) => periodName(plan, options, day.slice(0, 7), day.slice(0, 7));

  const before = has('before') ? columnWidth + COLUMN_GAP : 0;
  const x0 = area.left + laneWidth + before;
  const tail = (['after', 'unset'] as const).filter(has);
  const x1 = area.right - tail.length * (columnWidth + COLUMN_GAP);
  const columns: Column[] = [];
  if (before > 0) {
    const left = area.left + laneWidth + COLUMN_GAP / 2;
    columns.push({
      zone: 'before',
      x0: left,
      x1: left + columnWidth,
      heading: options.translate('before', { period: monthOf(period.start) }),
    });
  }
  tail.forEach((zone, index) => {
    const left = x1 + COLUMN_GAP + index * (columnWidth + COLUMN_GAP);
    const heading =
      zone === 'unset' ? options.translate('noDate') : options.translate('after', { period: monthOf(period.end) });
    columns.push({ zone, x0: left, x1: left + columnWidth, heading });
  });

  const hasYears = options.furniture === 'screen' || period.start.slice(0, 4) !== period.end.slice(0, 4);
  const monthTop = area.top + (hasYears ? YEAR_ROW : 0);
  return {
    period,
    left: area.left,
    right: area.right,
    laneWidth,
    hasLargeNames: large <= laneWidth + 0.01,
    x0,
    x1,
    columns,
    yearTop: area.top,
    monthTop,
    weekTop: monthTop + MONTH_ROW,
    gridTop: monthTop + MONTH_ROW + WEEK_ROW,
    bottom: area.bottom,
  };
}

/** Left and right edge of the field behind a column: a little wider than what stands in it. */
export const columnField = (frame: Frame, { x0, x1 }: Column): { readonly x0: Mm; readonly x1: Mm } => ({
  x0: x0 - COLUMN_GAP / 2,
  x1: Math.min(x1 + COLUMN_GAP / 2, frame.right),
});

/** Left edge of a day on the axis. */
export const dayX = (frame: Frame, day: IsoDate): Mm =>
  frame.x0 + (daysBetween(frame.period.start, day) / frame.period.days) * (frame.x1 - frame.x0);

/** Left and right edge of days, both inclusive. */
export function rangeX(frame: Frame, range: { readonly start: IsoDate; readonly end: IsoDate }): readonly [Mm, Mm] {
  const dayWidth = (frame.x1 - frame.x0) / frame.period.days;
  return [dayX(frame, range.start), dayX(frame, range.end) + dayWidth];
}
