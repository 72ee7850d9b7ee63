import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { inter } from '../../../shared/render/inter.ts';
import { sceneToSvg } from '../../../shared/render/svg.ts';
import { arcMark, everyMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

/** resvg reads strict XML: it throws on anything that is not well-formed. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]></title><svg onload="alert(1)">',
  '" onmouseover="alert(1)',
  "' style='x",
  '&amp; &lt; &#0; &bogus;',
  'nul \u0000 bell \u0007 escape \u001b[31m',
  'lone \ud800 surrogate \udfff',
  'not a character \ufffe \uffff',
  'line\nbreak\ttab\rreturn',
  '<!-- -- --> <?php ?>',
];

describe('sceneToSvg', () => {
  test('draws every kind of mark as well-formed XML of the size of the sheet', () => {
    const svg = sceneToSvg(sceneOf(everyMark));
    const drawn = parse(svg);
    expect([drawn.width, drawn.height].map(Math.round)).toEqual([756, 567]);
    expect(svg).toContain('width="200mm" height="150mm" viewBox="0 0 200 150"');
    // Five lines, and the letters of «januar» and «juli», each in its place.
    expect(svg.match(/<text /g)).toHaveLength(5 + 6 + 4);
    expect(svg).not.toContain('textPath');
    // Tiles are lost on the way into other programs.
    expect(svg).not.toContain('<pattern');
    expect(svg.match(/<clipPath /g)).toHaveLength(3);
  });

  test.each(HOSTILE)('keeps %j from becoming markup', (words) => {
    const svg = sceneToSvg(
      sceneOf(
        [
          textMark(words, { entry: words, lane: words }),
          arcMark(words, { entry: words }),
          pathMark('M0,0L1,1', { label: words, entry: words }),
        ],
        { title: words, description: words, list: [{ entry: words, text: words }], language: words },
      ),
      { idPrefix: words },
    );
    expect(() => parse(svg)).not.toThrow();
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<script|<!--|<\?/);
    expect(svg).not.toMatch(/ (onmouseover|onload)="/);
  });

  test('sets text to the width it was measured with, and dates with figures of one width', () => {
    const style = { size: 4, weight: 600, tabular: true } as const;
    const svg = sceneToSvg(sceneOf([textMark('17. april', { style, anchor: 'end', rotate: 90 })]));
    const width = Math.round(inter.width('17. april', style) * 1000) / 1000;
    expect(svg).toContain(`textLength="${width}" lengthAdjust="spacingAndGlyphs"`);
    expect(svg).toContain('style="font-variant-numeric:tabular-nums"');
    expect(svg).toContain('text-anchor="end"');
    expect(svg).toContain('transform="rotate(90 20 30)"');
    expect(svg).toContain('font-kerning:normal;font-variant-ligatures:none');
  });

  test('strikes text through along its whole width', () => {
    const style = { size: 4, weight: 400 } as const;
    const svg = sceneToSvg(sceneOf([textMark('Avlyst', { style, strike: true, anchor: 'middle' })]));
    const line = /<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
    const half = inter.width('Avlyst', style) / 2;
    expect(line[0]).toBeCloseTo(20 - half, 2);
    expect(line[2]).toBeCloseTo(20 + half, 2);
    expect(line[1]).toBeLessThan(30);
    expect(line[1]).toBeGreaterThan(28);
  });

  test('runs text on the upper half clockwise and on the lower half counter-clockwise', () => {
    const svg = sceneToSvg(sceneOf([arcMark('januar'), arcMark('juli', { angle: Math.PI, side: 'inside' })]));
    const words = svg.split('aria-label=').slice(1);
    const [upper, lower] = words.map((word) =>
      [...word.matchAll(/<text transform="translate\(([\d.]+) /g)].map(([, x]) => Number(x)),
    );
    expect([upper, lower].map((letters) => letters?.length)).toEqual([6, 4]);
    // Both read from left to right.
    for (const letters of [upper, lower]) expect(letters).toEqual(letters?.toSorted((a, b) => a - b));
  });

  test("draws a pattern as lines cut off at the mark's outline, over its own ground", () => {
    const pattern = { kind: 'hatch', colour: '#332288', gap: 2, width: 0.3 } as const;
    const svg = sceneToSvg(
      sceneOf([pathMark('M0,0L9,0L9,9Z', { pattern, fill: '#d6d3e7' }), pathMark('M20,0L29,0L29,9Z', { pattern })]),
      { idPrefix: 'a-' },
    );
    expect(svg).toContain('<clipPath id="a-d0"><path d="M0,0L9,0L9,9Z"/></clipPath>');
    expect(svg.match(/<g clip-path="url\(#a-d[01]\)"><path d="M[^"]+" fill="none" stroke="#332288"/g)).toHaveLength(2);
    expect(svg).toContain('<path d="M0,0L9,0L9,9Z" fill="#d6d3e7"/>');
  });

  test('embeds fonts given as base64 and nothing else', () => {
    const font = { regular: 'AAAA', semibold: '")}</style><script>' };
    const svg = sceneToSvg(sceneOf([]), { fonts: font });
    expect(svg).toContain('url(data:font/woff;base64,AAAA)');
    expect(svg).not.toContain('script');
  });

  test('says in words what it shows, and which entry a mark draws', () => {
    const list = [{ entry: 'e1', text: '17. april: Møte i AU' }];
    const svg = sceneToSvg(sceneOf(everyMark, { list }));
    expect(svg).toContain('<title id="title">Årshjul 2024</title>');
    expect(svg).toContain('<desc id="desc">Årshjul for sekretariatet\n17. april: Møte i AU</desc>');
    expect(svg).toContain('<title>Høring: 20. juni–10. september</title>');
    expect(svg).toContain('data-role="entry" data-entry="e1" data-lane="au"');
  });

  test('leads only where a poster may lead', () => {
    const [web, code] = ['https://example.com/?a=1&b=2', 'javascript:alert(1)'];
    const svg = sceneToSvg(sceneOf([textMark('a', { link: web }), textMark('b', { link: code })]));
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(svg).toContain('href="https://example.com/?a=1&amp;b=2"');
    expect(svg).not.toContain('javascript');
  });

  test('cuts marks off at the window, shifted, and leaves the margin', () => {
    const window = { x: 20, y: 20, width: 50, height: 50, dx: -100, dy: 0 };
    const marks = [pathMark('M0,0L300,0L300,300L0,300Z', { fill: '#ff0000' })];
    const margin = [pathMark('M2,2L8,2L8,8L2,8Z', { fill: '#0000ff' })];
    const image = parse(sceneToSvg(sceneOf(marks, { window, margin }), { idPrefix: 't' })).render();
    const at = (x: number, y: number) => {
      const start = (Math.round((y * image.height) / 150) * image.width + Math.round((x * image.width) / 200)) * 4;
      return [...image.pixels.subarray(start, start + 3)];
    };
    expect([at(45, 45), at(5, 5), at(15, 45), at(75, 45)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
      [255, 255, 255],
      [255, 255, 255],
    ]);
  });
});
