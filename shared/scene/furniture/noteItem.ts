import type { Locale } from '../../i18n/translate.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Colour, Mm, TextMark } from '../scene.ts';
import { TYPE } from '../theme.ts';
import type { FurnitureOptions } from './block.ts';

/** Between a figure in the margin and its note, mm at the smallest size. */
const LEAD_GAP = 1.2;

/** One note as set: its figure in the margin, a semibold term, and what it says. */
export interface Item {
  readonly lead: string;
  readonly term: string;
  readonly text: string;
}

/** How notes are set in a column, mm. */
export interface NoteStyle {
  readonly size: Mm;
  readonly width: Mm;
  /** Room for the figures in the margin. */
  readonly indent: Mm;
  readonly fill: Colour;
  readonly locale: Locale;
}

/** The parts of a line, of which `x` and `y` are the left edge of the column and the baseline. */
export type NoteLine = (x: Mm, y: Mm) => TextMark[];

/** Room for the widest figure of the notes, and air beside it; none where there is no figure. */
export function indentOf(items: readonly Item[], size: Mm, { measurer }: FurnitureOptions): Mm {
  const widest = Math.max(0, ...items.map(({ lead }) => measurer.width(lead, { size, weight: 400 })));
  return widest > 0 ? widest + (LEAD_GAP * size) / TYPE.small : 0;
}

/** The lines of a note. */
export function noteLines(item: Item, style: NoteStyle, { measurer }: FurnitureOptions): NoteLine[] {
  const { size, width, indent, fill, locale } = style;
  const regular = { size, weight: 400 } as const;
  const semibold = { size, weight: 600 } as const;
  const mark = (text: string, x: Mm, y: Mm, font: TextMark['style']): TextMark => ({
    type: 'text',
    role: 'furniture',
    text,
    x,
    y,
    style: font,
    fill,
    anchor: 'start',
  });
  const measure = width - indent;
  const term = item.term === '' ? [] : wrapText(item.term, measure, semibold, measurer, locale);
  const lastTerm = term.at(-1) ?? '';
  const used = lastTerm === '' ? 0 : measurer.width(lastTerm, semibold) + measurer.width('  ', regular);
  // The text goes on in the term's last line as far as there is room.
  const [head = '', ...rest] = wrapText(item.text, measure, regular, measurer, locale, measure - used);
  const first = Math.max(1, term.length);
  return Array.from({ length: first + rest.length }, (_, line): NoteLine => {
    const words = term[line] ?? '';
    const more = rest[line - first] ?? '';
    return (x, y) => [
      ...(line === 0 && item.lead !== '' ? [mark(item.lead, x, y, regular)] : []),
      ...(words === '' ? [] : [mark(words, x + indent, y, semibold)]),
      ...(line === first - 1 && head !== '' ? [mark(head, x + indent + used, y, regular)] : []),
      ...(more === '' ? [] : [mark(more, x + indent, y, regular)]),
    ];
  });
}
