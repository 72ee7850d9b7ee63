import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import { adoptAs, type Move } from '../../crdt/adopt.ts';
import { quickRoots } from '../../crdt/index.ts';
import { type Clash, clashesWith, runStart, TOLD_APART, variantAt, writtenAt } from '../clash.ts';
import { type Decoded, decodeUpdate } from '../dependencies.ts';
import { Replica } from '../replica.ts';
import { mayBuildOn } from './buildsOn.ts';
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

/** Reaches beyond what a document has of the client: nothing there can tell whose it is. */
const isBeyond = ({ structs }: Decoded, { client }: Clash, doc: Y.Doc): boolean =>
  structs.some(({ id, length }) => id.client === client && id.clock + length > Y.getState(doc.store, client));

function firstOfEach(clashes: readonly Clash[]): readonly Clash[] {
  const first = new Map<number, number>();
  for (const { client, clock } of clashes) first.set(client, Math.min(clock, first.get(client) ?? clock));
  return [...first].map(([client, clock]) => ({ client, clock })).sort((a, b) => a.client - b.client);
}

/**
 * A document of a state and changes; what clashes or lacks something is left out. What was deleted keeps its content:
 * the two are known by what they wrote, whoever has taken it out since.
 */
function built(state: Uint8Array | null, changes: readonly Change[]): Y.Doc {
  const doc = quickRoots(new Y.Doc({ gc: false }));
  if (state !== null) Y.applyUpdate(doc, state);
  const replica = new Replica(doc, { watchClashes: true });
  replica.take(changes.map(({ update }) => update));
  replica.destroy();
  return doc;
}

/**
 * Where two writers went apart, who are known to differ at a place. What is deleted in one of the two before that, and
 * not known to be the same, was written apart as well: a change ends with its entry in the journal, which stays.
 */
function partingOf(one: Y.Doc, other: Y.Doc, { client, clock }: Clash): number {
  let from = clock;
  for (; from > 0; from -= 1) {
    const [mine, theirs] = [one, other].map((doc) => variantAt(doc, { client, clock: from - 1 }));
    if (mine !== null && mine === theirs) break;
  }
  return Math.min(runStart(one, { client, clock: from }), runStart(other, { client, clock: from }));
}

/** Where the changes begin that somebody has given this new id before; `null` where that cannot be told. */
function formerStart(lost: Y.Doc, place: Clash, to: number, known: readonly Y.Doc[]): number | null {
  for (const doc of known) {
    const clocks = Array.from({ length: Y.getState(doc.store, to) }, (_, clock) => clock);
    const fits = (start: number) =>
      clocks.every((clock) => {
        const [is, was] = [
          writtenAt(doc, { client: to, clock }),
          writtenAt(lost, { client: place.client, clock: start + clock }),
        ];
        return is === null || was === null ? start + clock !== place.clock : is === was;
      });
    const start = clocks.map((clock) => place.clock - clock).find((from) => from >= 0 && fits(from));
    if (start !== undefined) return start;
  }
  return null;
}

/** The same new id on every machine that knows of the clash by this place, above all that Yjs draws. */
function newClient(lost: Y.Doc, clash: Clash): number {
  const text = `${clash.client}:${clash.clock}:${variantAt(lost, clash)}`;
  return TOLD_APART + [...digest(encodeUtf8(text)).subarray(0, 6)].reduce((number, byte) => number * 256 + byte, 0);
}

/** The changes of two writers who go by one client id. */
interface Sides {
  readonly clashes: readonly Clash[];
  /** Of the one, with what has to do with neither. */
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
  readonly neutral: readonly Change[];
}

/** Parts changes by a document that holds one writer's: what clashes with it is the other's; `sent`: as it is. */
function part(doc: Y.Doc, changes: readonly Change[], sent: boolean): Sides | null {
  const clashing = changes.map(({ decoded }) => clashesWith(doc, decoded));
  const clashes = firstOfEach(clashing.flat());
  if (clashes.length === 0) return null;
  const theirFiles = new Set(changes.flatMap(({ file }, at) => (clashing[at]?.length ? [file] : [])));
  const isTheirs = ({ file, decoded }: Change, at: number): boolean => {
    if (clashing[at]?.length) return true;
    if (!clashes.some((clash) => touches(decoded, clash))) return false;
    // Nobody can have built on what was never sent.
    if (!sent) return true;
    return theirFiles.has(file) && clashes.some((clash) => isBeyond(decoded, clash, doc));
  };
  const theirs = changes.filter(isTheirs);
  const ours = changes.filter((change, at) => !isTheirs(change, at));
  return {
    clashes,
    ours,
    theirs,
    neutral: ours.filter(({ decoded }) => !clashes.some((one) => touches(decoded, one))),
  };
}

/**
 * By which place somebody has told this writer from the other before, at this place or another; `null` where nobody
 * has. It may be another one than now: what was deleted meanwhile may no longer tell where they first went apart.
 */
function formerPlace(lost: Y.Doc, { client }: Clash, known: readonly Y.Doc[]): Clash | null {
  const isKnown = (id: number) => known.some((doc) => Y.getState(doc.store, id) > 0);
  if (!known.some((doc) => [...doc.store.clients.keys()].some((id) => id >= TOLD_APART))) return null;
  for (let clock = 0; clock < Y.getState(lost.store, client); clock += 1) {
    const place = { client, clock };
    if (variantAt(lost, place) !== null && isKnown(newClient(lost, place))) return place;
  }
  return null;
}

/**
 * Whether the one writer keeps the id, and the other gets another. Once told apart is enough: where somebody has done
 * so, that holds.
 */
