import { describe, expect, it } from 'vitest';
import { createSaveKeeper, failureReason } from '../../../../renderer/data/saveKeeper.ts';

const update = (byte: number) => Uint8Array.of(byte);

/** A disk that answers when it is told to, and a clock that runs when it is told to. */
function bench() {
  const written: number[][] = [];
  const answers: ((failure?: unknown) => void)[] = [];
  const timers: (() => void)[] = [];
  const keeper = createSaveKeeper(
    (updates) => {
      written.push(updates.map((bytes) => bytes[0] ?? -1));
      return new Promise((resolve, reject) => {
        answers.push((failure) => (failure === undefined ? resolve() : reject(failure)));
      });
    },
    (run) => {
      timers.push(run);
      return () => {
        timers.splice(timers.indexOf(run), 1);
      };
    },
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const answer = async (failure?: unknown) => {
    await settle();
    answers.shift()?.(failure);
    await settle();
  };
  return { keeper, written, timers, answer, settle };
}

describe('createSaveKeeper', () => {
  it('says saved only when the disk has answered for every update', async () => {
    const { keeper, written, answer } = bench();
    expect(keeper.getStatus()).toEqual({ state: 'saved' });
    keeper.add(update(1));
    expect(keeper.getStatus()).toEqual({ state: 'saving' });
    keeper.add(update(2));
    await answer();
    expect(written).toEqual([[1, 2]]);
    expect(keeper.getStatus()).toEqual({ state: 'saved' });
  });

  it('takes what came in meanwhile in the next turn, and is not saved before', async () => {
    const { keeper, written, answer, settle } = bench();
    keeper.add(update(1));
    await settle();
    keeper.add(update(2));
    await answer();
    expect(keeper.getStatus()).toEqual({ state: 'saving' });
    await answer();
    expect(written).toEqual([[1], [2]]);
    expect(keeper.getStatus()).toEqual({ state: 'saved' });
  });

  it('keeps what failed, says so until it is written, and tries again', async () => {
    const { keeper, written, timers, answer } = bench();
    keeper.add(update(1));
    await answer(new DOMException('full', 'QuotaExceededError'));
    expect(keeper.getStatus()).toEqual({ state: 'failed', reason: 'quota' });
    expect(timers).toHaveLength(1);
    keeper.add(update(2));
    expect(keeper.getStatus()).toEqual({ state: 'failed', reason: 'quota' });
    expect(timers).toHaveLength(0);
    await answer();
    expect(written).toEqual([[1], [1, 2]]);
    expect(keeper.getStatus()).toEqual({ state: 'saved' });
  });

  it('tells its listeners of each change and of nothing else', async () => {
    const { keeper, answer } = bench();
    const heard: string[] = [];
    const stop = keeper.subscribe(() => heard.push(keeper.getStatus().state));
    keeper.add(update(1));
    keeper.add(update(2));
    await answer();
    stop();
    keeper.add(update(3));
    expect(heard).toEqual(['saving', 'saved']);
  });

  it('tries nothing more once stopped', async () => {
    const { keeper, written, timers, answer, settle } = bench();
    keeper.add(update(1));
    await answer(new Error('no'));
    keeper.stop();
    expect(timers).toHaveLength(0);
    keeper.add(update(2));
    await settle();
    expect(written).toEqual([[1]]);
  });
});

describe('failureReason', () => {
  it('reads what IndexedDB throws', () => {
    expect(failureReason(new DOMException('', 'QuotaExceededError'))).toBe('quota');
    expect(failureReason(new DOMException('', 'InvalidStateError'))).toBe('closed');
    expect(failureReason('odd')).toBe('unknown');
  });
});
