import * as Y from 'yjs';
import { quickRoots } from '../crdt/index.ts';
import { clashesWith } from './clash.ts';
import { type Clocks, type Decoded, decodeUpdate, firstMissing } from './dependencies.ts';

/** What became of an update that a place handed over. */
export type Taken =
  | 'taken'
  /** It builds on changes that have not come; it is taken when they have. */
  | 'held'
  /** It holds other content under ids that are taken: two writers go by one client id. Only where that is watched. */
  | 'clash'
  /** No Yjs update, or one that does not fit; nothing of it was taken. */
  | 'damaged';

/** From this many on, updates are taken and sent as one state: `Y.mergeUpdates` is quadratic. */
const MANY = 200;

const pending = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

interface Held {
  readonly update: Uint8Array;
  /** What it waits for. */
  readonly missing: Y.ID;
}

/**
 * What a place is known to hold, as a document of its own beside the plan's, and the gate between the two
 * (SPEC.md S1–S3). An update from the place is tried here first, so that nothing unsound or incomplete reaches the
 * plan; what the plan has and this has not is what the place must still be given.
 *
 * The plan's document gets the replica itself as the origin of what it hands over.
 */
export class Replica {
  readonly #main: Y.Doc;
  #held: Held[] = [];
  /** What was written to the plan and not acknowledged by the place, oldest first. */
  #queue: Uint8Array[] = [];
  /** Whether the queue may not be all: what the place lacks is found by comparing. */
  #compare = true;
  /** Changes since the queue is not all. */
  #uncounted = 0;
  /** Whether the place must be given what may be there already: after `#known` has been made anew. */
  #sendAnyway = false;
  #known = quickRoots(new Y.Doc());
  readonly #listeners = new Set<(own: boolean) => void>();
  /** Whether something came from the place that may be in the queue as well. */
  #overlap = false;

  readonly #watchesClashes: boolean;
  /** From which clock on a client's changes may be those of two writers. */
  readonly #clashes = new Map<number, number>();
  #clashed = 0;

