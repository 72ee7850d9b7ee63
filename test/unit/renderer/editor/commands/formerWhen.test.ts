import { describe, expect, it } from 'vitest';
import { setStatus, setWhen, setWhenWords } from '../../../../../renderer/editor/commands/entryEdits.ts';
import { outcomeOf } from '../../../../../renderer/editor/drag/gesture.ts';
import { typedWhen } from '../../../../../renderer/editor/inspector/WhenField.tsx';
import type { Entry } from '../../../../../shared/plan/plan.ts';
import type { SceneGeometry } from '../../../../../shared/scene/scene.ts';
import { type Edtf, isoDate, whenOf } from '../../../../../shared/time/index.ts';
import { entryOf, planOf } from '../../../../support/plans.ts';

const plan = (fields: object) =>
  planOf({ entries: [{ id: 'm1', title: 'Møte', kind: 'meeting', when: '2024-01-17', ...fields }] });
const meeting = (fields: object = {}): Entry => entryOf(plan(fields), 'm1');
const fields = (edits: readonly unknown[]) => (edits[0] as { fields: object } | undefined)?.fields;
const NEW = whenOf('2024-01-24');

describe('the date something was to have been on', () => {
  it('is kept when a confirmed meeting gets another date, typed or dragged', () => {
    const confirmed = { status: 'confirmed' };
    const kept = { when: '2024-01-24', formerWhen: '2024-01-17' };
    expect(fields(setWhen(meeting(confirmed), NEW))).toEqual(kept);
    expect(fields(typedWhen(plan(confirmed), meeting(confirmed), '24.01'))).toEqual(kept);
    const start = isoDate('2024-01-01');
    if (!start) throw new Error('no such day');
    const geometry: SceneGeometry = { kind: 'timeline', x0: 0, x1: 366, start, days: 366, bands: [] };
    const gesture = { entry: meeting(confirmed), grip: 'move', lane: null, origin: { x: 16.5, y: 1 } } as const;
    expect(fields(outcomeOf(gesture, geometry, { x: 23.5, y: 1 })?.edits ?? [])).toEqual(kept);
    expect(fields(setWhenWords(meeting(confirmed), 'etter påske'))).toMatchObject({ formerWhen: '2024-01-17' });
  });

  it('is kept when something is said to be moved, postponed or cancelled', () => {
    for (const status of ['moved', 'postponed', 'cancelled'] as const) {
      expect(fields(setStatus(meeting(), status))).toEqual({ status, formerWhen: '2024-01-17' });
    }
    expect(fields(setStatus(meeting(), 'dropped'))).toEqual({ status: 'dropped' });
    expect(fields(setStatus(meeting({ when: 'XXXX-XX-XX' }), 'moved'))).toEqual({ status: 'moved' });
    const moved = meeting({ when: '2024-01-24' });
    expect(fields(setStatus(moved, 'moved', '2024-01-17' as Edtf))).toEqual({
      status: 'moved',
      formerWhen: '2024-01-17',
    });
  });

  it('is the first one, and stays what somebody wrote', () => {
    const moved = meeting({ status: 'moved', when: '2024-01-20', formerWhen: '2024-01-17' });
    expect(fields(setWhen(moved, NEW))).toEqual({ when: '2024-01-24' });
    expect(fields(setStatus(moved, 'cancelled'))).toEqual({ status: 'cancelled' });
  });

  it('is let go when all is as it was', () => {
    const back = meeting({ status: 'confirmed', when: '2024-01-24', formerWhen: '2024-01-17' });
    expect(fields(setWhen(back, whenOf('2024-01-17')))).toEqual({ when: '2024-01-17', formerWhen: '' });
    const cancelled = meeting({ status: 'cancelled', formerWhen: '2024-01-17' });
    expect(fields(setStatus(cancelled, 'confirmed'))).toEqual({ status: 'confirmed', formerWhen: '' });
    const elsewhere = meeting({ status: 'moved', when: '2024-01-24', formerWhen: '2024-01-17' });
    expect(fields(setStatus(elsewhere, 'confirmed'))).toEqual({ status: 'confirmed' });
  });

  it('is no matter while a meeting is only planned, or where nothing changes', () => {
    expect(fields(setWhen(meeting(), NEW))).toEqual({ when: '2024-01-24' });
    expect(fields(setWhen(meeting({ kind: 'deadline', status: 'confirmed' }), NEW))).toEqual({ when: '2024-01-24' });
    expect(setStatus(meeting(), 'planned')).toEqual([]);
  });
});
