import { framesOf } from './frames.ts';
import { linesOf, lineText, type PdfLine } from './lines.ts';
import type { PageContent } from './pageContent.ts';
import type { TextPage } from './pageParts.ts';

/** Of the page's height, where headers and footers stand. */
const MARGIN = 0.13;
/** Lines that a header or a footer has at most. */
const DEEP = 4;
const SAME_PLACE = 4;

/** In letters' heights: what stands so near the text above or below belongs to it. */
const NEAR = 2.2;

const NUMBERS = /\d+/g;
const withoutNumbers = (text: string) => text.replaceAll(NUMBERS, '#');
const numbersOf = (text: string) => (text.match(NUMBERS) ?? []).map(Number);

/** A line that may be of a header or a footer. */
interface Margin {
  readonly line: PdfLine;
  readonly text: string;
  readonly page: number;
}

/** Says the same at the same place on another page; numbers are the same or count the pages. */
function isSame(one: Margin, other: Margin): boolean {
  if (Math.abs(one.line.baseline - other.line.baseline) >= SAME_PLACE) return false;
  if (one.text === other.text) return true;
  if (withoutNumbers(one.text) !== withoutNumbers(other.text)) return false;
  const numbers = numbersOf(other.text);
  return numbersOf(one.text).every((number, index) => {
    const away = (numbers[index] ?? 0) - number;
    return away === 0 || away === other.page - one.page;
  });
}

const PAGE_OF_PAGES = /(?:^|\s)(\d{1,4})\s*(?:av|of|\/)\s*(\d{1,4})$/i;
const PRINTED_AT = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}(?: [AP]M)?$/;

/** What printing adds to a page, also where there is only one. */
function isOfPrinting({ line, text, page }: Margin, pages: number): boolean {
  const [, number, of] = PAGE_OF_PAGES.exec(text) ?? [];
  return (Number(number) === page + 1 && Number(of) === pages) || PRINTED_AT.test(line.chunks[0]?.text ?? '');
}

/** A page's outermost lines that may be its header or its footer; not what stands in a table that goes on below. */
function outer({ height, rules }: PageContent, lines: readonly PdfLine[], page: number): readonly Margin[] {
  const [top, bottom] = [height * MARGIN, height * (1 - MARGIN)];
  const frames = framesOf(rules).filter(({ ys }) => (ys[0] ?? 0) < bottom && (ys.at(-1) ?? 0) > top);
  const isInTable = ({ baseline }: PdfLine) =>
    frames.some(({ ys }) => baseline > (ys[0] ?? 0) && baseline < (ys.at(-1) ?? 0));
  const above = lines.slice(0, DEEP).filter(({ baseline }) => baseline < top);
  const below = lines.slice(-DEEP).filter(({ baseline }) => baseline > bottom);
  return [...new Set([...above, ...below])]
    .filter((line) => !isInTable(line))
    .map((line) => ({ line, text: lineText(line), page }));
}

/** The first row of a table without rules, said again on every page: on the first one it is wanted. */
function isTableHead(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const next = lines[lines.indexOf(line) + 1];
  return (
    line.chunks.length > 1 &&
    next !== undefined &&
    next.chunks.length > 1 &&
    next.baseline - line.baseline < NEAR * line.size
  );
}

/** The pages without what is repeated in the margins of most of them. */
export function withoutMargins(pages: readonly PageContent[]): readonly TextPage[] {
  const laid = pages.map(({ pieces, rules }) => linesOf(pieces, rules));
  const margins = pages.map((page, index) => outer(page, laid[index] ?? [], index));
  // The first page is often without; then most of the others have it.
  const enough = Math.max(2, Math.min(Math.ceil(pages.length * 0.6), pages.length - 1));
  const isRepeated = (one: Margin) =>
    margins.filter((others) => others.some((other) => isSame(one, other))).length >= enough;
  const left = pages.map(({ rules }, page) => {
    const lines = laid[page] ?? [];
    const repeated = new Set(
      (margins[page] ?? []).filter((one) => isRepeated(one) || isOfPrinting(one, pages.length)).map(({ line }) => line),
    );
    const kept = lines.filter((line) => !repeated.has(line) || (page === 0 && isTableHead(line, lines)));
    return { rules, pieces: kept.flatMap(({ pieces }) => pieces) };
  });
  // Pages that say nothing else than each other are no headers.
  return left.some(({ pieces }) => pieces.length > 0) ? left : pages;
}
