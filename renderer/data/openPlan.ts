import {
  applyEdits,
  type MergeError,
  type MergeSummary,
  mergePlans,
  PlanReader,
  settleQuestion,
} from '../../shared/crdt/index.ts';
import type { Edit, Why } from '../../shared/plan/edit.ts';
import { type PlanFile, writePlanFile } from '../../shared/planfile/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Replica } from '../../shared/sync/index.ts';
import { History } from './history.ts';
import { watchIncoming } from './incoming.ts';
import { openPlaces } from './places/places.ts';
import { storedPlanKeys } from './planDatabase.ts';
import type { PlanSession } from './planSession.ts';
import { openPlanStorage } from './planStorage.ts';
import { listRecoveries, type Recovery } from './recovery.ts';
import { createReviewKeeper } from './review/reviewKeeper.ts';
import { createSaveKeeper } from './saveKeeper.ts';
import { linkTabs } from './tabLink.ts';

/** Origin of what this session writes. */
const OWN = Symbol('own edit');
/** Origin of what came in from another copy of the plan. */
const FROM_COPY = Symbol('another copy');

/** What a session is given from outside. */
export interface Surroundings {
  /** Role or name the edits are signed with, asked at each edit. */
  readonly author: () => string;
  /** The instant, ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** A session on a plan of this machine, with what the library needs beside the editor. */
export interface LocalSession extends PlanSession {
  /** Rows of its database that could not be read at this opening; they are kept aside. */
  readonly rowsAside: number;
  /** Whether changes are missing that others build on. */
  readonly incomplete: boolean;
  /** Takes in another copy of the same plan; all of it or, where it is unsound, nothing. */
  merge(file: PlanFile): Result<MergeSummary, MergeError>;
  /** Resolves when all edits are saved, or saving has failed. */
  settled(): Promise<void>;
}

/** Why a plan could not be opened: the browser keeps nothing for this page, or there is no plan in what it keeps. */
export type OpenPlanError = ({ readonly code: 'storage'; readonly detail: string } | { readonly code: 'empty' }) & {
  /** What there is to bring the plan back from, newest first. */
  readonly recoveries: readonly Recovery[];
};

/** Opens a plan of this machine. */
export async function openPlan(id: string, surroundings: Surroundings): Promise<Result<LocalSession, OpenPlanError>> {
  let storage: Awaited<ReturnType<typeof openPlanStorage>>;
  try {
    // Opening would make a database for any name it is asked for.
    if (!(await storedPlanKeys()).includes(id)) return err({ code: 'empty', recoveries: await listRecoveries(id) });
    storage = await openPlanStorage(id);
  } catch (error) {
    return err({
      code: 'storage',
      detail: error instanceof Error ? error.name : '',
      recoveries: await listRecoveries(id),
    });
  }
  const { doc } = storage;
  if (doc.share.size === 0) {
    await storage.close();
    return err({ code: 'empty', recoveries: await listRecoveries(id) });
  }
  const reader = new PlanReader(doc);
  const keeper = createSaveKeeper(storage.prove, (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  });
  storage.onUpdate(keeper.add);
  const tabs = linkTabs(id, doc);
  const places = openPlaces(id, doc);
  const review = createReviewKeeper(id);
  const isForeign = (origin: unknown) => origin === FROM_COPY || origin instanceof Replica;
  const stopWatching = watchIncoming(doc, reader, isForeign, review.add);
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  reader.subscribe(notify);

  const write = (edits: readonly Edit[], why?: Why) =>
    applyEdits(doc, edits, {
      author: { by: surroundings.author() },
      now: surroundings.now(),
      newId: surroundings.newId,
      origin: OWN,
      ...(why ? { why } : {}),
    });

  const history = new History({ doc, getPlan: () => reader.getPlan(), write });

  return ok({
    id,
    rowsAside: storage.rowsAside,
    incomplete: storage.incomplete,
    getPlan: () => reader.getPlan(),
    subscribePlan: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSaveStatus: keeper.getStatus,
    subscribeSaveStatus: keeper.subscribe,
    edit: (edits, why) => {
      const made = history.edit(edits, why);
      if (!made.ok) return made;
      // The plan's own call came before there was a step to take back.
      notify();
      return ok(undefined);
    },
    undo: () => {
      const turned = history.undo();
      notify();
      return turned;
    },
    redo: () => {
      const turned = history.redo();
      notify();
      return turned;
    },
    getHistory: () => history.state,
    getReview: review.get,
    subscribeReview: review.subscribe,
    markSeen: review.markSeen,
    explain: () => ok(undefined),
    issueVersion: () => err({ code: 'missing', kind: 'plan', record: 'plan' }),
    settle: (key, settled) =>
      settleQuestion(
        doc,
        key,
        { author: { by: surroundings.author() }, now: surroundings.now(), origin: OWN },
        settled,
      ),
    places,
    newId: surroundings.newId,
    exportFile: () => writePlanFile(doc, storage.extras),
    merge: (file) => {
      const merged = mergePlans(doc, file.doc, FROM_COPY);
      if (merged.ok) storage.addExtras(file);
      return merged;
    },
    settled: keeper.settled,
    close: async () => {
      await keeper.settled();
      keeper.stop();
      stopWatching();
      await Promise.all([places.close(), review.close()]);
      tabs.close();
      reader.destroy();
      await storage.close();
    },
  });
}