  constructor(main: Y.Doc, { watchClashes = false }: { readonly watchClashes?: boolean } = {}) {
    this.#main = quickRoots(main);
    this.#watchesClashes = watchClashes;
    main.on('update', this.#onUpdate);
  }

  /** Calls back when the plan has something the place may lack; `own`: it was not another place that brought it. */
  onLacking(listener: (own: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    if (this.#queue.length >= MANY) {
      this.#uncounted = this.#queue.length;
      this.#queue = [];
      this.#compare = true;
    }
    if (this.#compare) this.#uncounted += 1;
    else this.#queue.push(update);
    const own = !(origin instanceof Replica);
    for (const listener of this.#listeners) listener(own);
  };

  /** Takes what the place holds, in any order, as often as it comes. Answers for each update in turn. */
  take(updates: readonly Uint8Array[]): readonly Taken[] {
    const accepted: Uint8Array[] = [];
    const answers = updates.map((update) => this.#try(update, accepted));
    for (let ready = this.#ready(); ready.length > 0; ready = this.#ready()) {
      for (const { update } of ready) this.#try(update, accepted);
    }
    this.#deliver(accepted);
    return answers;
  }

  /** What need not wait any longer. */
  #ready(): readonly Held[] {
    const isReady = ({ missing }: Held) => missing.clock < Y.getState(this.#known.store, missing.client);
    const ready = this.#held.filter(isReady);
    if (ready.length > 0) this.#held = this.#held.filter((held) => !isReady(held));
    return ready;
  }

  get #clocks(): Clocks {
    return { get: (client) => Y.getState(this.#known.store, client) };
  }

  #try(update: Uint8Array, accepted: Uint8Array[]): Taken {
    const decoded = decodeUpdate(update);
    if (decoded === null) return 'damaged';
    if (this.#watchesClashes && this.#isClash(decoded)) {
      this.#clashed += 1;
      return 'clash';
    }
    const missing = firstMissing(decoded, this.#clocks);
    if (missing !== null) {
      this.#held.push({ update, missing });
      return 'held';
    }
    try {
      Y.applyUpdate(this.#known, update);
      this.#overlap = true;
      if (!pending(this.#known)) {
        accepted.push(update);
        return 'taken';
      }
    } catch {
      // A throw may have left a part of the update behind, as a wait does.
    }
    this.#deliver(accepted.splice(0));
    this.#restart(Y.encodeStateAsUpdate(this.#main));
    this.#sendAnyway = true;
    return 'damaged';
  }

  #isClash(decoded: Decoded): boolean {
    const found = [...clashesWith(this.#main, decoded), ...clashesWith(this.#known, decoded)];
    for (const { client, clock } of found) {
      this.#clashes.set(client, Math.min(clock, this.#clashes.get(client) ?? clock));
    }
    if (this.#clashes.size === 0) return false;
    // What goes on from there may be either writer's.
    const isUnsure = ({ id, length }: { readonly id: Y.ID; readonly length: number }) =>
      id.clock + length > Math.max(this.#clashes.get(id.client) ?? Infinity, Y.getState(this.#main.store, id.client));
    return found.length > 0 || decoded.structs.some(isUnsure);
  }

  /** Updates so far that clashed, or may be of either of two writers who clash. */
  get clashed(): number {
    return this.#clashed;
  }

  #deliver(accepted: readonly Uint8Array[]): void {
    if (accepted.length > MANY) {
      Y.applyUpdate(this.#main, Y.encodeStateAsUpdate(this.#known, Y.encodeStateVector(this.#main)), this);
    } else if (accepted.length > 0) {
      this.#main.transact(() => {
        for (const update of accepted) Y.applyUpdate(this.#main, update, this);
      }, this);
    }
  }

  #restart(state?: Uint8Array): void {
    this.#known.destroy();
    this.#known = quickRoots(new Y.Doc());
    if (state !== undefined) Y.applyUpdate(this.#known, state);
  }

  /** Updates that have come and wait for others. */
  get held(): number {
    return this.#held.length;
  }

  /**
   * Takes in a state that is known to be sound and to clash with nothing, as if the place had brought it; whether
   * there were changes in it that the plan had not.
   */
  adopt(state: Uint8Array): boolean {
    const before = Y.decodeStateVector(Y.encodeStateVector(this.#main));
    Y.applyUpdate(this.#main, state, this);
    const after = Y.decodeStateVector(Y.encodeStateVector(this.#main));
    // What waited for an abandoned part of a clash waits in vain.
    this.#held = this.#held.filter(({ missing }) => !this.#clashes.has(missing.client));
    this.#compare = true;
    return [...after].some(([client, clock]) => clock > (before.get(client) ?? 0));
  }

  /** The state vector of what the place is known to hold. */
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#known);
  }

  /** Whether the place is known to hold nothing. */
  get isEmpty(): boolean {
    return this.#known.store.clients.size === 0;
  }

  /** All that the place is known to hold, as one update. */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#known);
  }

  /** What the place lacks of the plan, as one update, or `null` where it lacks nothing. */
  lacking(): Uint8Array | null {
    if (this.#compare) return this.#difference();
    if (this.#overlap && !this.#sendAnyway) this.#drop();
    this.#overlap = false;
    const [first, ...more] = this.#queue;
    if (first === undefined) return null;
    return more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
  }

  #difference(): Uint8Array | null {
    if (this.#sendAnyway) return Y.encodeStateAsUpdate(this.#main);
    const difference = Y.encodeStateAsUpdate(this.#main, Y.encodeStateVector(this.#known));
    if (!this.#holds(difference)) return difference;
    this.#compare = false;
    this.#uncounted = 0;
    return null;
  }

  /** Changes of ours that the place has not acknowledged: at least this many, more where they are not counted. */
  get unsent(): number {
    if (!this.#compare && !this.#overlap) return this.#queue.length;
    // Comparing reads the whole plan; that something is lacking is known without.
    if (this.#compare && this.#uncounted > 0) return this.#uncounted;
    const lacking = this.lacking();
    return lacking === null ? 0 : Math.max(1, this.#queue.length);
  }

  #holds(update: Uint8Array, known = Y.snapshot(this.#known)): boolean {
    const { to } = Y.parseUpdateMeta(update);
    for (const [client, clock] of to) if ((known.sv.get(client) ?? 0) < clock) return false;
    return Y.snapshotContainsUpdate(known, update);
  }

  /** Lets go of what is queued and there already. */
  #drop(): void {
    if (this.#queue.length === 0) return;
    const known = Y.snapshot(this.#known);
    this.#queue = this.#queue.filter((update) => !this.#holds(update, known));
  }

  /** The place has stored this, which `lacking` gave; it is no longer lacking. */
  acknowledge(update: Uint8Array): void {
    Y.applyUpdate(this.#known, update);
    this.#sendAnyway = false;
    if (this.#compare) this.#difference();
    else this.#drop();
  }

  /** The place no longer holds what it held (emptied, or taken back to an older state): nothing is known of it. */
  reset(): void {
    this.#held = [];
    this.#queue = [];
    this.#compare = true;
    this.#uncounted = 0;
    this.#sendAnyway = false;
    this.#restart();
  }

  destroy(): void {
    this.#main.off('update', this.#onUpdate);
    this.#listeners.clear();
    this.#known.destroy();
  }
}
