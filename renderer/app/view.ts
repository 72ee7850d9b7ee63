import { create } from 'zustand';
import type { BridgeError } from '../../shared/bridge/bridge.ts';
import type { MergeSummary } from '../../shared/crdt/index.ts';
import type { PlanFileError } from '../../shared/planfile/index.ts';
import { type Settings, writeSettings } from '../data/catalogue.ts';
import type { Given } from '../importing/reading/readGiven.ts';
import { takeInvitation } from './invitation.ts';

/** Something that went wrong with a file; shown, and nothing else happens. */
export interface FileProblem {
  readonly task: 'open' | 'save';
  readonly name: string;
  readonly error: PlanFileError | BridgeError | { readonly code: 'storage' | 'incomplete' | 'otherPlan' };
}

/** What a second copy of a plan brought. */
export interface Merged {
  readonly planId: string;
  readonly name: string;
  readonly summary: MergeSummary;
}

/** The in-app folder dialog, for a host that has none of its own. */
export type FolderTask =
  /** `into`: the plan that only a copy of is asked for. */
  | { readonly purpose: 'open'; readonly into: string | null }
  | { readonly purpose: 'save'; readonly planId: string; readonly name: string; readonly bytes: Uint8Array }
  /** A folder is asked for; `null` when the user thought better of it. */
  | { readonly purpose: 'choose'; readonly title: string; readonly onDone: (path: string | null) => void };

/** A document that is being imported, or is still to be given. */
export interface ImportTask {
  /** The plan it goes into; `null` makes a new one. */
  readonly into: string | null;
  readonly given: Given | null;
  /** It has been read and is being looked over: nothing that is dropped or pasted meanwhile breaks that off. */
  readonly isReviewed?: true;
}

/** A short message at the foot of the window, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  /** Whether it stays until it is closed. */
  readonly stays?: true;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What this session is looking at; the plan itself is in its session, never here. */
interface View {
  readonly planId: string | null;
  readonly settings: Settings;
  readonly problem: FileProblem | null;
  readonly merged: Merged | null;
  readonly folder: FolderTask | null;
  readonly notice: Notice | null;
  readonly importing: ImportTask | null;
  /** The invitation one is asked about: a link, or empty where it is still to be pasted. */
  readonly invitation: string | null;
}

const PLAN = 'plan';

export const useView = create<View>(() => ({
  planId: planInAddress(),
  settings: { theme: 'system', locale: null, author: '' },
  problem: null,
  merged: null,
  folder: null,
  notice: null,
  importing: null,
  invitation: takeInvitation(window),
}));

/** The open plan stands in the address, so that a reload comes back to it. */
function planInAddress(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get(PLAN);
}

/** Goes to a plan, or to the start screen. */
export function goTo(planId: string | null): void {
  if (useView.getState().planId === planId) return;
  const address = window.location.pathname + window.location.search;
  window.history.pushState(null, '', planId === null ? address : `${address}#${PLAN}=${planId}`);
  useView.setState({ planId });
}

window.addEventListener('hashchange', () => {
  const invitation = takeInvitation(window);
  if (invitation !== null) useView.setState({ invitation });
});
window.addEventListener('popstate', () => useView.setState({ planId: planInAddress() }));

export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...useView.getState().settings, ...change };
  useView.setState({ settings });
  writeSettings(settings).catch(console.error);
}

export const tell = (notice: Notice | null): void => useView.setState({ notice });
export const tellProblem = (problem: FileProblem | null): void => useView.setState({ problem });
export const tellMerged = (merged: Merged | null): void => useView.setState({ merged });
export const offerInvitation = (invitation: string | null): void => useView.setState({ invitation });
export const askForFolder = (folder: FolderTask | null): void => useView.setState({ folder });

/** Imports what was given into the open plan, or into a new one; not while another document is looked over. */
export const startImport = (given: Given | null): void =>
  useView.setState(({ importing, planId }) => (importing?.isReviewed ? {} : { importing: { into: planId, given } }));

export const markReviewed = (): void =>
  useView.setState(({ importing }) => ({ importing: importing && { ...importing, isReviewed: true } }));

export const endImport = (): void => useView.setState({ importing: null });
