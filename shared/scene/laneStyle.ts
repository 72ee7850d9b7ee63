import type { Lane } from '../plan/plan.ts';
import type { Colour, Pattern } from './scene.ts';
import { PAPER, SECOND_INK, tint } from './theme.ts';
import type { LaneLook, Texture, Theme } from './themes.ts';

/** How a lane looks: full hue for marks and thin strokes, tints for fields, a pattern where its hue is taken. */
export interface LaneStyle {
  readonly hue: Colour;
  /** 15 % of the hue: fields that hold text in ink. */
  readonly tint: Colour;
  /** 6 % of the hue: the lane's own ground. */
  readonly ground: Colour;
  /** 50 % of the hue: leaders. */
  readonly half: Colour;
  /** On the lane's ground: from the second lane of a hue on, or where the theme tells lanes apart by it. */
  readonly pattern?: Pattern;
  /** The same on what is filled with the hue: white lines in a marker. */
  readonly marker?: Pattern;
}

const REPEATS: readonly Texture[] = [{ kind: 'dots' }, { kind: 'crosshatch' }];

/** What tells the lanes of one look apart: its own texture first, then the others. */
function textureOf(own: Texture | undefined, repeat: number): Texture | undefined {
  const textures = [own, ...REPEATS.filter(({ kind }) => kind !== own?.kind)];
  return textures[repeat % textures.length];
}

/** The style of a look taken for the `repeat`-th time (0 is the first). */
export function laneStyle({ hue, field = hue, texture: own }: LaneLook, repeat = 0): LaneStyle {
  const style = { hue, tint: tint(field, 0.15), ground: tint(field, 0.06), half: tint(hue, 0.5) };
  const texture = textureOf(own, repeat);
  if (!texture) return style;
  return {
    ...style,
    pattern: { ...texture, colour: tint(field, own ? 0.17 : 0.22), gap: own ? 2.2 : 1.6, width: 0.22 },
    marker: { ...texture, colour: PAPER, gap: 0.8, width: texture.kind === 'dots' ? 0.2 : 0.28 },
  };
}

/** Entries that belong to no lane. */
export const NO_LANE: LaneStyle = laneStyle({ hue: SECOND_INK });

/**
 * A style for each lane, by id. A lane keeps the hue it was given; the others take, in order, the next look that
 * nobody has, and begin again with a pattern when all are taken.
 */
export function laneStyles(lanes: readonly Lane[], { looks, inOrder }: Theme): ReadonlyMap<string, LaneStyle> {
  const wanted = lanes.map(({ hue }) => (hue === null || inOrder ? null : hue % looks.length));
  const given = new Set(wanted.filter((hue) => hue !== null));
  const free = [...looks.keys()].filter((look) => !given.has(look));
  const order = [...free, ...[...given].sort((a, b) => a - b)];
  const uses = looks.map(() => 0);
  let next = 0;
  return new Map(
    lanes.map((lane, index) => {
      const look = wanted[index] ?? order[next++ % order.length] ?? 0;
      const repeat = uses[look] ?? 0;
      uses[look] = repeat + 1;
      return [lane.id, laneStyle(looks[look] ?? looks[0], repeat)];
    }),
  );
}
