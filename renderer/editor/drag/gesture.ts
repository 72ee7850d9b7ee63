import type { Edit } from '../../../shared/plan/edit.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import type { SceneGeometry } from '../../../shared/scene/scene.ts';
import {
  addDays,
  boundsOf,
  daysBetween,
  type IsoDate,
  moveWhenTo,
  resizeWhen,
  UNSET,
  type When,
  whenOf,
} from '../../../shared/time/index.ts';
import { joinEdits, lanesAfterMove, moveToLane, setWhen } from '../commands/entryEdits.ts';
import { isUnsetAt, type Place, type Point, placeAt } from './place.ts';

/** What was taken hold of: the whole mark or one end of a span. */
export type Grip = 'move' | 'start' | 'end';

/** An entry being dragged, from where it was grabbed. */
export interface Gesture {
  readonly entry: Entry;
  readonly grip: Grip;
  /** The lane the grabbed mark stands in. */
  readonly lane: string | null;
  /** Where the pointer went down. */
  readonly origin: Point;
}

/** What would be if the pointer were let go of. */
export interface Outcome {
  readonly when: When;
  readonly lane: string | null;
  /** Days it has gone from where it was; 0 for a date that had no place to go from. */
  readonly days: number;
  readonly edits: readonly Edit[];
}

/** Where a pointer is along time: on a day, or where nothing has a date. */
interface Along {
  readonly day: IsoDate;
  readonly unset: boolean;
}

/**
 * A date that stands at a day of its own moves by as much as the pointer; any other goes to the pointer's day. Among
 * what has no date it loses its own, and from there it gets the day it is let go on.
 */
function movedWhen(when: When, from: Along, to: Along): When {
  if (to.unset) return from.unset ? when : UNSET;
  if (from.unset) return moveWhenTo(when, to.day);
  const [grabbed, day] = [from.day, to.day];
  const hasPlace = when.kind === 'day' || when.kind === 'interval' || when.kind === 'week';
  const start = hasPlace ? boundsOf(when)?.start : undefined;
  if (grabbed === day) return when;
  return moveWhenTo(when, start === undefined ? day : addDays(start, daysBetween(grabbed, day)));
}

/** Pointer to edit: what dragging to `point` means, computed from the Scene's geometry alone. */
export function outcomeOf(gesture: Gesture, geometry: SceneGeometry, point: Point): Outcome | null {
  const [grabbed, place] = [placeAt(geometry, gesture.origin), placeAt(geometry, point)];
  if (!grabbed || !place) return null;
  const { entry, grip } = gesture;
  const before = whenOf(entry.when);
  const start = boundsOf(before)?.start;
  if (grip !== 'move') {
    const when = resizeWhen(before, grip, place.day);
    return { when, lane: gesture.lane, days: 0, edits: setWhen(entry, when) };
  }
  const along = ({ day }: Place, at: Point): Along => ({ day, unset: isUnsetAt(geometry, at) });
  const when = movedWhen(before, along(grabbed, gesture.origin), along(place, point));
  const lane = place.lane ?? gesture.lane;
  const after = boundsOf(when)?.start;
  const relocated =
    lane !== null && lane !== gesture.lane && lanesAfterMove(entry.lanes, gesture.lane, lane) !== entry.lanes;
  const edits = [...setWhen(entry, when), ...(relocated ? moveToLane(entry, gesture.lane, lane) : [])];
  return { when, lane, days: start && after ? daysBetween(start, after) : 0, edits: joinEdits(edits) };
}
