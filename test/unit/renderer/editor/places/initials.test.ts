import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../../renderer/editor/places/initials.ts';

describe('initials', () => {
  it.each([
    ['Kari Nordmann', 'KN'],
    ['Anne-Lise von Hås', 'AH'],
    ['sekretær', 'S'],
    ['øystein ås', 'ØÅ'],
    ['  Rådgiver (vikar) ', 'RV'],
    ['Per 2', 'P2'],
    ['', '?'],
    ['–', '?'],
  ])('of «%s» are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
