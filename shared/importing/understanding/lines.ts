import type { SourceLine } from '../source.ts';

/** A line that says something, made ready to be understood. */
export interface Line {
  readonly number: number;
  /** Trimmed, without the bullet. */
  readonly text: string;
  /** As it stands there, with its bullet. */
  readonly raw: string;
  readonly heading: number | null;
  /** Empty lines above it. */
  readonly gap: number;
  readonly isBullet: boolean;
  /** The mark it begins with; empty where it is no point of a list. */
  readonly bullet: string;
}

const BULLET = /^(?:\.\s)?(?:[•·▪■●◦‣*–-]|o(?=\s))\s+/u;
const FURNITURE =
  /^(?:publisert|sist oppdatert|sist endra|sist endret|sidst opdateret|opdateret|publiceret|side|page|s\.)\s?:?\s?(?:\d{0,3}(?:\s?(?:av|af|of|\/)\s?\d{1,3})?|\d{1,2}\.[\d. ]+|)$|^(?:hopp til (?:hoved)?innhold|(?:tilbake )?til toppen(?: av siden)?|til top|skriv ut|del på facebook)$/iu;
/** What a page or a web site says of itself. */
export const isFurniture = (text: string): boolean => FURNITURE.test(text);

/** No plan is longer; what is, would take longer to read than anyone waits. */
const MOST_COST = 500_000;
const COST_OF_DATES = 4;
const COST_OF_LINE = 12;
const LONGEST = 1200;

/** Cuts what no line can be, at spaces, so that what is read at once stays short. */
function cut(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.lastIndexOf(' ', at + LONGEST);
    const end = at + LONGEST >= text.length ? text.length : space > at ? space : at + LONGEST;
    parts.push(text.slice(at, end).trim());
    at = end;
  }
  return parts.filter((part) => part !== '');
}

/** Without the strokes that empty cells leave at the end of a line. */
const tidy = (text: string) =>
  text
    .replaceAll(/[\u00ad\u200b\ufeff]/gu, '')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .replace(/(?: ?\|)+ ?$/u, '')
    .trim();

/** The lines that are not empty, each with how many empty ones stand above it, and the one where reading ended. */
export function prepareLines(lines: readonly SourceLine[]): { lines: readonly Line[]; cut: SourceLine | null } {
  const prepared: Line[] = [];
  let gap = 0;
  let cost = 0;
  for (const line of lines) {
    const { line: number, text: raw, heading } = line;
    if (cost > MOST_COST) return { lines: prepared, cut: line };
    cost += raw.length * (/\d/u.test(raw.slice(0, LONGEST)) ? COST_OF_DATES : 1) + COST_OF_LINE;
    const whole = tidy(raw);
    const text = whole.replace(BULLET, '');
    if (text === '' || !/[\p{L}\p{N}]/u.test(text) || FURNITURE.test(text)) {
      gap += 1;
      continue;
    }
    const bullet = text === whole ? '' : whole.charAt(0);
    for (const part of cut(text.slice(0, MOST_COST / COST_OF_DATES))) {
      prepared.push({
        number,
        text: part,
        raw: whole.slice(0, LONGEST),
        heading,
        gap,
        isBullet: text !== whole,
        bullet,
      });
      gap = 0;
    }
  }
  return { lines: prepared, cut: null };
}
