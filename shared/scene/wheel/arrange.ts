import type { Mm } from '../scene.ts';
import { PT } from '../theme.ts';
import { arrangeFlow, flowing, plotColumns } from './arrangeFlow.ts';
import { type Arrangement, type Listed, type Task, type Wheel, wheelAt } from './arrangement.ts';
import { arrangeSides, CHANNEL, OVAL_CHANNEL, type SideShape, sideWidth } from './arrangeSides.ts';
import type { CalloutStyle, Detail } from './calloutBlock.ts';
import { calloutRoom } from './calloutRoom.ts';
import { ovalWidth } from './contour.ts';

/** Callout sizes in points, best first: those for sheets with room to spare, and the usual ones. */
const LARGE = [10.5, 10, 9.5];
const SIZES = [9, 8.5, 8, 7.5, 7];
const LEAST = 7 * PT;
/** A wheel is never smaller than this, mm, however small the sheet. */
const LEAST_RADIUS = 10;
/** Shares of the largest wheel that callouts are tried beside. */
const WHEELS = [1, 0.93, 0.86, 0.8];
const SMALL_WHEELS = [0.8, 0.72, 0.64];
/** Shares tried when callouts flow in columns without leaders. */
const FLOW_WHEELS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.34];
/** Share of the largest wheel where there is no room to name everything. */
const CROWDED_WHEEL = 0.7;
/** Beyond this a wheel with a leader an entry is a cobweb. */
const MOST_LEADERS = 160;
/** On a sheet that is higher than wide, fewer than these are better off under a larger wheel. */
const FEW = 18;

/**
 * The best arrangement that holds everything: leaders to columns beside the wheel in the largest type that fits,
 * first with all that callouts have to say, then with less, then with a smaller wheel; where no such sheet is to be
 * had, columns by month without leaders.
 */
export function arrange(task: Task, list: readonly Listed[]): Arrangement {
  const { area, shown, writer, options } = task;
  const texts = [...shown.dated.map(({ entry }) => writer.text(entry)), ...list.map(({ text }) => text)];
  const room = calloutRoom(texts, options.measurer);
  const shape: SideShape = area.width > area.height * 1.05 ? 'straight' : 'oval';
  const beside = shown.dated.length <= MOST_LEADERS && (shape === 'straight' || shown.dated.length >= FEW);
  const attempt = (tried: Task) =>
    (beside
      ? (sides(tried, list, room, { shape }) ??
        (hasPins(tried) ? sides(tried, list, room, { shape, makesRoom: false }) : null))
      : null) ?? columns(tried, list, room);
  let found = attempt(task);
  // A callout that cannot be where it was put is not left out: it stands with the others.
  for (let unpinned = task.unpinned; found.lost.length > 0; ) {
    unpinned = new Set([...unpinned, ...found.lost]);
    found = attempt({ ...task, unpinned });
  }
  return found;
}

const hasPins = ({ options }: Task) => options.pins !== undefined && options.pins.size > 0;

/** The wheel alone, in the middle of its box. */
export function arrangeBare(task: Task): Arrangement {
  const { area } = task;
  const wheel = wheelAt(task, area.x + area.width / 2, area.y + area.height / 2, largestRadius(task));
  return { wheel, leaders: [], keyed: true, marks: [], unnamed: [], lost: [] };
}

type Room = ReturnType<typeof calloutRoom>;

const styleOf = (task: Task, points: number, detail: Detail, runIn = false): CalloutStyle => ({
  size: points * PT,
  small: LEAST,
  detail,
  runIn,
  ...(task.options.changes ? { signs: true } : {}),
  measurer: task.options.measurer,
  locale: task.plan.info.locale,
});

const largestRadius = ({ area }: Task): Mm => Math.max(Math.min(area.height, area.width) / 2 - 1, LEAST_RADIUS);

type SideAttempts = readonly (readonly [Detail, readonly number[], readonly number[]])[];

const SIDE_ATTEMPTS: SideAttempts = [
  ['all', LARGE, [1, 0.965, 0.93]],
  ['all', SIZES, WHEELS],
  ['some', SIZES, WHEELS],
  ['some', [7], SMALL_WHEELS],
  ['least', [8, 7.5, 7], WHEELS],
  ['least', [7], SMALL_WHEELS],
];

interface SideOptions {
  readonly shape: SideShape;
  readonly makesRoom?: boolean;
}

