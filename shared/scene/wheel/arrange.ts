import type { Mm } from '../scene.ts';
import { PT } from '../theme.ts';
import { arrangeFlow } from './arrangeFlow.ts';
import { type Arrangement, type Listed, type Task, type Wheel, wheelAt } from './arrangement.ts';
import { arrangeSides } from './arrangeSides.ts';
import type { CalloutStyle, Detail } from './calloutBlock.ts';

/** Callout sizes in points, best first. */
const SIZES = [9, 8.5, 8, 7.5, 7];
const LEAST = 7 * PT;
/** Shares of the largest wheel that callouts are tried beside. */
const WHEELS = [1, 0.93, 0.86, 0.8];
const SMALL_WHEELS = [0.8, 0.72, 0.64];
/** Shares tried when callouts flow in columns without leaders. */
const FLOW_WHEELS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.34];
/** Beyond this a wheel with a leader an entry is a cobweb. */
const MOST_LEADERS = 130;

/**
 * The best arrangement that holds everything: leaders to columns beside the wheel in the largest type that fits,
 * first with all that callouts have to say, then with less, then with a smaller wheel; where no such sheet is to be
 * had, columns by month without leaders.
 */
export function arrange(task: Task, list: readonly Listed[]): Arrangement {
  const { area, options } = task;
  const largest = Math.min(area.height, area.width) / 2 - 1;
  const style = (points: number, detail: Detail): CalloutStyle => ({
    size: points * PT,
    small: LEAST,
    detail,
    measurer: options.measurer,
    locale: task.plan.info.locale,
  });

  if (area.width > area.height * 1.05 && task.shown.dated.length <= MOST_LEADERS) {
    const wheels = new Map<number, Wheel>();
    const at = (share: number): Wheel => {
      const known = wheels.get(share);
      const wheel =
        known ?? wheelAt(task, area.x + area.width / 2, area.y + area.height / 2, sideRadius(task, largest) * share);
      wheels.set(share, wheel);
      return wheel;
    };
    const attempts: readonly (readonly [Detail, readonly number[], readonly number[]])[] = [
      ['all', SIZES, WHEELS],
      ['some', SIZES, WHEELS],
      ['some', [7], SMALL_WHEELS],
      ['least', [8, 7.5, 7], WHEELS],
      ['least', [7], SMALL_WHEELS],
    ];
    for (const [detail, sizes, shares] of attempts) {
      for (const points of sizes) {
        for (const share of shares) {
          const found = arrangeSides(task, at(share), list, style(points, detail));
          if (found) return found;
        }
      }
    }
  }

  let best: Arrangement | null = null;
  for (const [detail, sizes, shares] of [
    ['all', [8.5, 8, 7.5], FLOW_WHEELS.slice(0, 4)],
    ['some', [8, 7.5, 7], FLOW_WHEELS.slice(0, 5)],
    ['least', [7.5, 7], FLOW_WHEELS],
  ] as const) {
    for (const points of sizes) {
      for (const share of shares) {
        const tried = arrangeFlow(task, largest * share, list, style(points, detail), leastColumn(points));
        if (tried.unnamed === 0) return tried;
        if (!best || tried.unnamed < best.unnamed) best = tried;
      }
    }
  }
  return best ?? arrangeFlow(task, largest, list, style(7, 'least'), leastColumn(7));
}

const leastColumn = (points: number): Mm => points * 6.2;

/** The largest wheel that leaves columns of a good width on both sides. */
function sideRadius({ area }: Task, largest: Mm): Mm {
  return Math.max(Math.min(largest, area.width / 2 - 13 - 62), Math.min(largest, area.width * 0.18));
}
