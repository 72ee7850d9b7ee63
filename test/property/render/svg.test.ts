import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneToSvg } from '../../../shared/render/svg.ts';
import { arcMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

test('no words whatever make an SVG file that is not well-formed, or that runs anything', () => {
  // Every UTF-16 code unit may occur, lone surrogates and controls too.
  const words = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  const spiced = fc.oneof(words, fc.string({ unit: fc.constantFrom(...'<>&"\'/=!-]a ;#x') }));
  fc.assert(
    fc.property(spiced, spiced, spiced, (a, b, c) => {
      const marks = [textMark(a, { entry: b, lane: c }), arcMark(b, { entry: c }), pathMark('M0,0L1,1', { label: c })];
      const svg = sceneToSvg(sceneOf(marks, { title: a, description: b, list: [{ entry: a, text: c }] }), {
        idPrefix: c,
      });
      expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
      const elements = [...svg.matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name);
      const known = ['svg', 'title', 'desc', 'defs', 'path', 'rect', 'text', 'g'];
      expect(elements.filter((name) => !known.includes(name ?? ''))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
