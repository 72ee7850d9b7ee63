import type * as Y from 'yjs';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { PlanReader } from '../../shared/crdt/index.ts';
import { type PlanFile, writePlanFile } from '../../shared/planfile/index.ts';
import type { Rebuilt } from '../../shared/sync/index.ts';
import { keepBackups } from './backupKeeper.ts';
import { type OpenPlaces, openPlaces } from './places/places.ts';
import type { PlanStorage } from './planStorage.ts';
import { runLater } from './runLater.ts';
import type { SaveKeeper } from './saveKeeper.ts';
import { createSaving } from './saving.ts';
import { linkTabs } from './tabLink.ts';
import { within } from './within.ts';

/** How long closing waits for what is being saved, ms. */
const PATIENCE = 5_000;

/** What keeping a plan is given from outside. */
export interface Keeping {
  readonly bridge: Bridge;
  /** What people call this device. */
  readonly name: () => string;
  readonly now: () => string;
  readonly newId: () => string;
  /** See `openPlaces`. */
  readonly onRebuild: (rebuilt: Rebuilt) => void;
}

/** A plan with everything that keeps it: the browser's storage, the log and backups on disk, its places. */
export interface KeptPlan {
  readonly doc: Y.Doc;
  readonly reader: PlanReader;
  readonly saving: SaveKeeper;
  readonly places: OpenPlaces;
  /** The plan as the bytes of a file. */
  exportFile(): Uint8Array;
  /** Keeps what another file of the plan brought along beside it. */
  addExtras(file: PlanFile): void;
  /** Lets go of all that keeps it, at once: what is being saved is not waited for. The document and its reader stay. */
  letGo(): Promise<void>;
  /** Waits for what is being saved, lets go, and ends the document as well. */
  close(): Promise<void>;
}

/** Keeps a plan that has been read from the browser's storage. What only its log had is in it afterwards. */
export async function keepOpen(planKey: string, storage: PlanStorage, keeping: Keeping): Promise<KeptPlan> {
  const { doc } = storage;
  const { bridge } = keeping;
  const reader = new PlanReader(doc);
  const { planId } = reader.getPlan().info;
  const exportFile = () => writePlanFile(doc, storage.extras);
  const tabs = linkTabs(planKey, doc);
  /** What comes in before there is somebody to save it. */
  const early: Uint8Array[] = [];
  let save = (update: Uint8Array): void => {
    early.push(update);
  };
  storage.onUpdate((update) => save(update));

  const backUp = () => {
    const backups = keepBackups(async () => {
      const written = await bridge.backupWrite({ plan: planId, bytes: new Uint8Array(exportFile()) });
      if (!written.ok && written.error.code !== 'unsupported') throw new Error(`backup: ${written.error.code}`);
    }, runLater);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') backups.hidden();
    };
    doc.on('update', backups.changed);
    document.addEventListener('visibilitychange', onHidden);
    return async () => {
      doc.off('update', backups.changed);
      document.removeEventListener('visibilitychange', onHidden);
      await backups.close();
    };
  };

  const places = await openPlaces({ ...keeping, planKey, doc, planId, tabs, onHolding: backUp });
  const saving = createSaving(storage.prove, places.log);
  save = saving.add;
  for (const update of early) saving.add(update);

  let gone: Promise<void> | null = null;
  const end = async () => {
    saving.stop();
    await places.close();
    tabs.close();
    await storage.close();
  };
  const letGo = () => {
    gone ??= end();
    return gone;
  };

  return {
    doc,
    reader,
    saving,
    places,
    exportFile,
    addExtras: storage.addExtras,
    letGo,
    close: async () => {
      // A log that does not answer keeps nobody from leaving; what it lacks goes to it at the next opening.
      if (gone === null) await within(saving.settled(), PATIENCE, () => undefined).catch(() => undefined);
      await letGo();
      reader.destroy();
      doc.destroy();
    },
  };
}
