import type { Locale } from '../../i18n/translate.ts';
import type { Measurer, TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import { unbroken } from '../changeWords.ts';
import type { Colour, Mm } from '../scene.ts';
import { INK, PT, SECOND_INK, TYPE } from '../theme.ts';
import type { Words } from './words.ts';

/** How much of an entry's words stands beside it: 0 date and title, 1 time and place too, 2 topics as well. */
export type Detail = 0 | 1 | 2;

/** How labels are set. */
export interface LabelType {
  /** Size of date and title, mm; the rest is small type. */
  readonly size: Mm;
  readonly detail: Detail;
  readonly measurer: Measurer;
  /** Language of the plan's words. */
  readonly locale: Locale;
}

export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: Colour;
  readonly strike: boolean;
  /** From the line's left end, mm. */
  readonly dx: Mm;
}

export interface LabelLine {
  readonly runs: readonly Run[];
  readonly width: Mm;
}

/** A label set in lines. */
export interface SetLabel {
  readonly lines: readonly LabelLine[];
  readonly width: Mm;
}

/** Width of the sign of a change before its label; air follows. */
export const signRoom = (size: Mm): Mm => size * 0.86;

/** Sets date and title run in, then details in small type under them, in lines of at most `width`. */
export function setLabel(words: Words, width: Mm, type: LabelType): SetLabel {
  const { size, measurer, locale, detail } = type;
  const dateStyle = { size, weight: words.quiet ? 400 : 600, tabular: true } as const;
  const formerStyle = { size, weight: 400, tabular: true } as const;
  const titleStyle = { size, weight: 400 } as const;
  const smallStyle = { size: Math.max(TYPE.small, size > 9 * PT + 0.001 ? size * 0.8 : 0), weight: 400 } as const;
  const line = (text: string, style: TextStyle, fill: Colour, strike = false): LabelLine => ({
    runs: [{ text, style, fill, strike, dx: 0 }],
    width: measurer.width(text, style),
  });

  /** Goes on after the last line as far as there is room there, and on lines of its own under it. */
  const runIn = (before: readonly LabelLine[], text: string, style: TextStyle, fill: Colour, strike: boolean) => {
    if (text === '') return before;
    const last = before.at(-1);
    const indent = last ? last.width + 0.5 * size : 0;
    const parts = wrapText(text, width, style, measurer, locale, width - indent);
    const set = parts.map((part) => line(part, style, fill, strike));
    const [first, ...rest] = set;
    if (!last) return set;
    if (!first || parts[0] === '') return [...before, ...rest];
    const joined = {
      runs: [...last.runs, ...first.runs.map((run) => ({ ...run, dx: indent }))],
      width: indent + first.width,
    };
    return [...before.slice(0, -1), joined, ...rest];
  };
  const ink = words.quiet ? SECOND_INK : INK;
  const sign: readonly LabelLine[] = words.change === undefined ? [] : [{ runs: [], width: signRoom(size) }];
  const former = runIn(sign, words.former ?? '', formerStyle, SECOND_INK, true);
  // After the former date there may be no room for the whole of it, and then it goes on a line of its own.
  const date = words.former ? unbroken(words.date) : words.date;
  const dated = runIn(former, date, dateStyle, ink, words.struck);
  const joined = runIn(dated, words.title, titleStyle, ink, words.struck);

  const small = (text: string) =>
    wrapText(text, width, smallStyle, measurer, locale).map((part) => line(part, smallStyle, SECOND_INK));
  const lines = [
    ...joined,
    ...(detail >= 1 ? small(words.detail) : []),
    ...(detail >= 2 ? words.topics.flatMap(small) : []),
  ];
  return { lines, width: Math.max(0, ...lines.map((one) => one.width)) };
}

/** Ems that date and title take on one line. */
export const wordsLength = (words: Words, measurer: Measurer, locale: Locale): number =>
  shapeOf(words, { size: 1, detail: 0, measurer, locale }).single;

/** Narrowest a label is set, so that it reads as lines and not as a list of words; ems. */
const NARROWEST = 7;
/** The same where topics stand under the title. */
const NARROWEST_WITH_TOPICS = 14;
/** Width beyond which lines are added rather than made longer, ems. */
const WIDEST = 36;
const LINE_COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40] as const;

const wordsOfTitles = new WeakMap<Words, ReadonlySet<string>>();

function titleWords(words: Words): ReadonlySet<string> {
  const known = wordsOfTitles.get(words) ?? new Set(words.title.split(/\s/u));
  wordsOfTitles.set(words, known);
  return known;
}

