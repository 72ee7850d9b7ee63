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

interface Face {
  advance: Map<string, number>;
  kern: Map<string, number>;
}

function expand(table: FaceTable): Face {
  const kern = new Map<string, number>();
  for (const [lefts, row] of table.kerning) {
    for (const [amount, rights] of Object.entries(row)) {
      for (const left of lefts) for (const right of rights) kern.set(left + right, Number(amount));
    }
  }
  return { advance: new Map(Object.entries(table.advances)), kern };
}

export function createMeasurer(metrics: FontMetrics): Measurer {
  const faces = new Map(Object.entries(metrics.faces).map(([name, table]) => [name, expand(table)]));
  const em = metrics.unitsPerEm;
  const regular = faces.get('400');

  const width = (text: string, style: TextStyle) => {
    const plain = faces.get(String(style.weight)) ?? regular;
    const face = (style.tabular ? faces.get(`${style.weight}-tabular`) : undefined) ?? plain;
    let units = 0;
    let length = 0;
    let previous = '';
    for (const char of text) {
      units += face?.advance.get(char) ?? plain?.advance.get(char) ?? em;
      units += face?.kern.get(previous + char) ?? 0;
      previous = char;
      length += 1;
    }
    return (units / em) * style.size + length * (style.letterSpacing ?? 0);
  };

  return {
    width,
    ascent: metrics.ascent / em,
    descent: -metrics.descent / em,
    capHeight: metrics.capHeight / em,
    xHeight: metrics.xHeight / em,
    has: (char) => regular?.advance.has(char) ?? false,
  };
}
