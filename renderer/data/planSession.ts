import type { Edit, EditError, Why } from '../../shared/plan/edit.ts';
import type { Plan, Version } from '../../shared/plan/plan.ts';
import type { RecordRef, Review } from '../../shared/plan/review.ts';
import type { Result } from '../../shared/result.ts';
import type { Person, PlaceKind, PlaceStatus } from '../../shared/sync/index.ts';
import type { Turned } from './history.ts';

/**
 * How safe the last edits are on this machine. `saved` is said only after IndexedDB has given the written rows back
 * and, where the host keeps a log, the log's disk has acknowledged them.
 */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: 'quota' | 'closed' | 'log' | 'unknown' };

/** A place this plan is tied to, as the user sees it. */
export interface PlaceView {
  /** Key of the tie; stays the same between openings. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** Where it is: a folder's path, a host's address. */
  readonly where: string;
  readonly status: PlaceStatus;
}

/** Where a plan is to be tied to. */
export type NewPlace =
  | { readonly kind: 'folder'; readonly path: string }
  /** `invitation`: the link a host's keeper gave out. */
  | { readonly kind: 'host'; readonly invitation: string };

/** Why a place could not be tied. */
export type TieError = NonNullable<PlaceStatus['problem']> | { readonly code: 'invitation' };

/** Where a plan meets its other copies. */
export interface Places {
  /** The same array until something changed. */
  list(): readonly PlaceView[];
  /** Others who have the plan open now; the same array until something changed. */
  people(): readonly Person[];
  subscribe(listener: () => void): () => void;
  add(place: NewPlace): Promise<Result<PlaceView, TieError>>;
  /** Unties; nothing there is deleted. */
  remove(id: string): Promise<void>;
  /** Looks at every place now. */
  exchange(): Promise<void>;
  /** Tells the others what is selected here. */
  select(entry: string | null): void;
}

/** One open plan: the only door between the UI and its Y.Doc. */
export interface PlanSession {
  /** Key in the catalogue of plans on this machine. */
  readonly id: string;
  /** The Plan as it stands; the same object until something changes (for `useSyncExternalStore`). */
  getPlan(): Plan;
  subscribePlan(listener: () => void): () => void;
  getSaveStatus(): SaveStatus;
  subscribeSaveStatus(listener: () => void): () => void;
  /** All of the edits or none; one step of undo. */
  edit(edits: readonly Edit[], why?: Why): Result<void, EditError>;
  /** Takes the last step back; what it gives says where a colleague had been at work since. */
  undo(): Turned;
  redo(): Turned;
  getHistory(): { readonly canUndo: boolean; readonly canRedo: boolean };
  /** What others have changed and nobody here has looked at yet. */
  getReview(): Review;
  subscribeReview(listener: () => void): () => void;
  /** Marks changes as looked at. */
  markSeen(records: readonly RecordRef[] | 'all'): void;
  /** Says why journal entries came about, after the fact: a reason and a source for each of them. */
  explain(journal: readonly string[], why: Why): Result<void, EditError>;
  /** Issues the plan as it stands as a named version; `date` is a day, ISO 8601. Cannot be undone or changed. */
  issueVersion(version: {
    readonly name: string;
    readonly date: string;
    readonly note: string;
  }): Result<Version, EditError>;
  /**
   * Leaves something that is shown for a decision as it is (`key` of a question in shared/plan/questions.ts); with
   * `settled` false it is asked again. One step of undo.
   */
  settle(key: string, settled?: boolean): Result<void, EditError>;
  readonly places: Places;
  /** A new random record id. */
  newId(): string;
  /** The plan as the bytes of an `.aarring` file. */
  exportFile(): Uint8Array;
  close(): Promise<void>;
}