/** Lines that end within a word that the title has in one piece. */
export function dividedWords(words: Words, label: SetLabel): number {
  const whole = titleWords(words);
  return label.lines.filter((line) => {
    const text = line.runs.at(-1)?.text;
    return text?.endsWith('-') === true && !whole.has(text.slice(text.lastIndexOf(' ') + 1));
  }).length;
}

/** Date and title set in type of 1 mm: width by number of lines, for whatever size they are set in later. */
class Shape {
  /** Ems of the whole on one line, and of its longest word. */
  readonly single: number;
  readonly longest: number;
  private readonly widths = new Map<number, number>();
  private readonly words: Words;
  private readonly type: LabelType;

  constructor(words: Words, { measurer, locale }: LabelType) {
    this.words = words;
    this.type = { size: 1, detail: 0, measurer, locale };
    this.single = setLabel(words, Number.POSITIVE_INFINITY, this.type).width;
    const style = { size: 1, weight: 400 } as const;
    this.longest = Math.max(0, ...[...titleWords(words)].map((word) => measurer.width(word, style)));
  }

  /** Ems of the narrowest setting in so many lines or fewer that divides no word; infinite where there is none. */
  narrowest(count: number): number {
    const known = this.widths.get(count);
    if (known !== undefined) return known;
    const suits = (width: number) => {
      const label = setLabel(this.words, width, this.type);
      return label.lines.length <= count && dividedWords(this.words, label) === 0;
    };
    let [low, high] = [Math.max(this.longest, this.single / count) * 0.9, WIDEST];
    if (!suits(high)) high = Number.POSITIVE_INFINITY;
    else if (suits(low)) high = low;
    else {
      while (high - low > SEARCHED) {
        const middle = (low + high) / 2;
        if (suits(middle)) high = middle;
        else low = middle;
      }
    }
    this.widths.set(count, high);
    return high;
  }
}

/** How near the narrowest width is searched for, ems. */
const SEARCHED = 0.15;

const shapes = new WeakMap<Words, Shape>();

function shapeOf(words: Words, type: LabelType): Shape {
  const known = shapes.get(words) ?? new Shape(words, type);
  shapes.set(words, known);
  return known;
}

/** The label set at this width, or a little wider where that saves a line of detail with a word or two in it. */
function withFewestLines(words: Words, type: LabelType, width: Mm, most: Mm): SetLabel {
  return [1.12, 1.25, 1.4]
    .map((stretch) => setLabel(words, Math.min(most, width * stretch), type))
    .reduce((best, wider) => (wider.lines.length < best.lines.length ? wider : best), setLabel(words, width, type));
}

/**
 * The ways to set a label worth trying, widest first: for each number of lines the narrowest setting that does
 * with as many, up to three lines unless even those would be too wide. Words are divided only where a line cannot
 * hold them.
 */
export function labelSettings(words: Words, type: LabelType, room: Mm): SetLabel[] {
  const narrowest = type.detail === 2 && words.topics.length > 0 ? NARROWEST_WITH_TOPICS : NARROWEST;
  const { size, measurer } = type;
  const one = (text: string) => measurer.width(text, { size, weight: 600, tabular: true });
  const date = Math.max(one(words.date), one(words.former ?? '')) + (words.change ? signRoom(size) + 0.5 * size : 0);
  const most = Math.min(WIDEST * size, room);
  const least = Math.min(Math.max(narrowest * size, date), most);
  const settings: SetLabel[] = [];
  const shape = shapeOf(words, type);
  const single = shape.single * size;
  if (shape.longest * size < most - 0.01) {
    for (const count of LINE_COUNTS) {
      const width = shape.narrowest(count) * size * (1 + 1e-9);
      if (width > most) continue;
      const set = Math.max(least, width);
      settings.push(type.detail === 0 ? setLabel(words, set, type) : withFewestLines(words, type, set, most));
      if (count >= 3 || set <= least * 1.05) break;
    }
    return settings.length > 0 ? settings : [setLabel(words, most, type)];
  }
  // Words must be divided: no more of them than need be.
  const main = (width: Mm) => setLabel(words, width, { ...type, detail: 0 });
  const dividedAtBest = dividedWords(words, main(most));
  for (const count of LINE_COUNTS) {
    if (single / count > most * 1.4) continue;
    const suits = (width: Mm) => {
      const label = main(width);
      return label.lines.length <= count && dividedWords(words, label) <= dividedAtBest;
    };
    let [low, high] = [Math.max(least, (single / count) * 0.9), most];
    if (!suits(high)) continue;
    if (suits(low)) high = low;
    while (high - low > size / 3) {
      const middle = (low + high) / 2;
      if (suits(middle)) high = middle;
      else low = middle;
    }
    settings.push(withFewestLines(words, type, high, most));
    if (count >= 3 || high <= least * 1.05) break;
  }
  return settings.length > 0 ? settings : [setLabel(words, most, type)];
}
