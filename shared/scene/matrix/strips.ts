import type { Mm } from '../scene.ts';
import type { Item } from '../timeline/items.ts';

/** Where months stand under each other: an entry that reaches over several, as a strip beside the words of its lane. */
export interface Strip {
  readonly item: Item;
  readonly lane: string;
  /** Keys of the rows it reaches over. */
  readonly rows: readonly string[];
  /** Its place among the strips of its column, from the right edge. */
  readonly level: number;
}

export const STRIP_WIDTH: Mm = 1.2;
/** From one strip to the next. */
export const STRIP_STEP: Mm = 1.9;
/** More than this beside each other would leave too little room for words; they are told of by their dates alone. */
const MOST = 4;

/** Strips of a lane, each as far to the right as those before it allow. */
export function placeStrips(
  entered: readonly { readonly item: Item; readonly times: readonly string[]; readonly lanes: readonly string[] }[],
  lane: string,
): readonly Strip[] {
  const placed: Strip[] = [];
  for (const { item, times, lanes } of entered) {
    if (times.length < 2 || !lanes.includes(lane)) continue;
    const isTaken = (level: number) =>
      placed.some((other) => other.level === level && other.rows.some((row) => times.includes(row)));
    const level = Array.from({ length: MOST }, (_, at) => at).find((at) => !isTaken(at));
    if (level !== undefined) placed.push({ item, lane, rows: times, level });
  }
  return placed;
}

/** Room the strips of a column take from its words. */
export const stripsWidth = (strips: readonly Strip[]): Mm =>
  strips.length === 0 ? 0 : (Math.max(...strips.map(({ level }) => level)) + 1) * STRIP_STEP;
