import { markerReach } from '../markers.ts';
import type { Mm } from '../scene.ts';
import { LEADING } from '../theme.ts';
import { type Frame, rangeX } from './frame.ts';
import type { Item } from './items.ts';
import { dividedWords, type LabelType, labelSettings, type SetLabel, setLabel } from './label.ts';
import type { Taken } from './pack.ts';
import type { Words } from './words.ts';

/** One way to draw an entry: where its mark, its label and its rows would be, from the top of its first row. */
export interface Placement {
  readonly taken: readonly Taken[];
  /** Half lines from its top to its bottom. */
  readonly height: number;
  /** What speaks against it, in half lines. */
  readonly cost: number;
  /** The label stands before its mark though there is room behind it. */
  readonly isBackward: boolean;
  /** The mark: a marker centred on x0 = x1, or a bar or field between them. */
  readonly x0: Mm;
  readonly x1: Mm;
  /** Lines the bar or field is high. */
  readonly barLines: number;
  readonly label: SetLabel;
  /** Left end of the label (right end where it hugs a mark at its right), and the line it begins in. */
  readonly labelX: Mm;
  readonly labelLine: number;
  readonly align: 'start' | 'end';
  readonly isInside: boolean;
  /** Centre of the small mark where it was before it was moved. */
  readonly formerX: Mm | null;
}

/** How close things stand. */
export interface Density {
  /** Empty half lines under each entry. */
  readonly gap: number;
  /** Line height, ems. */
  readonly leading: number;
  /** Room between a label and what follows it in its row, mm. */
  readonly clear: Mm;
  /** Room above and below what a lane holds, mm. */
  readonly padding: Mm;
}

export const NORMAL: Density = { gap: 1, leading: LEADING, clear: 2, padding: 1.5 };
/** For sheets that would not hold their entries otherwise. */
export const CLOSE: Density = { gap: 0, leading: 1.24, clear: 1.7, padding: 1 };
export const CLOSEST: Density = { gap: 0, leading: 1.1, clear: 1.2, padding: 0.4 };

export interface PlacementType extends LabelType, Density {}

/** Room between a mark and its label. */
const MARK_GAP = 0.9;
const BAR_PADDING = 1.5;
/** Half of the mark where a moved entry was. */
const FORMER_HALF = 1.1;
/** A bar narrower than this is drawn as a marker. */
const SHORTEST_BAR = 2.4;
/** The narrowest bar that is asked to hold its text. */
const LEAST_INSIDE = 16;

/** Size of a marker beside text of this size, mm. */
export const markerSize = (size: Mm): Mm => Math.min(3.4, size * 0.88);
export const lineHeight = (type: PlacementType): Mm => type.size * type.leading;

/** Every way to draw an entry on the axis that is worth trying; at least one, which always fits. */
export function axisPlacements(item: Item, words: Words, frame: Frame, type: PlacementType): Placement[] {
  const [start, end] = item.range ? rangeX(frame, item.range) : [frame.x0, frame.x0];
  const former = item.former ? middle(rangeX(frame, item.former)) : null;
  const isBar = item.shape !== 'point' && end - start >= SHORTEST_BAR;
  const [x0, x1] = isBar ? [start + 0.25, end - 0.25] : [middle([start, end]), middle([start, end])];
  const half = isBar ? 0.4 : markerSize(type.size) * Math.max(0.5, markerReach(item.entry.kind));
  const reach = former === null ? [x0, x1] : [former - FORMER_HALF, former + FORMER_HALF];
  const [left, right] = [Math.min(x0 - half, ...reach), Math.max(x1 + half, ...reach)];
  const base = { x0, x1, formerX: former, barLines: 1 };
  const mark: Taken = { x0: left - 0.3, x1: right + type.clear / 2, top: 0, bottom: 2 };
  const result: Placement[] = [];

  type Site = Pick<Placement, 'labelX' | 'labelLine' | 'align' | 'cost'>;
  const add = (label: SetLabel, site: Site, isBackward = false): boolean => {
    const from = site.align === 'start' ? site.labelX : site.labelX - label.width;
    const to = from + label.width;
    if (from < frame.x0 - 0.01 || to > frame.x1 + 0.01) return false;
    const bottom = 2 * (site.labelLine + label.lines.length);
    const height = Math.max(bottom, 2) + type.gap;
    const text = { x0: from - 0.3, x1: to + type.clear, top: 2 * site.labelLine, bottom: bottom + type.gap };
    const taken = [{ ...mark, bottom: 2 + type.gap }, text];
    result.push({ ...base, ...site, isInside: false, isBackward, label, height, taken });
    return true;
  };

  if (isBar) {
    const inside = insideBar(item, words, x1 - x0 - 2 * BAR_PADDING, type);
    if (inside) {
      const lines = inside.lines.length;
      const height = 2 * lines + type.gap;
      const site = {
        labelX: x0 + BAR_PADDING,
        labelLine: 0,
        align: 'start',
        isInside: true,
        isBackward: false,
      } as const;
      const taken = [{ ...mark, bottom: height }];
      result.push({ ...base, ...site, cost: lines - 2, label: inside, barLines: lines, height, taken });
      // The text is in the bar and nothing is gained by setting it elsewhere.
      if (lines === 1) return result;
    }
  }
  const labels = labelSettings(words, type, frame.x1 - frame.x0);
  const behind = labels.filter((label) =>
    add(label, { labelX: right + MARK_GAP, labelLine: 0, align: 'start', cost: 0 }),
  );
  for (const label of labels) {
    add(label, { labelX: left - MARK_GAP, labelLine: 0, align: 'end', cost: 2 }, behind.length > 0);
    if (isBar) add(label, { labelX: x0, labelLine: 1, align: 'start', cost: 0.5 });
  }
  const any = labels.at(-1) ?? setLabel(words, frame.x1 - frame.x0, type);
  const labelX = Math.max(frame.x0, Math.min(x0 - half, frame.x1 - any.width));
  add(any, { labelX, labelLine: 1, align: 'start', cost: 8 });
  return result;
}

/** The label set within a bar or field; null where it would be cramped. */
function insideBar(item: Item, words: Words, room: Mm, type: PlacementType): SetLabel | null {
  if (room < LEAST_INSIDE) return null;
  const label = setLabel(words, room, { ...type, detail: 0 });
  // A hearing's hatch must be seen beside its text.
  const share = item.entry.periodType === 'hearing' ? 0.72 : 1;
  const isWhole = dividedWords(words, label) === 0;
  return isWhole && label.lines.length <= 3 && label.width <= room * share ? label : null;
}

/** The one way to draw an entry in a column beside the axis: marker, then its label. */
export function columnPlacement(words: Words, column: { x0: Mm; x1: Mm }, type: PlacementType): Placement {
  const half = markerSize(type.size) / 2;
  const x = column.x0 + half;
  const labelX = x + half + MARK_GAP;
  const label = setLabel(words, column.x1 - labelX, type);
  const height = 2 * Math.max(1, label.lines.length) + type.gap;
  return {
    taken: [{ x0: column.x0, x1: column.x1, top: 0, bottom: height }],
    height,
    cost: 0,
    x0: x,
    x1: x,
    barLines: 1,
    label,
    labelX,
    labelLine: 0,
    align: 'start',
    isInside: false,
    isBackward: false,
    formerX: null,
  };
}

const middle = ([from, to]: readonly [Mm, Mm]): Mm => (from + to) / 2;
