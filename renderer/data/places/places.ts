import type * as Y from 'yjs';
import { err } from '../../../shared/result.ts';
import type { Places, PlaceView } from '../planSession.ts';

export interface OpenPlaces extends Places {
  close(): Promise<void>;
}

const NONE: readonly PlaceView[] = [];

/** The places a plan is tied to, opened with it. */
export function openPlaces(_planKey: string, _doc: Y.Doc): OpenPlaces {
  return {
    list: () => NONE,
    people: () => [],
    subscribe: () => () => undefined,
    add: async () => err({ code: 'failed' }),
    remove: async () => undefined,
    exchange: async () => undefined,
    select: () => undefined,
    close: async () => undefined,
  };
}
