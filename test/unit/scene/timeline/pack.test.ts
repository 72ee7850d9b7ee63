import { describe, expect, it } from 'vitest';
import { Shelf } from '../../../../shared/scene/timeline/pack.ts';

const box = (x0: number, x1: number, top = 0, bottom = 2) => ({ x0, x1, top, bottom });

describe('Shelf', () => {
  it('puts what does not meet in one row, and what does in the next that is free', () => {
    const shelf = new Shelf();
    expect(shelf.find([box(0, 10)])).toBe(0);
    shelf.place([box(0, 10)], 0);
    expect(shelf.find([box(10, 20)])).toBe(0);
    expect(shelf.find([box(9, 20)])).toBe(2);
  });

  it('fills holes that are high enough', () => {
    const shelf = new Shelf();
    shelf.place([box(0, 10, 0, 2)], 0);
    shelf.place([box(0, 10, 0, 2)], 5);
    expect(shelf.find([box(0, 10, 0, 3)])).toBe(2);
    expect(shelf.find([box(0, 10, 0, 4)])).toBe(7);
  });

  it('moves several rectangles together', () => {
    const shelf = new Shelf();
    shelf.place([box(20, 30, 0, 2)], 2);
    expect(shelf.find([box(0, 10, 0, 2), box(20, 30, 2, 4)])).toBe(2);
    shelf.place([box(0, 10, 0, 2), box(20, 30, 2, 4)], 2);
    expect(shelf.height).toBe(6);
  });

  it('looks no further than it is told', () => {
    const shelf = new Shelf();
    shelf.place([box(0, 10, 0, 50)], 0);
    expect(shelf.find([box(0, 10)], 5)).toBe(6);
  });
});
