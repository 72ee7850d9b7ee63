import { strToU8 } from 'fflate';
import type { Edit } from './edit.ts';
import type { Pin, Plan } from './plan.ts';
import { sha256 } from './sha256.ts';

/** What a callout is pinned for. */
export interface PinPlace {
  readonly entry: string;
  readonly view: string;
  readonly layout: string;
}

/** Id of a pin: follows from what is pinned, so that two who pin the same callout, apart, write one record. */
export const pinId = ({ entry, view, layout }: PinPlace): string =>
  `pin-${sha256(strToU8(JSON.stringify([entry, view, layout]))).slice(0, 32)}`;

/** The edit that pins a callout at shares of the sheet, or (`null`) releases it; none where there is nothing to do. */
export function pinEdits(plan: Plan, place: PinPlace, at: Pin['at']): readonly Edit[] {
  const id = pinId(place);
  const known = plan.pins.some((pin) => pin.id === id);
  if (known) return [{ type: 'set', kind: 'pin', id, fields: { at } }];
  const { entry, view, layout } = place;
  return at === null ? [] : [{ type: 'create', kind: 'pin', id, fields: { entry, view, layout, at } }];
}

/** The places that were chosen for callouts of a layout, by entry. */
export function pinsFor(
  plan: Pick<Plan, 'pins'>,
  { view, layout }: Omit<PinPlace, 'entry'>,
): ReadonlyMap<string, NonNullable<Pin['at']>> {
  return new Map(
    plan.pins.flatMap((pin) =>
      pin.view === view && pin.layout === layout && pin.entry !== null && pin.at !== null ? [[pin.entry, pin.at]] : [],
    ),
  );
}
