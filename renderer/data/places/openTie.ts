import type * as Y from 'yjs';
import type { Bridge } from '../../../shared/bridge/bridge.ts';
import { type Device, NOT_LOOKED_AT, openLogPlace, type Place, type PlaceStatus } from '../../../shared/sync/index.ts';
import { runLater } from '../runLater.ts';
import type { Tie } from '../tie.ts';
import { bridgeLogStore } from './bridgeLogStore.ts';

/** What opening a place takes from the session. */
export interface PlaceSurroundings {
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly bridge: Bridge;
  readonly device: Device;
  /** This device goes by a new name from now on: there was another one by the former. */
  readonly onCloned: (device: Device) => void;
  readonly newId: () => string;
  /** The instant, ISO 8601 UTC. */
  readonly now: () => string;
}

/** This machine's own log of a plan. */
export const openOwnLog = ({ bridge, ...given }: PlaceSurroundings): Place =>
  openLogPlace({
    ...given,
    kind: 'log',
    store: bridgeLogStore(bridge, { in: 'machine', plan: given.planId }),
    later: runLater,
  });

/** The place a tie leads to. */
export function openTie(tie: Tie, { bridge, ...given }: PlaceSurroundings): Place {
  switch (tie.kind) {
    case 'folder':
      return openLogPlace({
        ...given,
        kind: 'folder',
        store: bridgeLogStore(bridge, { in: 'folder', path: tie.path, plan: given.planId }),
        later: runLater,
      });
    case 'host':
      return unreachable('host');
  }
}

/** A place that this version cannot open. */
function unreachable(kind: Place['kind']): Place {
  const status: PlaceStatus = { ...NOT_LOOKED_AT, state: 'cannot', problem: { code: 'failed' } };
  return {
    kind,
    getStatus: () => status,
    subscribe: () => () => undefined,
    getPeople: () => [],
    select: () => undefined,
    exchange: async () => status,
    close: async () => undefined,
  };
}
