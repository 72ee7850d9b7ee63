import type { Mm } from '../scene.ts';

/** What a column asks for. */
export interface ColumnNeed {
  /** Below this its words are divided. */
  readonly least: Mm;
  /** With this every cell stands on one line. */
  readonly natural: Mm;
  /** It has the width it needs and no other: dates and times. */
  readonly isFixed?: boolean;
  /** How much wider than others it becomes where not all can have what they need; 1 when absent. */
  readonly weight?: number;
}

const sum = (values: readonly Mm[]): Mm => values.reduce((total, value) => total + value, 0);

/**
 * Widths of columns that together fill a width. Fixed ones have what they need; of the others, those that need
 * little get it, and the rest share what is left in proportion to what they need.
 */
export function shareWidth(needs: readonly ColumnNeed[], width: Mm): Mm[] {
  const fixed = sum(needs.map((need) => (need.isFixed ? need.natural : 0)));
  const open = needs.filter((need) => !need.isFixed);
  const room = Math.max(width - fixed, 0);
  const natural = sum(open.map((need) => need.natural));
  if (natural <= room) {
    // What nobody needs is the widest column's.
    const widest = open.reduce<ColumnNeed | null>(
      (most, need) => (most && most.natural >= need.natural ? most : need),
      null,
    );
    return needs.map((need) => need.natural + (need === widest ? room - natural : 0));
  }
  const least = sum(open.map((need) => need.least));
  if (least >= room) return needs.map((need) => (need.isFixed ? need.natural : (need.least * room) / least));
  // The level up to which everybody's wish is granted, between least and natural.
  const widthAt = (need: ColumnNeed, level: Mm) =>
    Math.max(need.least, Math.min(need.natural, level * (need.weight ?? 1)));
  let [low, high] = [0, Math.max(...open.map((need) => need.natural))];
  for (let step = 0; step < 40; step += 1) {
    const level = (low + high) / 2;
    if (sum(open.map((need) => widthAt(need, level))) <= room) low = level;
    else high = level;
  }
  return needs.map((need) => (need.isFixed ? need.natural : widthAt(need, low)));
}
