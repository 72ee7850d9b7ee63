import { readDates } from '../../time/index.ts';
import type { SourceDocument } from '../source.ts';
import { mailsIn } from './mailHeader.ts';
import { yearOfWeekdays } from './yearOfWeekdays.ts';
import { yearStart } from './yearStart.ts';

/** The year of a document's dates, and how it is known. */
export interface DocumentYear {
  /** That of its first month. */
  readonly year: number | null;
  /** First month of a plan that runs over New Year. */
  readonly firstMonth: number;
  /** Only counted from years that stand about in the text. */
  readonly isGuessed: boolean;
  /** The year that most of it is in. */
  readonly mainYear: number | null;
}

const YEARS =
  /(?<![\d.,/–-])(20\d\d)(?:\s?([/–-]|(?<= )til(?= 20))\s?((?:20)?\d\d)(?!\d))?(?!\d|\s?[-–]\s*$|\sog frem)/gu;
/** The year that a budget is for is not the one in which it is made. */
const BUDGET =
  /(?:(?:budget|budsjett)(?!(?:seminar|konferans|møte|møde|kalender|dag|proces|prosess|arbe))\p{L}*|økonomiplan|handlingsprogram|regnskap|rekneskap|årsrapport|årsmelding|årsbudsjett)(?: for| til)?(?: (?:budget|budsjett|økonomiplan|årene|perioden))*(?: 20\d\d og)? $/iu;

/** Whether a year behind a name is that of a budget. */
export const isBudgetName = (name: string): boolean => BUDGET.test(`${name} `);

interface YearInText {
  readonly year: number;
  readonly isDouble: boolean;
  readonly isBudget: boolean;
}

const DATED = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?20\d\d/gu;
const TOP_LINES = 8;
const LONGEST_TITLE = 120;
const MOST_TEXT = 200_000;
const MOST_ROWS = 1000;
const SCHOOL_YEAR = 8;
const SHORT_SCHOOL_YEAR = /(?:skole|skule|läs)å?r?\p{L}* (\d\d)\s?[/–-]\s?(\d\d)(?!\d)/iu;
const AUTUMN = /(?:høst|haust|efterår|höst)\p{L}* 20\d\d.{1,20}(?:vår|forår)/iu;
const AUTUMN_START = 7;

function textsOf(doc: SourceDocument): readonly string[] {
  const texts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    const text = part.slice(0, MOST_TEXT);
    length += text.length;
    if (text.trim() !== '') texts.push(text);
  };
  for (const block of doc.blocks) {
    for (const row of block.type === 'line' ? [[block]] : block.rows) {
      if (length > MOST_TEXT) return texts;
      for (const { text } of row) add(text);
    }
  }
  return texts;
}

/** The lines, and the rows of tables as lines. */
const rowsOf = (doc: SourceDocument): readonly string[] =>
  doc.blocks.slice(0, MOST_ROWS).flatMap((block) => {
    if (block.type === 'line') return [block.text];
    return block.rows.slice(0, MOST_ROWS).map((row) => row.map(({ text }) => text).join(' | '));
  });

/** Single years, and the first of two that follow on each other (`2024/2025`); plan periods only where they are a budget's. */
function yearsIn(text: string): readonly YearInText[] {
  return [...text.matchAll(YEARS)].flatMap((found): readonly YearInText[] => {
    const [, first, joint, second] = found;
    const year = Number(first);
    const isBudget = BUDGET.test(text.slice(Math.max(0, found.index - 60), found.index));
    if (joint === undefined) return [{ year, isDouble: false, isBudget }];
    const isNext = Number(second) % 100 === (year + 1) % 100;
    if (isNext) return [{ year, isDouble: joint !== 'til', isBudget }];
    return isBudget ? [{ year, isDouble: false, isBudget }] : [];
  });
}

