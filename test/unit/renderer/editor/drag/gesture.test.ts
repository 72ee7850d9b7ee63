import { describe, expect, it } from 'vitest';
import { type Gesture, type Grip, outcomeOf } from '../../../../../renderer/editor/drag/gesture.ts';
import { alongOf, pointAt } from '../../../../../renderer/editor/drag/place.ts';
import type { Entry } from '../../../../../shared/plan/plan.ts';
import type { SceneGeometry } from '../../../../../shared/scene/scene.ts';
import { formatEdtf, isoDate, parseEdtf } from '../../../../../shared/time/index.ts';
import { planOf } from '../../../../support/plans.ts';

const bands = [
  { lane: 'au', from: 60, to: 80 },
  { lane: 'asu', from: 40, to: 60 },
];
const wheel: SceneGeometry = { kind: 'wheel', cx: 100, cy: 100, start: '2024-01-01', days: 366, bands };
const timeline: SceneGeometry = { kind: 'timeline', x0: 20, x1: 386, start: '2024-01-01', days: 366, bands };

const day = (text: string) => {
  const found = isoDate(text);
  if (!found) throw new Error(text);
  return found;
};

function entryAt(when: string, fields: Partial<Entry> = {}): Entry {
  const parsed = parseEdtf(when);
  if (!parsed.ok) throw new Error(when);
  const entry = planOf({ entries: [{ id: 'e', title: 'e', lanes: ['au'], when: formatEdtf(parsed.value), ...fields }] })
    .entries[0];
  if (!entry) throw new Error('no entry');
  return entry;
}

/** Drags from one day and depth to another; half a day in, so that rounding cannot decide. */
function drag(
  entry: Entry,
  from: string,
  to: string,
  geometry = timeline,
  options: { grip?: Grip; depth?: number } = {},
) {
  const half = geometry.kind === 'wheel' ? Math.PI / 366 : 0.5;
  const at = (text: string, depth: number) => pointAt(geometry, alongOf(geometry, day(text)) + half, depth);
  const gesture: Gesture = { entry, grip: options.grip ?? 'move', lane: 'au', origin: at(from, 70) };
  return outcomeOf(gesture, geometry, at(to, options.depth ?? 70));
}

describe.each([
  ['wheel', wheel],
  ['timeline', timeline],
] as const)('dragging on the %s', (_, geometry) => {
  it('moves a day by as much as the pointer went', () => {
    expect(drag(entryAt('2024-04-17'), '2024-04-18', '2024-05-03', geometry)?.edits).toEqual([
      { type: 'set', kind: 'entry', id: 'e', fields: { when: '2024-05-02' } },
    ]);
  });

  it('moves a span and keeps its length', () => {
    const outcome = drag(entryAt('2024-06-20/2024-09-10'), '2024-07-01', '2024-07-11', geometry);
    expect(outcome && formatEdtf(outcome.when)).toBe('2024-06-30/2024-09-20');
    expect(outcome?.days).toBe(10);
  });

  it('puts what has no day on the day it is let go', () => {
    const outcome = drag(entryAt('XXXX-XX-XX', { whenText: 'xx.xx' }), '2024-12-31', '2024-03-05', geometry);
    expect(outcome?.edits).toEqual([
      { type: 'set', kind: 'entry', id: 'e', fields: { when: '2024-03-05', whenText: '' } },
    ]);
  });

  it('changes lane and date in one edit', () => {
    const outcome = drag(entryAt('2024-04-17'), '2024-04-17', '2024-04-20', geometry, { depth: 50 });
    expect(outcome?.edits).toEqual([
      { type: 'set', kind: 'entry', id: 'e', fields: { when: '2024-04-20', lanes: ['asu'] } },
    ]);
  });

  it('keeps the lane where there is none under the pointer', () => {
    const outcome = drag(entryAt('2024-04-17'), '2024-04-17', '2024-04-20', geometry, { depth: 90 });
    expect(outcome?.lane).toBe('au');
    expect(outcome?.edits).toEqual([{ type: 'set', kind: 'entry', id: 'e', fields: { when: '2024-04-20' } }]);
  });

  it('pulls one end of a span and leaves the other', () => {
    const entry = entryAt('2024-06-20/2024-09-10', { kind: 'period' });
    const later = drag(entry, '2024-09-10', '2024-09-20', geometry, { grip: 'end' });
    expect(later && formatEdtf(later.when)).toBe('2024-06-20/2024-09-20');
    const earlier = drag(entry, '2024-06-20', '2024-06-01', geometry, { grip: 'start', depth: 50 });
    expect(earlier && formatEdtf(earlier.when)).toBe('2024-06-01/2024-09-10');
    expect(earlier?.lane).toBe('au');
  });

  it('does nothing when let go where it was taken', () => {
    expect(drag(entryAt('2024-04'), '2024-04-15', '2024-04-15', geometry)?.edits).toEqual([]);
    expect(drag(entryAt('XXXX-XX-XX'), '2024-04-15', '2024-04-15', geometry)?.edits).toEqual([]);
  });
});

describe('dragging to and from what has no date', () => {
  const geometry: SceneGeometry = { ...timeline, unset: { x0: 390, x1: 420 } };
  const dragTo = (entry: Entry, x0: number, x1: number, grip: Grip = 'move') =>
    outcomeOf({ entry, grip, lane: 'au', origin: { x: x0, y: 70 } }, geometry, { x: x1, y: 70 });

  it('takes the date away', () => {
    const outcome = dragTo(entryAt('2024-04-17', { whenText: 'etter påske' }), 127.5, 400);
    expect(outcome?.when).toEqual({ kind: 'unset' });
    expect(outcome?.edits).toEqual([
      { type: 'set', kind: 'entry', id: 'e', fields: { when: 'XXXX-XX-XX', whenText: '' } },
    ]);
    expect(dragTo(entryAt('2024-06-20/2024-09-10'), 200, 400)?.edits).toHaveLength(1);
  });

  it('sets the day it is let go on, also the last one', () => {
    expect(dragTo(entryAt('XXXX-XX-XX'), 400, 20.5)?.edits).toMatchObject([{ fields: { when: '2024-01-01' } }]);
    expect(dragTo(entryAt('XXXX-XX-XX'), 400, 385.5)?.edits).toMatchObject([{ fields: { when: '2024-12-31' } }]);
  });

  it('changes nothing inside the column but the lane', () => {
    expect(dragTo(entryAt('2024-XX-XX'), 400, 410)?.edits).toEqual([]);
    const gesture: Gesture = { entry: entryAt('XXXX-XX-XX'), grip: 'move', lane: 'au', origin: { x: 400, y: 70 } };
    expect(outcomeOf(gesture, geometry, { x: 400, y: 50 })?.edits).toEqual([
      { type: 'set', kind: 'entry', id: 'e', fields: { lanes: ['asu'] } },
    ]);
  });

  it('does not take the date away where the end of a span is pulled there', () => {
    const outcome = dragTo(entryAt('2024-06-20/2024-09-10', { kind: 'period' }), 273, 400, 'end');
    expect(outcome && formatEdtf(outcome.when)).toBe('2024-06-20/2024-12-31');
  });
});
