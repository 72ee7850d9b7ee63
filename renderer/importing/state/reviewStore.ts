import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from './draft.ts';
import type { Filter, Sort } from './shownRows.ts';

/** What a review has come to, and what of it is looked at. */
export interface ReviewState {
  readonly draft: Draft;
  /** The drafts before, oldest first: each step of the review can be taken back. */
  readonly past: readonly Draft[];
  readonly undone: readonly Draft[];
  /** Key of the row in hand (`ShownRow.key`). */
  readonly selected: string | null;
  /** Whether the row in hand is being changed. */
  readonly isEditing: boolean;
  /** The row that another is to be joined to, while the other is being chosen. */
  readonly joining: string | null;
  readonly filter: Filter;
  readonly sort: Sort;
  /** Where what one does leaves one: what a screen reader is to say. */
  readonly said: string;
}

export type ReviewStore = StoreApi<ReviewState>;

const MOST_STEPS = 200;

export const createReviewStore = (draft: Draft, selected: string | null = null): ReviewStore =>
  createStore<ReviewState>(() => ({
    draft,
    past: [],
    undone: [],
    selected,
    isEditing: false,
    joining: null,
    filter: 'all',
    sort: 'uncertain',
    said: '',
  }));

/** Goes on to another draft, as one step that can be taken back. */
export function step(store: ReviewStore, change: (draft: Draft) => Draft): void {
  store.setState(({ draft, past }) => {
    const next = change(draft);
    return next === draft ? {} : { draft: next, past: [...past, draft].slice(-MOST_STEPS), undone: [] };
  });
}

/** Takes the last step of the review back. */
export const stepBack = (store: ReviewStore): void =>
  store.setState(({ draft, past, undone }) => {
    const before = past.at(-1);
    return before ? { draft: before, past: past.slice(0, -1), undone: [...undone, draft], joining: null } : {};
  });

export const stepAgain = (store: ReviewStore): void =>
  store.setState(({ draft, past, undone }) => {
    const next = undone.at(-1);
    return next ? { draft: next, past: [...past, draft], undone: undone.slice(0, -1), joining: null } : {};
  });
