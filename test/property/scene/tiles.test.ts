import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCropMarks } from '../../../shared/scene/cropMarks.ts';
import { markBounds } from '../../../shared/scene/markBounds.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import type { Mark, Scene } from '../../../shared/scene/scene.ts';
import { tilePages } from '../../../shared/scene/tiles.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { measurer } from '../../support/sceneOptions.ts';
import { pathMark, sceneOf, textMark } from '../../support/scenes.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });

const marks = fc.array(fc.record({ x: place, y: place, wide: place, high: place, isText: fc.boolean() }), {
  maxLength: 30,
});

const sheet = fc.record({
  width: fc.double({ min: 100, max: 1_189, noNaN: true }),
  height: fc.double({ min: 100, max: 1_189, noNaN: true }),
});

const drawn = (
  { width, height }: { width: number; height: number },
  found: readonly { x: number; y: number; wide: number; high: number; isText: boolean }[],
): Scene =>
  sceneOf(
    found.map(({ x, y, wide, high, isText }, index): Mark => {
      const [x0, y0] = [x * width, y * height];
      if (isText) return textMark('Kommunestyret', { x: x0, y: y0, entry: `e${index}` });
      return pathMark(`M${x0},${y0}L${x0 + wide * (width - x0)},${y0}L${x0},${y0 + high * (height - y0)}Z`);
    }),
    { width, height, list: found.map((_, index) => ({ entry: `e${index}`, text: `${index}` })) },
  );

const options = { measurer, translate: sceneWords('nb') };

test('tiles show all of the poster, each mark on one at least and whole across them, on sheets of one size', () => {
  fc.assert(
    fc.property(sheet, marks, fc.constantFrom('A4' as const, 'A3' as const), (size, found, paper) => {
      const scene = drawn(size, found);
      const tiles = tilePages([scene], { ...options, paper });
      const parts = tiles.map(({ window, width, height }) => {
        if (!window) throw new Error('a tile shows a part');
        // Nothing of the poster comes into the edge that printers leave white.
        expect(Math.min(window.x, window.y)).toBeGreaterThanOrEqual(5);
        expect(window.x + window.width).toBeLessThanOrEqual(width - 5);
        expect(window.y + window.height).toBeLessThanOrEqual(height - 5);
        const [x0, y0] = [window.x - window.dx, window.y - window.dy];
        return { x0, y0, x1: x0 + window.width, y1: y0 + window.height };
      });
      // Points all over the poster, its corners among them: each lies on a tile, and in the overlap on several.
      for (let step = 0; step <= 20; step += 1) {
        for (let down = 0; down <= 20; down += 1) {
          const [x, y] = [(size.width * step) / 20, (size.height * down) / 20];
          const holding = parts.filter(
            (part) => x >= part.x0 - 1e-6 && x <= part.x1 + 1e-6 && y >= part.y0 - 1e-6 && y <= part.y1 + 1e-6,
          );
          expect(holding.length).toBeGreaterThan(0);
        }
      }
      for (const mark of scene.marks) {
        const box = markBounds(mark, measurer);
        const meeting = tiles.filter((_, index) => {
          const part = parts[index];
          return box && part && box.x0 < part.x1 && part.x0 < box.x1 && box.y0 < part.y1 && part.y0 < box.y1;
        });
        expect(meeting.every((tile) => tile.marks.includes(mark))).toBe(true);
        expect(tiles.some((tile) => tile.marks.includes(mark))).toBe(true);
      }
      expect(new Set(tiles.map(({ name }) => name)).size).toBe(tiles.length);
      for (const { margin = [], ...tile } of tiles) {
        const { outside, overlaps } = reportScene({ ...tile, marks: margin }, []);
        expect([outside, overlaps]).toEqual([0, 0]);
      }
    }),
    { numRuns: 30 },
  );
});

test('crop marks stand outside what is painted, at the corners of the sheet', () => {
  fc.assert(
    fc.property(sheet, fc.double({ min: 0, max: 20, noNaN: true }), (size, bleed) => {
      const [page] = withCropMarks([sceneOf([], { ...size, background: '#eeeeee' })], bleed);
      const { trim, window, margin = [], width, height } = page;
      if (!trim || !window) throw new Error('no edge');
      expect([trim.width, trim.height]).toEqual([size.width, size.height]);
      expect(trim.x - window.x).toBeCloseTo(bleed, 6);
      expect(margin).toHaveLength(8);
      for (const mark of margin) {
        const box = markBounds(mark, measurer);
        if (!box) throw new Error('nothing painted');
        const isOff =
          box.x1 < window.x ||
          box.x0 > window.x + window.width ||
          box.y1 < window.y ||
          box.y0 > window.y + window.height;
        expect(isOff).toBe(true);
        expect(Math.min(box.x0, box.y0)).toBeGreaterThanOrEqual(0);
        expect([box.x1 <= width, box.y1 <= height]).toEqual([true, true]);
      }
    }),
    { numRuns: 40 },
  );
});
