/**
 * Makes the two font files Årring ships and the table it measures text with.
 *
 * Inter (inter-ui, OFL-1.1) is cut to the scripts our users write, to the layout features we draw
 * with (kerning, tabular figures) and to WOFF, which browsers, pdfkit and fontkit all read. Ligatures
 * and contextual alternates are left out, so that the sum of advances and kerning pairs in
 * `inter-metrics.json` is exactly what every renderer draws.
 *
 * Run with `npm run fonts`; the results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const here = (name: string) => new URL(name, import.meta.url);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Characters whose pairs are kerned when measured: everything written in the Nordic languages and Sámi. */
const kerned = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...range(0x2010, 0x2026), 0x2212, 0x2192];
/** Further characters a title may hold; measured by advance alone. */
const further = [
  ...range(0x180, 0x24f),
  ...range(0x386, 0x3ce),
  ...range(0x400, 0x45f),
  0x490,
  0x491,
  0x2030,
  0x2032,
  0x2033,
  0x2039,
  0x203a,
  0x20ac,
  0x2116,
  0x2122,
  ...range(0x2190, 0x2193),
  0x2194,
  0x2248,
  0x2260,
  0x2264,
  0x2265,
  0x25cf,
  0x2713,
  0x2715,
];

const weights = [
  { weight: 400, source: 'Inter-Regular' },
  { weight: 600, source: 'Inter-SemiBold' },
] as const;

interface WeightTable {
  /** Font units a character. */
  advances: Record<string, number>;
  /** Left characters that kern alike share a row: [left characters, { amount: right characters }]. */
  kerning: [string, Record<string, string>][];
}

function measure(font: fontkit.Font, kernedCodes: number[], furtherCodes: number[], tnum: boolean): WeightTable {
  const has = (code: number) => font.hasGlyphForCodePoint(code);
  // Under the default script, which figures alone would get, fontkit applies Inter's kerning twice.
  const width = (text: string) => font.layout(text, { kern: true, tnum }, 'latn').advanceWidth;
  const advances: Record<string, number> = {};
  for (const code of [...kernedCodes, ...furtherCodes].filter(has)) {
    const char = String.fromCodePoint(code);
    advances[char] = width(char);
  }
  const chars = kernedCodes.filter(has).map((code) => String.fromCodePoint(code));
  const rows = new Map<string, string>();
  for (const left of chars) {
    const row: Record<string, string> = {};
    for (const right of chars) {
      const amount = width(left + right) - (advances[left] ?? 0) - (advances[right] ?? 0);
      if (amount !== 0) row[amount] = (row[amount] ?? '') + right;
    }
    if (Object.keys(row).length === 0) continue;
    const key = JSON.stringify(row);
    rows.set(key, (rows.get(key) ?? '') + left);
  }
  return { advances, kerning: [...rows].map(([row, left]) => [left, JSON.parse(row)]) };
}

/** Characters of a formatted date; only these are measured with tabular figures. */
const dated = [
  ...range(0x20, 0x7e),
  0xa0,
  0xc6,
  0xd8,
  0xc5,
  0xe6,
  0xf8,
  0xe5,
  0xc4,
  0xd6,
  0xe4,
  0xf6,
  0xe9,
  0x2013,
  0x2014,
  0x2192,
];

const tables: Record<string, WeightTable> = {};
let vertical = { unitsPerEm: 0, ascent: 0, descent: 0, capHeight: 0, xHeight: 0 };
for (const { weight, source } of weights) {
  const original = await readFile(new URL(`../../node_modules/inter-ui/web/${source}.woff2`, import.meta.url));
  const text = String.fromCodePoint(...kerned, ...further);
  const subset = await subsetFont(original, text, {
    targetFormat: 'woff',
    keepFeatures: ['kern', 'tnum'],
    noHinting: true,
  });
  await writeFile(here(`${source}.woff`), subset);
  const font = fontkit.create(subset) as fontkit.Font;
  tables[`${weight}`] = measure(font, kerned, further, false);
  tables[`${weight}-tabular`] = measure(font, dated, [], true);
  vertical = {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
  };
}
await writeFile(here('inter-metrics.json'), `${JSON.stringify({ ...vertical, faces: tables })}\n`);
