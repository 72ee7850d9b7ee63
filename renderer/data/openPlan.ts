import {
  applyEdits,
  explain,
  issueVersion,
  type MergeError,
  type MergeSummary,
  mergeUpdate,
  openPlanDoc,
  readPlan,
  settleQuestion,
} from '../../shared/crdt/index.ts';
import type { Edit, Why } from '../../shared/plan/edit.ts';
import type { PlanFile } from '../../shared/planfile/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { mergeCopy, type Rebuilt, Replica } from '../../shared/sync/index.ts';
import { getBridge } from './bridge.ts';
import { History } from './history.ts';
import { watchIncoming } from './incoming.ts';
import { type KeptPlan, keepOpen } from './keptPlan.ts';
import { readLate } from './lateChanges.ts';
import { storedPlanKeys } from './planDatabase.ts';
import type { PlanSession } from './planSession.ts';
import { openPlanStorage, type PlanStorage } from './planStorage.ts';
import { watchRebuilding } from './rebuilding.ts';
import { listRecoveries, type Recovery } from './recovery.ts';
import { createReviewKeeper } from './review/reviewKeeper.ts';
import { within } from './within.ts';

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

/** How long the browser's storage may take, ms. */
const PATIENCE = 12_000;

async function openStorage(id: string): Promise<Result<PlanStorage, OpenPlanError>> {
  const empty = async () => err({ code: 'empty', recoveries: await listRecoveries(id) } as const);
  try {
    // Opening would make a database for any name it is asked for.
    const stored = await within(storedPlanKeys(), PATIENCE, () => undefined);
    if (!stored.includes(id)) return empty();
    const storage = await within(openPlanStorage(id), PATIENCE, (opened) => void opened.close());
    if (storage.doc.share.size > 0) return ok(storage);
    await storage.close();
    return empty();
  } catch (error) {
    const detail = error instanceof Error ? error.name : '';
    return err({ code: 'storage', detail, recoveries: await listRecoveries(id) });
  }
}

/** Takes in what windows wrote while the plan was made anew. */
function takeLate(id: string, { doc, saving }: KeptPlan): void {
  const taken = readLate(id).filter(({ changes }) => mergeUpdate(doc, changes, OWN).ok);
  if (taken.length === 0) return;
  const forget = () => {
    if (saving.getStatus().state === 'saved') for (const late of taken) late.forget();
  };
  saving.settled().then(forget, console.error);
}

/** Opens a plan of this machine. */
export async function openPlan(
  id: string,
  surroundings: Surroundings,
  bridge = getBridge(),
): Promise<Result<LocalSession, OpenPlanError>> {
  const watched = await within(watchRebuilding(id), PATIENCE, (late) => late.leave()).catch(() => null);
  if (watched === null) return err({ code: 'storage', detail: 'rebuilding', recoveries: await listRecoveries(id) });
  const stored = await openStorage(id);
  if (!stored.ok) {
    watched.leave();
    return stored;
  }
  const { author, now, newId } = surroundings;
  const review = createReviewKeeper(id);
  /** What came from a clone is told of as all that comes from others, when the plan is open on what was made anew. */
  const onRebuild = (rebuilt: Rebuilt) => {
    const anew = openPlanDoc(rebuilt.state);
    if (anew.ok) review.add({ before: readPlan(stored.value.doc), after: readPlan(anew.value) });
    watched.start(rebuilt);
  };
  const kept = await keepOpen(id, stored.value, {
    bridge,
    name: author,
    now,
    newId,
    onRebuild,
  });
  const { doc, reader, saving, places } = kept;
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

  const stopReview = async () => {
    stopWatching();
    await review.close();
  };
  const letGo = async () => {
    await stopReview();
    await kept.letGo();
  };

  const settle = (key: string, settled: boolean) =>
    settleQuestion(doc, key, { author: { by: author() }, now: now(), origin: OWN }, settled);
  const history = new History({ doc, getPlan: () => reader.getPlan(), write, settle });
  takeLate(id, kept);
  watched.ready({ doc, letGo });

  return ok({
    id,
    rowsAside: stored.value.rowsAside,
    // What a row that is gone held, the log may have given back.
    incomplete: stored.value.incomplete,
    getPlan: () => reader.getPlan(),
    subscribePlan: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSaveStatus: () => watched.getStatus() ?? saving.getStatus(),
    subscribeSaveStatus: (listener) => {
      const stops = [watched.subscribe(listener), saving.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
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
    explain: (journal, why) =>
      explain(doc, journal, why, {
        author: { by: surroundings.author() },
        now: surroundings.now(),
        newId: surroundings.newId,
        origin: OWN,
      }),
    issueVersion: (label) =>
      issueVersion(
        doc,
        { ...label, by: surroundings.author(), at: surroundings.now() },
        { plan: reader.getPlan(), origin: OWN },
      ),
    settle: (key, settled = true) => {
      const made = history.settle(key, settled);
      notify();
      return made;
    },
    places,
    newId: surroundings.newId,
    exportFile: kept.exportFile,
    merge: (file) => {
      const merged = mergeCopy(doc, file.doc, FROM_COPY);
      if (!merged.ok) return merged;
      kept.addExtras(file);
      if (merged.value.rebuilt !== null) onRebuild(merged.value.rebuilt);
      return ok(merged.value.summary);
    },
    settled: saving.settled,
    close: async () => {
      await stopReview();
      await kept.close();
      watched.leave();
    },
  });
}
