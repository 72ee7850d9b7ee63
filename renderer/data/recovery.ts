import type { Bridge } from '../../shared/bridge/bridge.ts';
import { err, type Result } from '../../shared/result.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** A state of a plan that can be brought back. */
export interface Recovery {
  /** Tells it from the others. */
  readonly id: string;
  /** A dated copy, or the log that every edit goes to. */
  readonly from: 'backup' | 'log';
  /** Identity of the plan (`planId`). */
  readonly plan: string;
  readonly title: string;
  /** When it was put aside, or last written to; an instant in ISO 8601 UTC, empty where that is not known. */
  readonly at: string;
  /** The folder it lies in. */
  readonly where: string;
  /** Key in the catalogue of the plan it is of; `null` where the catalogue has none. */
  readonly planKey: string | null;
}

/** Why a plan could not be brought back. */
export type RecoverError =
  /** It cannot be read, now or any more. */
  | { readonly code: 'unreadable' }
  /** There is no plan in it. */
  | { readonly code: 'empty' }
  /** The browser keeps nothing for this page. */
  | { readonly code: 'storage' };

/** What there is to bring back of a plan of the catalogue, or of all plans (`null`); newest first. */
export async function listRecoveries(_planKey: string | null, _bridge?: Bridge): Promise<readonly Recovery[]> {
  return [];
}

/**
 * Brings a plan back: it is in the catalogue again, with its ties, and can be opened. Whatever else its own log and
 * its places hold comes to it when it is opened.
 */
export async function recover(_recovery: Recovery, _bridge?: Bridge): Promise<Result<CatalogueEntry, RecoverError>> {
  return err({ code: 'unreadable' });
}