function mostOf(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

const MOST_DATED = 400;
const LONGEST_DATED = 400;
/** How many dates must be written in another year than the user told. */
const LEAST_WRITTEN = 3;

/** The year that most dates are written in, by their first day; a few in another year than the user told are passed over. */
function yearWritten(texts: readonly string[], told: number | undefined): number | null {
  const dated = texts.filter((text) => /20\d\d|\.\d\d(?!\d)/u.test(text)).slice(0, MOST_DATED);
  const years = dated.flatMap((text) =>
    readDates(text.slice(0, LONGEST_DATED), { year: null })
      .filter(({ mention, yearFrom, when }) => !mention && yearFrom === 'written' && /^20\d\d-/u.test(when))
      .map(({ when }) => Number(when.slice(0, 4))),
  );
  const most = mostOf(years);
  const isFew = told !== undefined && years.filter((year) => year === most).length < LEAST_WRITTEN;
  return isFew ? null : most;
}

type Known = Pick<DocumentYear, 'year' | 'firstMonth' | 'isGuessed'>;

/** `skoleåret 24-25`: the first of two years of two figures. */
function shortSchoolYear(text: string): number | null {
  const [, first, second] = SHORT_SCHOOL_YEAR.exec(text) ?? [];
  return first !== undefined && Number(second) === (Number(first) + 1) % 100 ? 2000 + Number(first) : null;
}

/** `2024/2025`, `oktober 2025 – april 2026`, `høsten 2025 og våren 2026`: a year that begins in another month than January. */
function yearOverNewYear(texts: readonly string[]): Known | null {
  for (const text of texts) {
    const years = yearsIn(text.replaceAll(DATED, ' '));
    const [first] = years;
    const span = readDates(text, { year: null }).map(({ when }) =>
      /^(\d{4})-(0[1-9]|1[0-2])\/(\d{4})-\d\d$/u.exec(when),
    );
    const [, start, month, end] = span.find((found) => found !== null) ?? [];
    if (start && month && Number(end) === Number(start) + 1)
      return { year: Number(start), firstMonth: Number(month), isGuessed: false };
    if (first && !first.isDouble && AUTUMN.test(text) && years[1]?.year === first.year + 1)
      return { year: first.year, firstMonth: AUTUMN_START, isGuessed: false };
    if (first?.isDouble && !first.isBudget) return { year: first.year, firstMonth: SCHOOL_YEAR, isGuessed: false };
    const school = shortSchoolYear(text);
    if (school !== null) return { year: school, firstMonth: SCHOOL_YEAR, isGuessed: false };
    if (years.some(({ isBudget }) => !isBudget)) return null;
  }
  return null;
}

/** The year in which a budget is made: the one before its own, unless the user or most dates say the same year. */
function yearOfBudget(budget: number, written: number | null, told: number | undefined): Known {
  const isNear = (year: number | null | undefined) => year === budget || year === budget - 1;
  if (told !== undefined && isNear(told)) return { year: told, firstMonth: 1, isGuessed: false };
  if (written !== null && isNear(written)) return { year: written, firstMonth: 1, isGuessed: true };
  return { year: written ?? told ?? budget - 1, firstMonth: 1, isGuessed: true };
}

/** Texts without the heads of mails but for what these are of: the year in which one was sent may be another. */
function saidIn({ blocks }: SourceDocument, texts: readonly string[]): readonly string[] {
  const { heads, subjects } = mailsIn(blocks.slice(0, MOST_ROWS).filter((block) => block.type === 'line'));
  if (heads.length === 0) return texts;
  const left = new Set(heads.filter((head) => !subjects.includes(head)).map(({ text }) => text));
  return texts.filter((text) => !left.has(text));
}

function knownYear(
  doc: SourceDocument,
  texts: readonly string[],
  told: number | undefined,
  thisYear: number | undefined,
): Known {
  const headings = doc.blocks.flatMap((block) => (block.type === 'line' && block.heading === 1 ? [block.text] : []));
  const said = saidIn(doc, texts);
  const top = [...headings, ...said.slice(0, TOP_LINES).filter((text) => text.length < LONGEST_TITLE), doc.name];
  const overNewYear = yearOverNewYear(top);
  if (overNewYear) return overNewYear;
  const topYears = top.flatMap((text) => yearsIn(text.replaceAll(DATED, ' ')));
  const budget = topYears.find(({ isBudget }) => isBudget);
  // The process of a budget that is named beside it has its year from it.
  const single = topYears.find((one) => !one.isDouble && !one.isBudget && one.year !== budget?.year);
  if (single) return { year: single.year, firstMonth: 1, isGuessed: false };
  const known = told ?? (budget ? budget.year - 1 : null);
  const written = yearWritten(texts, known ?? undefined) ?? yearOfWeekdays(rowsOf(doc), known, thisYear);
  if (budget) return yearOfBudget(budget.year, written, told);
  if (written !== null) return { year: written, firstMonth: 1, isGuessed: true };
  if (told !== undefined) return { year: told, firstMonth: 1, isGuessed: false };
  const about = mostOf(texts.flatMap((text) => yearsIn(text).map(({ year }) => year)));
  return { year: about, firstMonth: 1, isGuessed: about !== null };
}

/**
 * The year in the first lines or the name; else the one most dates are written in, or in which they are on the weekdays
 * that stand beside them; else what the user told; else one that stands about in the text. Where the days run on over
 * New Year it begins in another month than January.
 */
export function yearOf(doc: SourceDocument, told: number | undefined, thisYear: number | undefined): DocumentYear {
  const texts = textsOf(doc);
  const known = knownYear(doc, texts, told, thisYear);
  const { year, firstMonth } = known;
  const lines = doc.blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));
  const start = year === null || firstMonth !== 1 ? null : yearStart(lines);
  if (year === null || !start) return { ...known, mainYear: year };
  return {
    ...known,
    year: start.isMostlyAfter ? year - 1 : year,
    firstMonth: start.firstMonth,
    mainYear: year,
  };
}
