import * as Y from 'yjs';
import { quickRoots } from '../../crdt/index.ts';
import type { MissingChanges, PlaceProblem } from '../place.ts';
import { Replica } from '../replica.ts';
import type { Rebuilt } from './lineages.ts';
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

/** A rebuilt document can turn out to clash with a third one; more than so many clones there are not. */
const ROUNDS = 5;

async function once(options: OnceOptions): Promise<OnceDone & { readonly rebuilt: Uint8Array | null }> {
  const replica = new Replica(options.doc, { watchClashes: true });
  let rebuilt: Uint8Array | null = null;
  const onRebuild = ({ state }: Rebuilt) => {
    rebuilt = state;
  };
  const exchange = new LogExchange({ ...options, alone: false, onRebuild }, replica);
  const problem = (await exchange.look()) ?? (await exchange.send(true));
  const done = {
    doc: options.doc,
    problem,
    missing: exchange.missing,
    lacking: replica.lacking() !== null,
    held: replica.held,
    rebuilt,
  };
  replica.destroy();
  return done;
}

/**
 * Takes what is new in a store of records, writes what it lacks, acknowledges, and lets go. The document is another
 * one afterwards where two machines had written under one client id.
 */
export async function exchangeOnce(options: OnceOptions): Promise<OnceDone> {
  let done = await once(options);
  for (let round = 1; round < ROUNDS && done.rebuilt !== null; round += 1) {
    const doc = quickRoots(new Y.Doc());
    Y.applyUpdate(doc, done.rebuilt);
    done = await once({ ...options, doc });
  }
  return done;
}
