import { describe, expect, it } from 'vitest';
import { isUncertain, isUnset, UNSET, whenOf } from '../../../shared/time/index.ts';

describe('whenOf', () => {
  it('reads a date, and takes what cannot be read for not set', () => {
    expect(whenOf('2024-04-17')).toEqual({ kind: 'day', year: 2024, month: 4, day: 17 });
    expect(whenOf('i morgen')).toEqual(UNSET);
    expect(whenOf('2024-02-30')).toEqual(UNSET);
  });
});

it.each([
  ['XXXX-XX-XX', true],
  ['2024-04-XX', true],
  ['2024-XX-XX', true],
  ['2024-04', false],
  ['2024-04-17?', false],
])('%s is unset: %s', (edtf, expected) => expect(isUnset(whenOf(edtf))).toBe(expected));

it.each([
  ['2024-10-31?', true],
  ['2024-03-01~', true],
  ['2024-06-20/2024-09-10~', true],
  ['2024-06-20/2024-09-10', false],
  ['XXXX-XX-XX', false],
])('%s is uncertain: %s', (edtf, expected) => expect(isUncertain(whenOf(edtf))).toBe(expected));
