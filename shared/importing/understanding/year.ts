import type { SourceDocument } from '../source.ts';

/** The year of a document's dates, and how it is known. */
export interface DocumentYear {
  readonly year: number | null;
  /** First month of a plan that runs over New Year. */
  readonly firstMonth: number;
  /** Only counted from years that stand about in the text.
   */
  readonly isGuessed: boolean;
}

const YEARS = /(?<![\d.,/–-])(20\d\d)(?:\s?([/–-])\s?((?:20)?\d\d)(?!\d))?(?!\d|\s?[-–]\s*$)/gu;
const WRITTEN = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(20\d\d)(?!\d)/gu;
/** The year that a budget is for is not the one in which it is made. */
const BUDGET =
  /(?:budget|budsjett|økonomiplan|handlingsprogram|regnskap|rekneskap|årsrapport|årsmelding)(?: for)? (?:20\d\d og )?$/iu;

interface YearInText {
  readonly year: number;
  readonly isDouble: boolean;
  readonly isBudget: boolean;
}

const DATED = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?20\d\d/gu;
const TOP_LINES = 8;
const MOST_TEXT = 200_000;
const SCHOOL_YEAR = 8;

function textsOf(doc: SourceDocument): readonly string[] {
  const texts: string[] = [];
  let length = 0;
  for (const block of doc.blocks) {
    if (length > MOST_TEXT) break;
    const parts = block.type === 'line' ? [block.text] : block.rows.flat().map((cell) => cell.text);
    for (const part of parts) {
      const text = part.slice(0, MOST_TEXT);
      length += text.length;
      if (text.trim() !== '') texts.push(text);
    }
  }
  return texts;
}

/** Single years, and the first of two that follow on each other (`2024/2025`); plan periods are passed over. */
function yearsIn(text: string): readonly YearInText[] {
  return [...text.matchAll(YEARS)].flatMap((found): readonly YearInText[] => {
    const [, first, joint, second] = found;
    const year = Number(first);
    const isBudget = BUDGET.test(text.slice(Math.max(0, found.index - 30), found.index));
    if (joint === undefined) return [{ year, isDouble: false, isBudget }];
    return Number(second) % 100 === (year + 1) % 100 ? [{ year, isDouble: true, isBudget }] : [];
  });
}

function mostOf(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/**
 * The year in the first lines or the name; else the one most dates are written in; else what the user told; else one that
 * stands about in the text.
 */
export function yearOf(doc: SourceDocument, told: number | undefined): DocumentYear {
  const texts = textsOf(doc);
  const headings = doc.blocks.flatMap((block) => (block.type === 'line' && block.heading === 1 ? [block.text] : []));
  const top = [...headings, ...texts.slice(0, TOP_LINES).filter((text) => text.length < 200), doc.name];
  const topYears = top.flatMap((text) => yearsIn(text.replaceAll(DATED, ' ')));
  const [first] = topYears;
  const single = topYears.find((year) => !year.isDouble && !year.isBudget);
  if (first?.isDouble && !first.isBudget && !single)
    return { year: first.year, firstMonth: SCHOOL_YEAR, isGuessed: false };
  if (single) return { year: single.year, firstMonth: 1, isGuessed: false };
  const written = mostOf(texts.flatMap((text) => [...text.matchAll(WRITTEN)].map(([, year]) => Number(year))));
  if (written !== null) return { year: written, firstMonth: 1, isGuessed: true };
  if (told !== undefined) return { year: told, firstMonth: 1, isGuessed: false };
  const budget = topYears.find(({ isBudget }) => isBudget);
  if (budget) return { year: budget.year - 1, firstMonth: 1, isGuessed: true };
  const about = mostOf(texts.flatMap((text) => yearsIn(text).map(({ year }) => year)));
  return { year: about, firstMonth: 1, isGuessed: about !== null };
}