/** Along an oval columns are narrow at the wheel's height: not the largest type, and a smaller wheel earlier. */
const OVAL_ATTEMPTS: SideAttempts = [
  ['all', [9.5], [1, 0.93]],
  ['all', SIZES, WHEELS],
  ['some', SIZES, WHEELS],
  ['least', [8, 7.5, 7], WHEELS],
];

function sides(task: Task, list: readonly Listed[], room: Room, how: SideOptions): Arrangement | null {
  const { area } = task;
  const largest = how.shape === 'oval' ? ovalRadius(task) : sideRadius(task, largestRadius(task));
  if (largest === 0) return null;
  for (const [detail, sizes, shares] of how.shape === 'oval' ? OVAL_ATTEMPTS : SIDE_ATTEMPTS) {
    for (const points of sizes) {
      for (const share of shares) {
        const style = styleOf(task, points, detail);
        const width =
          how.shape === 'oval'
            ? ovalWidth(area.width, largest * share, OVAL_CHANNEL)
            : sideWidth(area, largest * share);
        if (room(width, style) > area.height * 2) continue;
        const wheel = wheelAt(task, area.x + area.width / 2, area.y + area.height / 2, largest * share);
        const found = arrangeSides(
          task,
          how.shape === 'oval' ? wheel : asideWheel(task, wheel, list),
          list,
          style,
          how,
        );
        if (found) return found;
      }
    }
  }
  return null;
}

/** Widest column beside a wheel that has one on one side only, mm. */
const WIDEST_COLUMN: Mm = 110;

/** A wheel all of whose callouts are on one side stands with them in the middle of the sheet. */
function asideWheel(task: Task, wheel: Wheel, list: readonly Listed[]): Wheel {
  const { area } = task;
  const isRight = wheel.rays.every(({ rim }) => rim < Math.PI);
  const isLeft = wheel.rays.every(({ rim }) => rim >= Math.PI);
  if (wheel.rays.length + list.length === 0 || (!isRight && !isLeft) || hasPins(task)) return wheel;
  const { cy, radius } = wheel.rings;
  const column = Math.min(WIDEST_COLUMN, area.width - 2 * radius - CHANNEL);
  const shift = (CHANNEL + column) / 2;
  return wheelAt(task, area.x + area.width / 2 + (isRight ? -shift : shift), cy, radius);
}

const FLOW_ATTEMPTS: readonly (readonly [Detail, boolean, readonly number[], readonly number[]])[] = [
  ['all', false, [10.5, 10, 9.5, 9], FLOW_WHEELS.slice(0, 1)],
  ['all', false, [9, 8.5, 8, 7.5], FLOW_WHEELS.slice(0, 4)],
  ['some', false, [8, 7.5, 7], FLOW_WHEELS.slice(0, 5)],
  ['least', false, [7.5, 7], FLOW_WHEELS.slice(0, 6)],
  ['least', true, [7], FLOW_WHEELS],
];

function columns(task: Task, list: readonly Listed[], room: Room): Arrangement {
  const largest = largestRadius(task);
  for (const [detail, runIn, sizes, shares] of FLOW_ATTEMPTS) {
    for (const points of sizes) {
      for (const share of shares) {
        const style = styleOf(task, points, detail, runIn);
        const plot = plotColumns(task.area, largest * share, leastColumn(points));
        if (room(plot.width, style) > plot.height) continue;
        const set = flowing(task, plot, list, style);
        if (set.fits) return arrangeFlow(task, set);
      }
    }
  }
  // Not everything can be named: then the wheel itself should be seen.
  const plot = plotColumns(task.area, largest * CROWDED_WHEEL, leastColumn(7));
  return arrangeFlow(task, flowing(task, plot, list, styleOf(task, 7, 'least', true)));
}

const leastColumn = (points: number): Mm => points * 6.2;

/** The largest wheel that leaves columns of a good width on both sides. */
function sideRadius({ area }: Task, largest: Mm): Mm {
  return Math.max(Math.min(largest, area.width / 2 - 13 - 62), Math.min(largest, area.width * 0.18));
}

/** Least room for text beside a wheel on a sheet higher than wide, mm. */
const OVAL_COLUMN: Mm = 56;
/** A wheel smaller than this share of the sheet's width says too little for what it takes. */
const LEAST_OVAL = 0.24;

/** The largest wheel that leaves room beside it on a sheet higher than wide; none where that is too small. */
function ovalRadius({ area }: Task): Mm {
  const radius = area.width / 2 - OVAL_CHANNEL - OVAL_COLUMN;
  return radius < area.width * LEAST_OVAL ? 0 : radius;
}