function stands(one: Y.Doc, other: Y.Doc, first: Clash, known: readonly Y.Doc[]): boolean {
  const [wasOne, wasOther] = [one, other].map((lost) => formerPlace(lost, first, known) !== null);
  if (wasOne !== wasOther) return wasOther === true;
  const [mine, theirs] = [variantAt(one, first), variantAt(other, first)];
  return theirs === null || (mine !== null && mine < theirs);
}

const movesOf = (clashes: readonly Clash[], lost: Y.Doc, kept: Y.Doc, known: readonly Y.Doc[]): readonly Move[] =>
  clashes.map((clash) => {
    const former = formerPlace(lost, clash, known);
    const to = newClient(lost, former ?? clash);
    const start = former && formerStart(lost, former, to, known);
    return { client: clash.client, from: start ?? partingOf(kept, lost, clash), to };
  });

/** Whether a document has what was lost and not what stands: told by the first place where all three have content. */
function isOnLostSide(doc: Y.Doc, { client, clock }: Clash, lost: Y.Doc, kept: Y.Doc): boolean {
  for (let at = clock; at < Y.getState(doc.store, client); at += 1) {
    const [own, gone, stays] = [doc, lost, kept].map((one) => variantAt(one, { client, clock: at }));
    if (own !== null && own === gone && own !== stays) return true;
    if (own !== null && own === stays && own !== gone) return false;
  }
  return false;
}

/** Whether a document holds something that has another place in the other. */
const differs = (a: Y.Doc, b: Y.Doc): boolean =>
  clashesWith(b, Y.decodeUpdate(Y.encodeStateAsUpdate(a)), 'exactly').length > 0;

/** Where both writers' changes were sent: everybody tells them apart from the records alone, and so alike. */
function settlePublished(main: Y.Doc, changes: readonly Change[]): Settled | null {
  const met = built(null, changes);
  const sides = part(met, changes, true);
  if (sides === null) return null;
  const { clashes, neutral } = sides;
  const [first] = clashes;
  if (first === undefined) return null;
  const isOwn = ({ decoded }: Change) =>
    decoded.structs.some(({ id, length }) =>
      clashes.some(({ client, clock }) => client === id.client && id.clock + length > clock),
    );
  const isNeutral = new Set(neutral);
  const own = (side: readonly Change[]) => [...neutral, ...side.filter((one) => !isNeutral.has(one) && isOwn(one))];
  const [ours, theirs] = [own(sides.ours), own(sides.theirs)];
  const [one, other] = [built(null, ours), built(null, theirs)];
  const [kept, lost] = stands(one, other, first, [one, other, main]) ? [one, other] : [other, one];
  const third = changes.filter((change) => !isNeutral.has(change) && !isOwn(change));
  const buildsOnLost = ({ decoded }: Change) =>
    clashes.every((clash) => mayBuildOn(decoded, clash, lost)) &&
    !clashes.every((clash) => mayBuildOn(decoded, clash, kept));
  const whole = built(null, [...(kept === one ? ours : theirs), ...third.filter((change) => !buildsOnLost(change))]);
  const given = built(null, [...(kept === one ? theirs : ours), ...third.filter(buildsOnLost)]);
  const moves = movesOf(clashes, given, whole, [one, other, main]);
  Y.applyUpdate(whole, adoptAs(Y.encodeStateAsUpdate(given), moves));
  // What only this copy has is carried over from it.
  const isLost = isOnLostSide(main, first, given, whole);
  const mine = isLost ? moves : [];
  const rebuild = isLost || differs(main, whole);
  Y.applyUpdate(whole, adoptAs(Y.encodeStateAsUpdate(main), mine));
  const state = Y.encodeStateAsUpdate(whole);
  for (const doc of [met, one, other, whole, given]) doc.destroy();
  return { state, rebuilt: rebuild ? { state, moves: mine } : null };
}

/**
 * Tells two writers apart who went by one client id (SPEC.md S13), from all records of a folder; `null` where there
 * is no clash. Whoever reads the same records comes to the same end, whichever of the two it has in its document.
 */
export function settleLineages(main: Y.Doc, records: readonly ReadRecord[]): Settled | null {
  const changes = changesOf(records);
  return settlePublished(main, changes) ?? settleUnsent(main, changes);
}

/**
 * Tells a document's writer apart from one who has sent to a place what the document has something else for; `held` is
 * all that lies there, and stands unless the two were told apart the other way round before. `null`: there is no clash.
 */
export function tellApart(main: Y.Doc, held: Uint8Array): Settled | null {
  const decoded = decodeUpdate(held);
  return decoded && settleUnsent(main, [{ file: '', update: held, decoded }]);
}

/** Where just the other writer's changes were sent: they stand. */
function settleUnsent(main: Y.Doc, changes: readonly Change[]): Settled | null {
  const sides = part(main, changes, false);
  if (sides === null) return null;
  const { clashes, ours, theirs, neutral } = sides;
  const mine = built(Y.encodeStateAsUpdate(main), ours);
  const other = built(null, [...neutral, ...theirs]);
  // Once told apart is enough: at another place, or in this machine's own log, the same two are met again.
  const [first] = clashes;
  const mineStands = first !== undefined && formerPlace(other, first, [mine]) !== null;
  const [kept, lost] = mineStands ? [mine, other] : [other, mine];
  const moves = movesOf(clashes, lost, kept, [mine, other]);
  Y.applyUpdate(kept, adoptAs(Y.encodeStateAsUpdate(lost), moves));
  const state = Y.encodeStateAsUpdate(kept);
  for (const doc of [mine, other]) doc.destroy();
  return { state, rebuilt: mineStands ? null : { state, moves } };
}
