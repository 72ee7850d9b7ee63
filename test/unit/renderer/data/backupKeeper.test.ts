import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupKeeper, keepBackups } from '../../../../renderer/data/backupKeeper.ts';

/** A disk that counts, and a clock that runs when it is told to. */
function bench() {
  const state = { written: 0, fails: false };
  let timers: (() => void)[] = [];
  const keeper: BackupKeeper = keepBackups(
    async () => {
      if (state.fails) throw new Error('full');
      state.written += 1;
    },
    (run) => {
      timers.push(run);
      return () => {
        timers = timers.filter((one) => one !== run);
      };
    },
  );
  const elapse = async () => {
    const due = timers;
    timers = [];
    for (const run of due) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { state, keeper, elapse, planned: () => timers.length };
}

describe('keepBackups', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it('makes one at opening, and no more while nothing changes', async () => {
    const { state, keeper, elapse, planned } = bench();
    await elapse();
    expect(state.written).toBe(1);
    expect(planned()).toBe(0);
    keeper.hidden();
    await keeper.close();
    expect(state.written).toBe(1);
  });

  it('makes one for all changes of a while, and one at the end', async () => {
    const { state, keeper, elapse, planned } = bench();
    await elapse();
    keeper.changed();
    keeper.changed();
    expect(planned()).toBe(1);
    await elapse();
    expect(state.written).toBe(2);
    keeper.changed();
    await keeper.close();
    expect(state.written).toBe(3);
    expect(planned()).toBe(0);
  });

  it('makes one at the end of a plan that was open for a moment only', async () => {
    const { state, keeper, planned } = bench();
    await keeper.close();
    expect(state.written).toBe(1);
    expect(planned()).toBe(0);
  });

  it('makes the one that failed again, at the next occasion', async () => {
    const { state, keeper, elapse } = bench();
    state.fails = true;
    await elapse();
    expect(state.written).toBe(0);
    state.fails = false;
    await keeper.close();
    expect(state.written).toBe(1);
  });
});
