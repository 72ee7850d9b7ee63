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

const YEARS = /(?<![\d.,/–-])(20\d\d)(?:\s?([/–-])\s?((?:20)?\d\d)(?!\d))?(?![\d])/gu;
const WRITTEN = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(20\d\d)(?!\d)/gu;
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
function yearsIn(text: string): readonly { year: number; isDouble: boolean }[] {
  return [...text.matchAll(YEARS)].flatMap(
    ([, first, joint, second]): readonly { year: number; isDouble: boolean }[] => {
      const year = Number(first);
      if (joint === undefined) return [{ year, isDouble: false }];
      const next = Number(second) % 100;
      return next === (year + 1) % 100 ? [{ year, isDouble: true }] : [];
    },
  );
}

function mostOf(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
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
  const topYears = top.flatMap((text) => {
    const isDated = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?20\d\d/u.test(text);
    return isDated ? [] : yearsIn(text);
  });
  const [first] = topYears;
  const single = topYears.find((year) => !year.isDouble);
  if (first?.isDouble && !single) return { year: first.year, firstMonth: SCHOOL_YEAR, isGuessed: false };
  if (single) return { year: single.year, firstMonth: 1, isGuessed: false };
  const written = mostOf(texts.flatMap((text) => [...text.matchAll(WRITTEN)].map(([, year]) => Number(year))));
  if (written !== null) return { year: written, firstMonth: 1, isGuessed: true };
  if (told !== undefined) return { year: told, firstMonth: 1, isGuessed: false };
  const about = mostOf(texts.flatMap((text) => yearsIn(text).map(({ year }) => year)));
  return { year: about, firstMonth: 1, isGuessed: about !== null };
}
