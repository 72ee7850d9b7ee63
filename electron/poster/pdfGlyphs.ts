/**
 * Turned text in a PDF, by the text matrix alone.
 *
 * pdfkit turns text by turning the page. Readers that put searched text together from what a span spells (Poppler)
 * then lose its place, so turned text is written here, with the fonts pdfkit embeds.
 */
import type PDFDocument from 'pdfkit';
import type { Mm } from '../../shared/scene/scene.ts';

type Doc = InstanceType<typeof PDFDocument>;

export interface PlacedText {
  readonly text: string;
  /** Start of the baseline, and degrees clockwise about it. */
  readonly x: Mm;
  readonly y: Mm;
  readonly rotate: number;
}

export interface GlyphStyle {
  readonly size: Mm;
  readonly letterSpacing: Mm;
  readonly features: readonly string[];
}

/** What pdfkit keeps of the font it draws with, and of the page; its types say nothing of either. */
interface Internals {
  readonly _font: {
    readonly id: string;
    ref(): unknown;
    encode(
      text: string,
      features: readonly string[],
    ): [string[], { readonly xAdvance: number; readonly advanceWidth: number }[]];
  };
  readonly page: { readonly fonts: Record<string, unknown> };
}

const decimal = (value: number): string => String(Math.round(value * 1e6) / 1e6 || 0).replace(/^.*e.*$/, '0');

/** Writes stretches of text in the font and colour that are set, on a page whose y points down. */
export function drawGlyphs(doc: Doc, placed: readonly PlacedText[], style: GlyphStyle): void {
  const { _font: font, page } = doc as unknown as Internals;
  page.fonts[font.id] ??= font.ref();
  const lines = placed.map(({ text, x, y, rotate }) => {
    const angle = (rotate * Math.PI) / 180;
    const [cos, sin] = [decimal(Math.cos(angle)), decimal(Math.sin(angle))];
    const [codes, positions] = font.encode(text, style.features);
    const shown = codes.map((code, index) => {
      const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {};
      return `<${code}>${decimal(advanceWidth - xAdvance)}`;
    });
    return `${cos} ${sin} ${sin} ${decimal(-Math.cos(angle))} ${decimal(x)} ${decimal(y)} Tm [${shown.join('')}] TJ`;
  });
  doc.addContent(`BT /${font.id} ${decimal(style.size)} Tf ${decimal(style.letterSpacing)} Tc`);
  for (const line of lines) doc.addContent(line);
  doc.addContent('0 Tc ET');
}
