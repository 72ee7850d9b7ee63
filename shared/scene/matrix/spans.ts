import { unbroken } from '../changeWords.ts';
import type { Mm } from '../scene.ts';
import { linesHeight, type Owner, type SetLine, setPieces } from '../table/pieces.ts';
import { INK, SECOND_INK } from '../theme.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';
import { type CellWriter, dayText } from './cells.ts';

/** The bar of an entry that reaches over several months, from the top left corner of what its row holds. */
export interface Span {
  readonly item: Item;
  readonly lane: string;
  readonly x0: Mm;
  readonly x1: Mm;
  readonly top: Mm;
  readonly height: Mm;
  readonly lines: readonly SetLine[];
}

export interface SpanColumn {
  readonly key: string;
  readonly x: Mm;
  readonly width: Mm;
}

export const SPAN_PADDING: Mm = 1.3;
/** Of a hearing's bar, hatched before its words. */
export const HATCHED: Mm = 3.6;
const INSET: Mm = 0.7;
const GAP: Mm = 0.9;

/** Bars over the columns they touch, each as high up as those before it allow. */
export function placeSpans(
  items: readonly { readonly item: Item; readonly keys: readonly string[] }[],
  lane: string,
  columns: readonly SpanColumn[],
  cells: CellWriter,
  setting: Parameters<typeof setPieces>[2],
): readonly Span[] {
  const placed: Span[] = [];
  const { size } = cells.look;
  for (const { item, keys } of items) {
    const own = columns.filter(({ key }) => keys.includes(key));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const [x0, x1] = [first.x + INSET, last.x + last.width - INSET];
    const told = cells.writer.text(item.entry);
    const owner: Owner = { role: 'label', entry: item.entry.id, ...(lane === COMMON_LANE ? {} : { lane }) };
    const fill = told.quiet ? SECOND_INK : INK;
    const strike = told.struck ? { strike: true } : {};
    const runs = [
      {
        text: unbroken(dayText(item, cells.options)),
        style: { size, weight: 600, tabular: true } as const,
        fill,
        ...strike,
      },
      { text: told.title, style: { size, weight: 400 } as const, fill, ...strike },
      { text: told.state.join(', '), style: { size, weight: 400 } as const, fill: SECOND_INK },
    ];
    const lead = item.entry.periodType === 'hearing' ? HATCHED : SPAN_PADDING;
    const lines = setPieces([{ owner, runs }], x1 - x0 - lead - SPAN_PADDING, setting);
    const height = linesHeight(lines) + 0.5;
    const others = placed.filter((other) => other.x0 < x1 && other.x1 > x0);
    const isFree = (top: Mm) =>
      others.every((other) => other.top >= top + height + GAP || other.top + other.height + GAP <= top + 1e-6);
    const top = [0, ...others.map((other) => other.top + other.height + GAP)].sort((a, b) => a - b).find(isFree) ?? 0;
    placed.push({ item, lane, x0, x1, top, height, lines });
  }
  return placed;
}

/** Height of bars that stand over each other, with air under them. */
export const spansHeight = (spans: readonly Span[]): Mm =>
  spans.length === 0 ? 0 : Math.max(...spans.map(({ top, height }) => top + height)) + GAP * 1.3;
