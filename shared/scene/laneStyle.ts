import type { Lane } from '../plan/plan.ts';
import type { Colour, Pattern } from './scene.ts';
import { LANE_HUES, SECOND_INK, tint } from './theme.ts';

/** How a lane looks: full hue for marks and thin strokes, tints for fields, a pattern where its hue is taken. */
export interface LaneStyle {
  readonly hue: Colour;
  /** 15 % of the hue: fields that hold text in ink. */
  readonly tint: Colour;
  /** 6 % of the hue: the lane's own ground. */
  readonly ground: Colour;
  /** 50 % of the hue: leaders. */
  readonly half: Colour;
  /** Set from the second lane of a hue on. */
  readonly pattern?: Pattern;
}

const REPEATS: readonly Pattern['kind'][] = ['dots', 'crosshatch'];

/** The style of hue `hue` (0–8) taken for the `repeat`-th time (0 is the first). */
export function laneStyle(hue: number, repeat = 0): LaneStyle {
  const colour = LANE_HUES[hue % LANE_HUES.length] ?? SECOND_INK;
  const style = {
    hue: colour,
    tint: tint(colour, 0.15),
    ground: tint(colour, 0.06),
    half: tint(colour, 0.5),
  };
  const kind = repeat > 0 ? REPEATS[(repeat - 1) % REPEATS.length] : undefined;
  return kind ? { ...style, pattern: { kind, colour: tint(colour, 0.22), gap: 1.6, width: 0.22 } } : style;
}

/** Entries that belong to no lane. */
export const NO_LANE: LaneStyle = {
  hue: SECOND_INK,
  tint: tint(SECOND_INK, 0.15),
  ground: tint(SECOND_INK, 0.06),
  half: tint(SECOND_INK, 0.5),
};

/**
 * A style for each lane, by id. A lane keeps the hue it was given; the others take, in order, the next hue that
 * nobody has, and begin again with a pattern when all nine are taken.
 */
export function laneStyles(lanes: readonly Lane[]): ReadonlyMap<string, LaneStyle> {
  const uses = LANE_HUES.map(() => 0);
  const given = new Set(lanes.flatMap((lane) => (lane.hue === null ? [] : [lane.hue])));
  const free = LANE_HUES.map((_, hue) => hue).filter((hue) => !given.has(hue));
  const order = [...free, ...[...given].sort((a, b) => a - b)];
  let next = 0;
  return new Map(
    lanes.map((lane) => {
      const hue = lane.hue ?? order[next++ % order.length] ?? 0;
      const repeat = uses[hue] ?? 0;
      uses[hue] = repeat + 1;
      return [lane.id, laneStyle(hue, repeat)];
    }),
  );
}
