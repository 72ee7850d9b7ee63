import { lineText, type PdfLine } from './lines.ts';

/** A page's lines, and how high the page is. */
interface Page {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Of the page's height, where headers and footers stand. */
const MARGIN = 0.13;
/** Lines that a header or a footer has at most. */
const DEEP = 4;
const SAME_PLACE = 4;

const PAGE_NUMBER = /^(?:(?:side|page|s\.)\s*)?\d{1,4}(?:\s*(?:av|of|\/|–|-)\s*\d{1,4})?$/i;

/** What a header or footer says on every page, whatever the page's number. */
const saying = (line: PdfLine): string =>
  lineText(line)
    .replaceAll(/\b(side|page)\s+\d+(\s*(av|of|\/)\s*\d+)?/gi, '#')
    .replace(PAGE_NUMBER, '#');

/** A page's outermost lines that may be its header or its footer. */
function outer({ height, lines }: Page): readonly PdfLine[] {
  const above = lines.slice(0, DEEP).filter(({ baseline }) => baseline < height * MARGIN);
  const below = lines.slice(-DEEP).filter(({ baseline }) => baseline > height * (1 - MARGIN));
  return [...new Set([...above, ...below])];
}

/** The pages without what is repeated in the margins of most of them. */
export function withoutMargins(pages: readonly Page[]): readonly (readonly PdfLine[])[] {
  const enough = Math.max(2, Math.ceil(pages.length * 0.6));
  const margins = pages.map(outer);
  const said = margins.map((lines) => lines.map((line) => ({ text: saying(line), baseline: line.baseline })));
  const isRepeated = (line: PdfLine) => {
    const text = saying(line);
    const isSame = (other: { text: string; baseline: number }) =>
      other.text === text && Math.abs(other.baseline - line.baseline) < SAME_PLACE;
    // The first page is often without; then most of the others have it.
    return said.filter((lines) => lines.some(isSame)).length >= Math.min(enough, Math.max(2, pages.length - 1));
  };
  return pages.map(({ lines }, page) => {
    const own = margins[page] ?? [];
    return lines.filter((line) => !own.includes(line) || !isRepeated(line));
  });
}
