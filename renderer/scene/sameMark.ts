import type { Mark } from '../../shared/scene/scene.ts';
import type { EntryMarks } from './entryMarks.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

/** Whether two marks draw the same: a new layout makes all marks anew, and leaves most of them as they were. */
export const sameMark = (a: Mark, b: Mark): boolean => same(a, b);

/** Whether two entries are pointed at in the same places and called the same. */
export const sameHits = (a: EntryMarks, b: EntryMarks): boolean =>
  a === b || (a.entry === b.entry && a.label === b.label && same(a.shapes, b.shapes));
