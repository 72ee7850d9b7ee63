import type * as Y from 'yjs';
import type { MissingChanges, PlaceProblem } from '../place.ts';
import { Replica } from '../replica.ts';
import { type ExchangeOptions, LogExchange } from './logExchange.ts';

export interface OnceOptions
  extends Pick<ExchangeOptions, 'doc' | 'planId' | 'device' | 'store' | 'newId' | 'onCloned'> {}

/** How one exchange ended. */
export interface OnceDone {
  /** The plan as it stands now. */
  readonly doc: Y.Doc;
  /** Why not all could be exchanged; what came in is in the document all the same. */
  readonly problem: PlaceProblem | null;
  readonly missing: readonly MissingChanges[];
  /** Whether something of this document is not stored there. */
  readonly lacking: boolean;
  /** Changes that are there and wait for others. */
  readonly held: number;
}

/** Takes what is new in a store of records, writes what it lacks, acknowledges, and lets go. */
export async function exchangeOnce(options: OnceOptions): Promise<OnceDone> {
  const replica = new Replica(options.doc);
  const exchange = new LogExchange({ ...options, alone: false }, replica);
  const problem = (await exchange.look()) ?? (await exchange.send(true));
  const done = {
    doc: options.doc,
    problem,
    missing: exchange.missing,
    lacking: replica.lacking() !== null,
    held: replica.held,
  };
  replica.destroy();
  return done;
}
