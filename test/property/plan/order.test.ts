import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareOrder, orderBetween } from '../../../shared/plan/order.ts';

it('a key made between two neighbours sorts between them, wherever records are put', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect([...keys].sort()).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('keys stay short when records are appended', () => {
  let last: string | null = null;
  for (let index = 0; index < 2_000; index += 1) last = orderBetween(last, null);
  expect(last?.length).toBeLessThanOrEqual(40);
});

it('equal keys are ordered by id, the same everywhere', () => {
  expect(compareOrder({ order: 'V', id: 'a' }, { order: 'V', id: 'b' })).toBeLessThan(0);
});

it('neighbours the wrong way round still give a key after the first', () => {
  expect(orderBetween('b', 'a') > 'b').toBe(true);
});
