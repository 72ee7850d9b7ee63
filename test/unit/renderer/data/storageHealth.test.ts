import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../../renderer/data/storageHealth.ts';

const MB = 1024 * 1024;

describe('healthOf', () => {
  it('goes by the narrower of the browser’s share and the host’s disk', () => {
    const estimate = { quota: 500 * MB, usage: 100 * MB };
    expect(healthOf(true, estimate, undefined)).toEqual({ persistent: true, left: 400 * MB, nearlyFull: false });
    expect(healthOf(false, estimate, 20 * MB)).toEqual({ persistent: false, left: 20 * MB, nearlyFull: true });
    expect(healthOf(null, { quota: 10 * MB, usage: 9 * MB }, 900 * MB)).toMatchObject({ left: MB, nearlyFull: true });
  });

  it('claims nothing where nobody says', () => {
    expect(healthOf(null, {}, undefined)).toEqual({ persistent: null, left: null, nearlyFull: false });
  });

  it('knows no less than nothing', () => {
    expect(healthOf(true, { quota: 1, usage: 5 }, undefined)).toMatchObject({ left: 0, nearlyFull: true });
  });
});
