import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathBounds } from '../../../shared/scene/pathBounds.ts';
import { parsePathData } from '../../../shared/scene/pathData.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('the bounds of an arc hold every point of it', () => {
  const turn = number(-Math.PI, Math.PI);
  fc.assert(
    fc.property(number(1, 100), turn, number(0.01, 2 * Math.PI - 0.01), fc.boolean(), (r, from, sweep, clockwise) => {
      const point = (share: number): [number, number] => {
        const angle = from + (clockwise ? 1 : -1) * sweep * share;
        return [r * Math.cos(angle), r * Math.sin(angle)];
      };
      const flags = `${sweep > Math.PI ? 1 : 0},${clockwise ? 1 : 0}`;
      const commands = parsePathData(
        `M${point(0).map((v) => v.toFixed(9))}A${r},${r},0,${flags},${point(1).map((v) => v.toFixed(9))}`,
      );
      const bounds = pathBounds(commands ?? []);
      if (bounds === null) throw new Error('No bounds');
      for (let step = 0; step <= 40; step += 1) {
        const [x, y] = point(step / 40);
        expect(x).toBeGreaterThanOrEqual(bounds.x0 - 1e-4);
        expect(x).toBeLessThanOrEqual(bounds.x1 + 1e-4);
        expect(y).toBeGreaterThanOrEqual(bounds.y0 - 1e-4);
        expect(y).toBeLessThanOrEqual(bounds.y1 + 1e-4);
      }
    }),
  );
});

test('nothing drawn has no bounds', () => {
  expect(pathBounds([])).toBeNull();
});
