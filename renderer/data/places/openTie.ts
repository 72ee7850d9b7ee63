import type * as Y from 'yjs';
import type { Bridge } from '../../../shared/bridge/bridge.ts';
import { type Device, openLogPlace, type Place, type Rebuilt } from '../../../shared/sync/index.ts';
import { runLater } from '../runLater.ts';
import type { Tie } from '../tie.ts';
import { bridgeLogStore } from './bridgeLogStore.ts';
import { openHostPlace } from './hostPlace.ts';

/** What opening a place takes from the session. */
export interface PlaceSurroundings {
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly bridge: Bridge;
  readonly device: Device;
  /** This device goes by a new id from now on: there was another one by the former. */
  readonly onCloned: (device: Device) => void;
  /** The document cannot go on: this is to stand in the place of what is stored of it, and be opened anew. */
  readonly onRebuild: (rebuilt: Rebuilt) => void;
  /** A tie has become this: its host has given something else to come in with. */
  readonly onTie: (tie: Tie) => void;
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
export function openTie(tie: Tie, { bridge, onTie, ...given }: PlaceSurroundings): Place {
  if (tie.kind === 'host') {
    const { doc, planId, device, onRebuild, now } = given;
    return openHostPlace({
      doc,
      planId,
      access: tie.access,
      person: { name: device.name },
      onAccess: (access) => onTie({ ...tie, access }),
      onRebuild,
      now,
    });
  }
  return openLogPlace({
    ...given,
    kind: 'folder',
    store: bridgeLogStore(bridge, { in: 'folder', path: tie.path, plan: given.planId }),
    later: runLater,
  });
}
