import type { Bridge } from '../../shared/bridge/bridge.ts';
import { err, type Result } from '../../shared/result.ts';
import type { MissingChanges, PlaceProblem } from '../../shared/sync/index.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { TieError } from './planSession.ts';

/** A plan that lies in a shared folder. */
export interface SharedPlan {
  readonly planId: string;
  /** Empty where too little of it has come to tell. */
  readonly title: string;
  /** The plan of this machine that it is, where it is here already. */
  readonly known: CatalogueEntry | null;
}

/** Why a plan could not be joined. */
export type JoinError =
  | TieError
  /** Nothing of the plan can be shown before these have come. */
  | { readonly code: 'incomplete'; readonly missing: readonly MissingChanges[] }
  /** There is no plan there. */
  | { readonly code: 'empty' }
  /** The browser keeps nothing for this page. */
  | { readonly code: 'storage' };

/** The plans that lie in a folder. */
export async function plansInFolder(
  _bridge: Bridge,
  _path: string,
): Promise<Result<readonly SharedPlan[], PlaceProblem>> {
  return err({ code: 'failed' });
}

/** Takes part in a plan that lies in a folder: kept on this machine and tied to it. One that is here is tied. */
export async function joinFolder(
  _bridge: Bridge,
  _path: string,
  _planId: string,
): Promise<Result<CatalogueEntry, JoinError>> {
  return err({ code: 'failed' });
}

/** Takes part in a plan at a team host: kept on this machine and tied to it. */
export async function joinHost(_invitation: string): Promise<Result<CatalogueEntry, JoinError>> {
  return err({ code: 'failed' });
}
