import { describe, expect, it } from 'vitest';
import { readColours } from '../../../../renderer/poster/readColours.ts';

describe('readColours', () => {
  it.each([
    ['#1f5a7a, #E3B505', ['#1f5a7a', '#e3b505']],
    ['1f5a7a;e3b505 #000000', ['#1f5a7a', '#e3b505', '#000000']],
    ['', []],
    ['blå', null],
    ['#fff', null],
    ['#1f5a7g', null],
    ['#111111 #222222 #333333 #444444 #555555', null],
    ['#111111); background: url(x', null],
  ])('reads %j', (text, colours) => {
    expect(readColours(text)).toEqual(colours);
  });
});
