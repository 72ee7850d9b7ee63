import type { Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm, Scene } from '../scene.ts';
import { largestSetting } from '../table/setting.ts';
import { INK, LEADING, PAPER, PT, SECOND_INK, TYPE } from '../theme.ts';
import { abbreviationItems } from './abbreviations.ts';
import type { Apart } from './apart.ts';
import { type Box, paragraph } from './block.ts';
import { footnoteItems, footnoteNumbers } from './footnotes.ts';
import { legend } from './legend.ts';
import { type Item, indentOf, type NoteLine, noteLines } from './noteItem.ts';
import { sheetMargin } from './sheetMargin.ts';
import { titleBlock } from './titleBlock.ts';

const SIZES: readonly Mm[] = [10, 9.5, 9, 8.5, 8, 7.5, 7].map((points) => points * PT);
/** Least width of a column, mm for each point of type. */
const COLUMN = 8.5;
const GUTTER: Mm = 9;
const UNDER_TITLE: Mm = 7;
const UNDER_HEADING: Mm = 4;
/** Under a note and under the heading of a kind of notes, and over such a heading, in lines. */
const ITEM_GAP = 0.45;
const KIND_GAP = 0.5;
const OVER_KIND = 1.2;

/** A kind of notes under its heading. */
interface Kind {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Where a line begins: which column, counted over all sheets, and how far down, mm. */
interface Put {
  readonly column: number;
  readonly y: Mm;
  readonly line: NoteLine;
}

const kindsOf = (plan: Plan, options: SceneOptions): Kind[] =>
  [
    {
      heading: options.translate('footnotes'),
      items: footnoteItems(plan, options.noteNumbers ?? footnoteNumbers(plan)),
    },
    { heading: options.translate('abbreviations'), items: abbreviationItems(plan) },
  ].filter(({ items }) => items.length > 0);

interface SetKind {
  readonly heading: string;
  readonly items: readonly (readonly NoteLine[])[];
}

const setKinds = (kinds: readonly Kind[], size: Mm, width: Mm, plan: Plan, options: SceneOptions): SetKind[] =>
  kinds.map(({ heading, items }) => {
    const style = { size, width, indent: indentOf(items, size, options), fill: INK, locale: plan.info.locale };
    return { heading, items: items.map((item) => noteLines(item, style, options)) };
  });

/** Lines of all notes one after another in columns of this height; a note is parted only where a column is too low. */
function putLines(kinds: readonly SetKind[], size: Mm, heightOf: (column: number) => Mm): Put[] {
  const puts: Put[] = [];
  const step = size * LEADING;
  let [column, y] = [0, 0];
  const next = () => {
    column += 1;
    y = 0;
  };
  for (const { heading, items } of kinds) {
    items.forEach((lines, index) => {
      const height = heightOf(column);
      const head = index === 0 ? step * (1 + KIND_GAP) : 0;
      const over = index === 0 && y > 0 ? step * OVER_KIND : 0;
      const needed = over + head + lines.length * step;
      if (y > 0 && y + needed > height && (needed <= height || y + over + head + step > height)) next();
      if (index === 0) {
        if (y > 0) y += over;
        const set: NoteLine = (x, at) => [
          {
            type: 'text',
            role: 'furniture',
            text: heading,
            x,
            y: at,
            style: { size, weight: 600 },
            fill: SECOND_INK,
            anchor: 'start',
            heading: 3,
          },
        ];
        puts.push({ column, y, line: set });
        y += head;
      }
      for (const line of lines) {
        if (y > 0 && y + step > heightOf(column)) next();
        puts.push({ column, y, line });
        y += step;
      }
      y += step * ITEM_GAP;
    });
  }
  return puts;
}

/** What the sheets are called: what stands on them. */
const nameOf = (plan: Plan, options: SceneOptions, { notes }: Apart): string => {
  const [first, second] = notes ? kindsOf(plan, options) : [];
  if (!first) return options.translate('legend');
  return second ? options.translate('notes.both') : first.heading;
};

/**
 * The sheets of what stands apart, under the plan's title: legend, footnotes and abbreviations, in the largest type
 * that takes no more sheets, on as many as it takes.
 */
export function notePages(plan: Plan, options: SceneOptions, apart: Apart): Scene[] {
  if (!apart.legend && !apart.notes) return [];
  const { width, height, measurer } = options;
  const margin = sheetMargin(options);
  const inner: Box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const title = titleBlock(plan, inner, options);
  const below = (box: Box, taken: Mm): Box => ({ ...box, y: box.y + taken, height: Math.max(box.height - taken, 1) });
  const underTitle = below(inner, title.height === 0 ? 0 : title.height + UNDER_TITLE);
  const name = nameOf(plan, options, apart);
  const heading = paragraph(name, underTitle, { size: TYPE.month, weight: 600, fill: INK, heading: 2 }, options);
  const area = below(underTitle, heading.height + UNDER_HEADING);
  const signs = apart.legend ? legend(plan, area, options) : null;

  const taken = signs ? signs.height + UNDER_TITLE : 0;
  const kinds = apart.notes ? kindsOf(plan, options) : [];

  const attempt = (size: Mm) => {
    const count = Math.max(1, Math.floor((area.width + GUTTER) / ((size / PT) * COLUMN + GUTTER)));
    const columnWidth = (area.width - (count - 1) * GUTTER) / count;
    const set = setKinds(kinds, size, columnWidth, plan, options);
    // Signs take from the columns of the first sheet.
    const roomOf = (column: number) => Math.max(area.height - (column < count ? taken : 0), size);
    const puts = (share: number) => putLines(set, size, (column) => roomOf(column) * share);
    return { size, count, columnWidth, puts, pages: sheetsOf(puts(1), count) };
  };
  const { size, count, columnWidth, puts, pages } = largestSetting(SIZES, attempt, (tried) => tried.pages);
  const lines = evenly(puts, (tried) => sheetsOf(tried, count) <= pages);
  const ascent = measurer.capHeight * size;
  const description = options.translate('notes.description', { name, title: plan.info.title });
  return Array.from({ length: Math.max(1, pages) }, (_, page): Scene => {
    const top = area.y + (page === 0 ? taken : 0) + ascent;
    const own = lines.filter(({ column }) => Math.floor(column / count) === page);
    const marks: Mark[] = [
      ...title.marks,
      ...heading.marks,
      ...(page === 0 ? (signs?.marks ?? []) : []),
      ...own.flatMap(({ column, y, line }) => line(area.x + (column % count) * (columnWidth + GUTTER), top + y)),
    ];
    const sheet = { width, height, background: PAPER, title: plan.info.title, language: options.locale };
    return { ...sheet, description, name, marks, list: [] };
  });
}

const sheetsOf = (puts: readonly Put[], count: number): number => {
  const last = puts.at(-1)?.column ?? -1;
  return Math.ceil((last + 1) / count);
};

/** In columns as low as they may be without taking more sheets, so that they end at about one height. */
function evenly(puts: (share: number) => readonly Put[], holds: (puts: readonly Put[]) => boolean): readonly Put[] {
  let [low, high, best] = [0, 1, puts(1)];
  for (let step = 0; step < 9; step += 1) {
    const middle = (low + high) / 2;
    const tried = puts(middle);
    if (holds(tried)) [high, best] = [middle, tried];
    else low = middle;
  }
  return best;
}
