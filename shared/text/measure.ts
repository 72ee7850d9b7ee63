/**
 * Widths of Inter, from the table that `resources/fonts/build-fonts.ts` makes of the very files that are drawn:
 * advances plus kerning pairs, no ligatures. What is measured here is what SVG, PDF and PNG show.
 */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly faces: Readonly<Record<string, FaceTable>>;
}

interface FaceTable {
  readonly advances: Readonly<Record<string, number>>;
  /** [left characters, { amount in font units: right characters }] */
  readonly kerning: readonly (readonly [string, Readonly<Record<string, string>>])[];
}

/** How a run of text is set. Sizes in mm (1 pt = 0.3528 mm). */
export interface TextStyle {
  /** Em size, mm. */
  readonly size: number;
  readonly weight: 400 | 600;
  /** Figures of equal width, for dates that stand under each other. */
  readonly tabular?: boolean;
  /** Extra room after each character, mm. */
  readonly letterSpacing?: number;
}

export interface Measurer {
  /** Advance width of one line, mm. Characters the font lacks count as one em. */
  width(text: string, style: TextStyle): number;
  /** Heights above (positive) and below (positive) the baseline for 1 mm of em size. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Whether the font can draw the character. */
  has(char: string): boolean;
}

/** Widths of whole lines that are remembered; a poster holds some thousand, over and over. */
const REMEMBERED = 20_000;

interface Face {
  /** Font units by code point. */
  readonly advance: ReadonlyMap<number, number>;
  /** Font units by pair, left code point in the higher bits. */
  readonly kern: ReadonlyMap<number, number>;
  /** Font units of lines measured before. */
  readonly lines: Map<string, number>;
}

const codeOf = (char: string) => char.codePointAt(0) ?? 0;
// Kerned characters all lie in the basic plane, so a pair fits a safe integer.
const pairOf = (left: number, right: number) => left * 0x10000 + right;

function expand(table: FaceTable): Face {
  const kern = new Map<number, number>();
  for (const [lefts, row] of table.kerning) {
    for (const [amount, rights] of Object.entries(row)) {
      for (const left of lefts)
        for (const right of rights) kern.set(pairOf(codeOf(left), codeOf(right)), Number(amount));
    }
  }
  const advance = Object.entries(table.advances).map(([char, units]) => [codeOf(char), units] as const);
  return { advance: new Map(advance), kern, lines: new Map() };
}

function lineUnits(text: string, face: Face, plain: Face, em: number): number {
  const known = face.lines.get(text);
  if (known !== undefined) return known;
  let units = 0;
  let previous = 0;
  for (const char of text) {
    const code = codeOf(char);
    units += face.advance.get(code) ?? plain.advance.get(code) ?? em;
    units += face.kern.get(pairOf(previous, code)) ?? 0;
    previous = code;
  }
  if (face.lines.size >= REMEMBERED) face.lines.clear();
  face.lines.set(text, units);
  return units;
}

const lengthOf = (text: string) => {
  let length = 0;
  for (const _char of text) length += 1;
  return length;
};

export function createMeasurer(metrics: FontMetrics): Measurer {
  const faces = new Map(Object.entries(metrics.faces).map(([name, table]) => [name, expand(table)]));
  const em = metrics.unitsPerEm;
  const none: Face = { advance: new Map(), kern: new Map(), lines: new Map() };
  const regular = faces.get('400') ?? none;

  const width = (text: string, style: TextStyle) => {
    const plain = faces.get(String(style.weight)) ?? regular;
    const face = (style.tabular ? faces.get(`${style.weight}-tabular`) : undefined) ?? plain;
    const spacing = style.letterSpacing === undefined ? 0 : lengthOf(text) * style.letterSpacing;
    return (lineUnits(text, face, plain, em) / em) * style.size + spacing;
  };

  return {
    width,
    ascent: metrics.ascent / em,
    descent: -metrics.descent / em,
    capHeight: metrics.capHeight / em,
    xHeight: metrics.xHeight / em,
    has: (char) => regular.advance.has(codeOf(char)),
  };
}
