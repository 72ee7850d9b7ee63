import { describe, expect, it } from 'vitest';
import { guardByLog, LogError } from '../../../../renderer/data/ownLog.ts';
import type { SaveStatus } from '../../../../renderer/data/planSession.ts';
import { createSaving, jointStatus } from '../../../../renderer/data/saving.ts';
import type { LogStore } from '../../../../shared/sync/index.ts';
import { type Faults, MemoryFolder, memoryStore, tie } from '../../../support/logStores.ts';
import { docOf, mustEdit } from '../../../support/peers.ts';

const saved: SaveStatus = { state: 'saved' };
const saving: SaveStatus = { state: 'saving' };
const full: SaveStatus = { state: 'failed', reason: 'quota' };
const unlogged: SaveStatus = { state: 'failed', reason: 'log' };

describe('jointStatus', () => {
  it('is saved only where both are, and tells the graver failure', () => {
    expect(jointStatus(saved, saved)).toEqual(saved);
    for (const [storage, log] of [
      [saved, saving],
      [saving, saved],
      [saving, saving],
    ] as const) {
      expect(jointStatus(storage, log)).toEqual(saving);
    }
    expect(jointStatus(saved, unlogged)).toEqual(unlogged);
    expect(jointStatus(saving, unlogged)).toEqual(unlogged);
    expect(jointStatus(full, unlogged)).toEqual(full);
    expect(jointStatus(full, saved)).toEqual(full);
  });
});

/** A plan with an own log in memory that fails on order. */
function bench({ onAppend = (): void => undefined } = {}) {
  const folder = new MemoryFolder();
  const faults: Faults = {};
  const doc = docOf({});
  const store = memoryStore(folder, faults);
  const append: LogStore['append'] = async (...write) => {
    onAppend();
    return store.append(...write);
  };
  const log = guardByLog(tie(doc, { ...store, append }, 'a', { kind: 'log' }));
  const kept = createSaving(async () => undefined, log);
  doc.on('update', kept.add);
  const retitle = (title: string) => mustEdit(doc, [{ type: 'set', kind: 'plan', id: 'plan', fields: { title } }]);
  return { folder, faults, doc, log, kept, retitle };
}

describe('createSaving', () => {
  it('is not saved at the start before what is there is in the log', async () => {
    const { kept, folder } = bench();
    expect(kept.getStatus()).toEqual(saving);
    await kept.settled();
    expect(kept.getStatus()).toEqual(saved);
    expect(folder.size).toBeGreaterThan(100);
  });

  it('says saved only when the log’s bytes are there', async () => {
    const { kept, folder, retitle } = bench();
    await kept.settled();
    const sizes: [string, number][] = [];
    kept.subscribe(() => sizes.push([kept.getStatus().state, folder.size]));
    const before = folder.size;
    retitle('Ny tittel');
    await kept.settled();
    expect(sizes.map(([state]) => state)).toEqual(['saving', 'saved']);
    expect(sizes[0]?.[1]).toBe(before);
    expect(sizes[1]?.[1]).toBeGreaterThan(before);
  });

  it.each(['full', 'readOnly', 'denied', 'away'] as const)(
    'tells that the log is %s, and goes on trying',
    async (code) => {
      const { kept, faults, retitle } = bench();
      await kept.settled();
      faults.all = { code };
      retitle('En');
      await kept.settled();
      expect(kept.getStatus()).toEqual(unlogged);
      faults.all = null;
      retitle('To');
      await kept.settled();
      expect(kept.getStatus()).toEqual(saved);
      kept.stop();
    },
  );

  it('is not taken in by a write that was cut short without a word', async () => {
    const { kept, faults, log, retitle } = bench();
    await kept.settled();
    faults.tear = { after: 10, told: false };
    retitle('Revet av');
    await kept.settled();
    expect(kept.getStatus()).toEqual(unlogged);
    await log.prove();
    kept.stop();
  });

  it('is saving, and nothing worse, while somebody writes faster than the log', async () => {
    let left = 0;
    const { kept, retitle } = bench({
      onAppend: () => {
        left -= 1;
        if (left >= 0) retitle(`Igjen: ${left}`);
      },
    });
    await kept.settled();
    const states = new Set<string>();
    kept.subscribe(() => states.add(kept.getStatus().state));
    left = 12;
    retitle('Først');
    await kept.settled();
    expect(left).toBeLessThan(0);
    expect([...states]).toEqual(['saving', 'saved']);
  });

  it('needs no log where the host keeps none', async () => {
    const kept = createSaving(async () => undefined, null);
    expect(kept.getStatus()).toEqual(saved);
    kept.add(new Uint8Array([1]));
    await kept.settled();
    expect(kept.getStatus()).toEqual(saved);
  });
});

describe('guardByLog', () => {
  it('rejects with what is wrong with the log', async () => {
    const { faults, log } = bench();
    faults.all = { code: 'full' };
    await expect(log.prove()).rejects.toThrow(LogError);
    await expect(log.prove()).rejects.toMatchObject({ problem: { code: 'full' } });
    faults.all = null;
    await log.prove();
  });

  it('rejects where the log never has all', async () => {
    let isWriting = false;
    let count = 0;
    const { log, retitle } = bench({
      onAppend: () => {
        count += 1;
        if (isWriting) retitle(`Igjen: ${count}`);
      },
    });
    await log.prove();
    isWriting = true;
    retitle('Først');
    await expect(log.prove()).rejects.toMatchObject({ problem: { code: 'notStored' } });
    isWriting = false;
    await log.prove();
  });
});
