import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Explainable } from '../history/explainable.ts';

export const VIEWS = ['wheel', 'timeline', 'table', 'poster'] as const;
export type EditorView = (typeof VIEWS)[number];

export type Panel =
  | 'inspector'
  | 'lanes'
  | 'deleted'
  | 'conflicts'
  | 'review'
  | 'history'
  | 'versions'
  | 'places'
  | 'poster';

/** What is drawn over the plan: another state it is compared with, by the versions' ids; `null` is the plan now. */
export interface Comparison {
  readonly from: string;
  readonly to: string | null;
}

/** Pixels a millimetre, or as large as the window allows. */
export type Zoom = number | 'fit';

/** A cell of the table that is being written in. */
export interface EditedCell {
  readonly entry: string;
  readonly field: 'when' | 'title';
}

/** What this window is looking at. Nothing of the plan itself is kept here. */
export interface ViewState {
  readonly view: EditorView;
  /** Id of the selected entry. */
  readonly selected: string | null;
  readonly panel: Panel | null;
  readonly zoom: Readonly<Record<Exclude<EditorView, 'table'>, Zoom>>;
  readonly filter: string;
  readonly showDeleted: boolean;
  readonly cell: EditedCell | null;
  /** Field of the inspector that is to take the focus when it is next drawn. */
  readonly focusField: 'title' | 'when' | null;
  /** What a screen reader is to say. */
  readonly announcement: string;
  /** What went wrong last, in words; shown until closed or until the next edit succeeds. */
  readonly failure: string | null;
  /** Counts the wishes to search, so that each moves the focus to the filter. */
  readonly searches: number;
  /** Pixels a millimetre of the drawing in sight. */
  readonly shownScale: number;
  readonly comparison: Comparison | null;
  /** Fields with words in them that are not in the plan yet. */
  readonly drafts: number;
  /** The last change of a date, a status or who is responsible, of which one may say why. */
  readonly explainable: Explainable | null;
}

export type ViewStore = StoreApi<ViewState>;

/** Turns the window to another view; the poster comes with the panel of its settings, which goes when it goes. */
export const turnTo =
  (view: EditorView) =>
  ({ panel }: ViewState): Partial<ViewState> => ({
    view,
    cell: null,
    panel: view === 'poster' ? 'poster' : panel === 'poster' ? 'inspector' : panel,
  });

export const createViewStore = (): ViewStore =>
  createStore<ViewState>(() => ({
    view: 'wheel',
    selected: null,
    panel: 'inspector',
    zoom: { wheel: 'fit', timeline: 'fit', poster: 'fit' },
    filter: '',
    showDeleted: false,
    cell: null,
    focusField: null,
    announcement: '',
    failure: null,
    searches: 0,
    shownScale: 1,
    comparison: null,
    drafts: 0,
    explainable: null,
  }));
