import { struck } from '../../shared/importing/sources/struck.ts';

/** Whether a cell is struck out, by its row and column, counted from 0. */
export type StruckCells = (row: number, column: number) => boolean;

const NONE: StruckCells = () => false;

const STRIKE = /<strike(?:\s+val="(?:1|true)")?\s*\/>/;
const between = (xml: string, start: string, end: string): string => {
  const from = xml.indexOf(start);
  const to = from < 0 ? -1 : xml.indexOf(end, from);
  return to < 0 ? '' : xml.slice(from + start.length, to);
};

/** Numbers of the cell formats whose font strikes out. */
export function struckFormats(styles: string): ReadonlySet<string> {
  const fonts = between(styles, '<fonts', '</fonts>')
    .split(/<font(?=[\s/>])/)
    .slice(1);
  if (!fonts.some((font) => STRIKE.test(font))) return new Set();
  const formats = between(styles, '<cellXfs', '</cellXfs>')
    .split(/<xf(?=[\s/>])/)
    .slice(1);
  return new Set(
    formats.flatMap((format, at) => {
      const font = Number(/\bfontId="(\d+)"/.exec(format)?.[1] ?? 0);
      return STRIKE.test(fonts[font] ?? '') ? [String(at)] : [];
    }),
  );
}

const CELL = /<c\s([^<>]*)>/g;
const PLACE = /\br="([A-Z]{1,3})(\d{1,7})"/;
const FORMAT = /\bs="(\d+)"/;

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of a sheet that are struck out as a whole. */
export function struckCells(sheet: string, formats: ReadonlySet<string>): StruckCells {
  if (formats.size === 0) return NONE;
  const found = new Set<string>();
  for (const [, attributes = ''] of sheet.matchAll(CELL)) {
    if (!formats.has(FORMAT.exec(attributes)?.[1] ?? '')) continue;
    const [, letters = '', row = ''] = PLACE.exec(attributes) ?? [];
    found.add(`${Number(row) - 1} ${columnOf(letters)}`);
  }
  return (row, column) => found.has(`${row} ${column}`);
}

/** Shared texts with the runs marked that are struck out (`standing`). */
export function markedStrings(xml: string): string {
  if (!STRIKE.test(xml)) return xml;
  return xml
    .split(/(?=<r>)/)
    .map((run) => {
      const format = between(run, '<rPr>', '</rPr>');
      if (!run.startsWith('<r>') || !STRIKE.test(format)) return run;
      return run.replace(/(<t(?:\s[^<>]*)?>)([^<]*)(<\/t>)/, (_, open: string, text: string, close: string) =>
        text.trim() === '' ? `${open}${text}${close}` : `${open}${struck(text)}${close}`,
      );
    })
    .join('');
}
