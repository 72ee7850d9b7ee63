import type * as Y from 'yjs';
import type { Bridge } from '../../../shared/bridge/bridge.ts';
import type { Device, Rebuilt } from '../../../shared/sync/index.ts';
import { changeTie, keepDevice, readDevice, readEntry } from '../catalogue.ts';
import { guardByLog, type OwnLog } from '../ownLog.ts';
import type { Tie } from '../tie.ts';
import { type HeldPlaces, holdPlaces } from './heldPlaces.ts';
import { openOwnLog, openTie, type PlaceSurroundings } from './openTie.ts';

/** What the window that holds a plan's places has open. */
export interface Holding {
  readonly places: HeldPlaces;
  /** This machine's own log; `null` where the host keeps none. */
  readonly log: OwnLog | null;
  /** Opens and lets go of places as the ties in the catalogue now say. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

export interface HoldingOptions {
  readonly planKey: string;
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly bridge: Bridge;
  readonly keepsLogs: boolean;
  /** What people call this device. */
  readonly name: () => string;
  readonly newId: () => string;
  readonly now: () => string;
  readonly onRebuild: (rebuilt: Rebuilt) => void;
  /** A status or the people changed. */
  readonly onChange: (places: HeldPlaces) => void;
}

/** The ties of a plan; none where the catalogue cannot be read. */
export async function readTies(planKey: string): Promise<readonly Tie[]> {
  try {
    return (await readEntry(planKey))?.places ?? [];
  } catch (error) {
    console.error(error);
    return [];
  }
}

/** Opens this machine's log of a plan and all its places; what only the log had is in the plan then, or soon. */
export async function openHolding(options: HoldingOptions): Promise<Holding> {
  const { planKey, newId, name } = options;
  const { id } = await readDevice().catch((error: unknown) => {
    console.error(error);
    return { id: newId() };
  });
  let device: Device = { id, name: name() };
  const given = (): PlaceSurroundings => ({
    ...options,
    device,
    onCloned: (renewed) => {
      device = renewed;
      keepDevice(renewed.id).catch(console.error);
    },
    onTie: (tie) => void changeTie(planKey, tie.id, tie).catch(console.error),
  });
  const log = options.keepsLogs ? guardByLog(openOwnLog(given())) : null;
  const places = holdPlaces(
    (tie) => openTie(tie, given()),
    () => options.onChange(places),
  );
  const follow = async () => places.follow(await readTies(planKey));
  await log?.taken;
  await follow();
  return {
    places,
    log,
    follow,
    close: async () => {
      await places.close();
      await log?.close();
    },
  };
}
