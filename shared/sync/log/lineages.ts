import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import { adoptAs, type Move } from '../../crdt/adopt.ts';
import { quickRoots } from '../../crdt/index.ts';
import { type Clash, clashesWith, runStart, variantAt } from '../clash.ts';
import { type Decoded, decodeUpdate } from '../dependencies.ts';
import { Replica } from '../replica.ts';
import { KIND } from './format.ts';
import type { ReadRecord } from './logFiles.ts';
import { decodeSnapshot } from './seen.ts';

/** What is to stand in the place of a document whose own changes have got another id. */
export interface Rebuilt {
  /** Everything of both writers. */
  readonly state: Uint8Array;
  /** What of the document was written by which other id. */
  readonly moves: readonly Move[];
}

/**
 * A state of the document that is given up, as it fits into the one made in its place: what was written to it until
 * it is let go of, by whichever window of the machine, is carried over so. As often as it is done, it is there once.
 */
export const carriedOver = ({ moves }: Pick<Rebuilt, 'moves'>, old: Uint8Array): Uint8Array => adoptAs(old, moves);

/** A plan in which two writers of one client id have been told apart. */
export interface Settled {
  /** Everything of both. */
  readonly state: Uint8Array;
  /**
   * Where this copy's own changes have got another id in it: the document it had cannot take the state in, but has to
   * be replaced.
   */
  readonly rebuilt: Rebuilt | null;
}

interface Change {
  readonly file: string;
  readonly update: Uint8Array;
  readonly decoded: Decoded;
}

function changesOf(records: readonly ReadRecord[]): readonly Change[] {
  return records.flatMap(({ kind, payload, file }) => {
    const update = kind === KIND.update ? payload : kind === KIND.snapshot ? decodeSnapshot(payload)?.state : undefined;
    const decoded = update === undefined ? null : decodeUpdate(update);
    return update === undefined || decoded === null ? [] : [{ file, update, decoded }];
  });
}

/** Whether a change has to do with what the client wrote from the clash on: as its own, or as what it builds on. */
function touches({ structs, ds }: Decoded, { client, clock }: Clash): boolean {
  const isOf = (id: unknown) => id instanceof Y.ID && id.client === client && id.clock >= clock;
  return (
    structs.some((struct) => {
      if (struct instanceof Y.Skip) return false;
      if (struct.id.client === client && struct.id.clock + struct.length > clock) return true;
      return struct instanceof Y.Item && [struct.origin, struct.rightOrigin, struct.parent].some(isOf);
    }) || (ds.clients.get(client) ?? []).some((range) => range.clock + range.len > clock)
  );
}

const holds = ({ structs }: Decoded, { client, clock }: Clash): boolean =>
  structs.some(({ id, length }) => id.client === client && id.clock <= clock && clock < id.clock + length);

/** Reaches beyond what a document has of the client: nothing there can tell whose it is. */
const isBeyond = ({ structs }: Decoded, { client }: Clash, doc: Y.Doc): boolean =>
  structs.some(({ id, length }) => id.client === client && id.clock + length > Y.getState(doc.store, client));

function firstOfEach(clashes: readonly Clash[]): readonly Clash[] {
  const first = new Map<number, number>();
  for (const { client, clock } of clashes) first.set(client, Math.min(clock, first.get(client) ?? clock));
  return [...first].map(([client, clock]) => ({ client, clock })).sort((a, b) => a.client - b.client);
}

/** A document of a state and changes; what clashes or lacks something is left out. */
function built(state: Uint8Array | null, changes: readonly Change[]): Y.Doc {
  const doc = quickRoots(new Y.Doc());
  if (state !== null) Y.applyUpdate(doc, state);
  const replica = new Replica(doc, { watchClashes: true });
  replica.take(changes.map(({ update }) => update));
  replica.destroy();
  return doc;
}

/** The same new id on every machine, above all that Yjs draws. */
function newClient(lost: Y.Doc, clash: Clash): number {
  const text = `${clash.client}:${clash.clock}:${variantAt(lost, clash)}`;
  return 2 ** 48 + [...digest(encodeUtf8(text)).subarray(0, 6)].reduce((number, byte) => number * 256 + byte, 0);
}

/**
 * Tells two writers apart who went by one client id (SPEC.md S13), from all records of a folder; `null` where there
 * is no clash. Whoever reads the same records comes to the same end, whichever of the two it has in its document.
 */
export function settleLineages(main: Y.Doc, records: readonly ReadRecord[]): Settled | null {
  const changes = changesOf(records);
  const clashing = changes.map(({ decoded }) => clashesWith(main, decoded));
  const clashes = firstOfEach(clashing.flat());
  const [first] = clashes;
  if (first === undefined) return null;

  const theirFiles = new Set(changes.flatMap(({ file }, at) => (clashing[at]?.length ? [file] : [])));
  const published = changes.some(({ decoded }, at) => !clashing[at]?.length && holds(decoded, first));
  const isTheirs = ({ file, decoded }: Change, at: number): boolean => {
    if (clashing[at]?.length) return true;
    if (!clashes.some((clash) => touches(decoded, clash))) return false;
    // Nobody can have built on what was never sent.
    if (!published) return true;
    return theirFiles.has(file) && clashes.some((clash) => isBeyond(decoded, clash, main));
  };
  const theirs = changes.filter(isTheirs);
  const ours = changes.filter((change, at) => !isTheirs(change, at));
  const neutral = ours.filter(({ decoded }) => !clashes.some((clash) => touches(decoded, clash)));

  const mine = built(Y.encodeStateAsUpdate(main), ours);
  const other = built(null, [...neutral, ...theirs]);
  const [myVariant, otherVariant] = [variantAt(mine, first), variantAt(other, first)];
  // Once told apart is enough: at another place, or in this machine's own log, the same two are met again.
  const has = (doc: Y.Doc, adopted: Y.Doc) => Y.getState(doc.store, newClient(adopted, first)) > 0;
  const sorted = published && (otherVariant === null || (myVariant !== null && myVariant < otherVariant));
  const mineStands = has(mine, other) || (sorted && !has(other, mine));
  const [standing, lost] = mineStands ? [mine, other] : [other, mine];
  const moves: readonly Move[] = clashes.map((clash) => ({
    client: clash.client,
    from: Math.min(runStart(mine, clash), runStart(other, clash)),
    to: newClient(lost, clash),
  }));
  Y.applyUpdate(standing, adoptAs(Y.encodeStateAsUpdate(lost), moves));
  const state = Y.encodeStateAsUpdate(standing);
  for (const doc of [mine, other]) doc.destroy();
  return { state, rebuilt: mineStands ? null : { state, moves } };
}
