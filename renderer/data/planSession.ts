import type { Edit, EditError, Why } from '../../shared/plan/edit.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/result.ts';

/**
 * How safe the last edits are. `saved` is said only after IndexedDB has given the written rows back.
 */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: 'quota' | 'closed' | 'unknown' };

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
  undo(): void;
  redo(): void;
  getHistory(): { readonly canUndo: boolean; readonly canRedo: boolean };
  /** A new random record id. */
  newId(): string;
  /** The plan as the bytes of an `.aarring` file. */
  exportFile(): Uint8Array;
  close(): Promise<void>;
}
