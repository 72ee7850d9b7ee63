import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type * as Y from 'yjs';
import { NOT_LOOKED_AT, type Place, type PlaceProblem, type PlaceStatus } from '../place.ts';
import { Replica } from '../replica.ts';
import type { Rebuilt } from './lineages.ts';
import { LogExchange } from './logExchange.ts';
import type { LogStore } from './logStore.ts';
import type { Device } from './logWriter.ts';
import type { CompactionLimits } from './ownStream.ts';

export interface LogPlaceOptions {
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly device: Device;
  readonly store: LogStore;
  /** `folder`: shared with others. `log`: this machine's own log, nobody else writes or reads there. */
  readonly kind: 'folder' | 'log';
  /** A new random id at each call. */
  readonly newId: () => string;
  /** Now, an instant in ISO 8601 UTC; nothing but `levelAt` is made of it. */
  readonly now: () => string;
  /** Runs something after so many milliseconds, unless it is cancelled. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /**
   * Another machine writes under this device's id (a cloned profile). The place has gone over to this new one and has
   * given the document a new client id; keep the id for the next opening.
   */
  readonly onCloned?: (device: Device) => void;
  /**
   * Two documents held different content under one client id (a machine was copied while it ran), and this one's part
   * has to go under another id. The place tells the problem `cloned` and exchanges nothing more; what is to be done:
   * keep this state in the place of what is stored of the plan, make a new `Y.Doc` of it, and open the places anew on
   * that. Nothing of either is lost by it. What is written to the old document after this call is carried over
   * (`carriedOver`).
   */
  readonly onRebuild?: (rebuilt: Rebuilt) => void;
  /** From when on own old records are put together into a snapshot; there is a sensible default. */
  readonly compaction?: CompactionLimits;
}

/** Own edits made within this time go as one record, ms. */
const OWN_WAIT = { folder: 300, log: 20 };
/** What came in elsewhere may reach the place by others: a wait of chance length before it is written, ms. */
const OTHERS_WAIT = { folder: [5_000, 15_000], log: [20, 20] } as const;
/** Acknowledgements go with the next edit, or alone after this time, ms. */
const ACKNOWLEDGE_WAIT = [10_000, 30_000] as const;
/** How often is looked where no change is told of, ms. */
const POLL = { folder: 5_000, log: 60_000 };
/** Waits after a failure, doubled each time, ms. */
const BREATH = 200;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;
/** How long closing waits for what is being written, ms. */
const CLOSING = 3_000;

class LogPlace implements Place {
  readonly kind: 'folder' | 'log';
  readonly #options: LogPlaceOptions;
  readonly #replica: Replica;
  readonly #exchange: LogExchange;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #status: PlaceStatus = NOT_LOOKED_AT;
  #levelAt: string | null = null;
  #looked = false;
  #problem: PlaceProblem | null = null;
  #retry = FIRST_RETRY;
  #closed = false;
  /** The work under way; the next waits for it. */
  #turn: Promise<void> = Promise.resolve();
  #cancelSending: { readonly at: 'own' | 'others'; readonly cancel: () => void } | null = null;
  #cancelAcknowledging: (() => void) | null = null;
  #endWait: () => void = () => undefined;

  constructor(options: LogPlaceOptions) {
    const { doc, planId, device, store, kind, newId } = options;
    this.#options = options;
    this.kind = kind;
    this.#replica = new Replica(doc, { watchClashes: true });
    const { onCloned = () => undefined, onRebuild = () => undefined } = options;
    this.#exchange = new LogExchange(
      { doc, planId, device, store, newId, alone: kind === 'log', onCloned, onRebuild, compaction: options.compaction },
      this.#replica,
    );
    this.#stopListening = this.#replica.onLacking((own) => {
      this.#sendLater(own ? 'own' : 'others');
      this.#tell();
    });
    void this.#watch();
  }

  getStatus(): PlaceStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getPeople(): readonly [] {
    return [];
  }

  select(): void {
    // A folder tells nobody what is selected.
  }

  async exchange(): Promise<PlaceStatus> {
    await this.#inTurn(() => this.#work('all'));
    return this.#status;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    this.#cancelSending?.cancel();
    this.#cancelAcknowledging?.();
    this.#endWait();
    const flush =
      this.#replica.unsent > 0 && this.#problem === null ? this.#inTurn(() => this.#work('own')) : this.#turn;
    let cancel = (): void => undefined;
    const limit = new Promise<void>((resolve) => {
      cancel = this.#options.later(resolve, CLOSING);
    });
    await Promise.race([flush, limit]);
    cancel();
    this.#replica.destroy();
    this.#listeners.clear();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    return turn;
  }

  /** Looks, writes what is due, waits for a change or the time to look again; until it is closed. */
  async #watch(): Promise<void> {
    while (!this.#closed) {
      const first = !this.#looked;
      await this.#inTurn(() => this.#work(first ? 'own' : 'nothing'));
      if (this.#closed) return;
      if (this.#problem === null) await this.#untilChange();
      else await this.#untilRetry();
      // A folder that changes all the time, or a store that cannot wait, must not keep the machine busy.
      if (!this.#closed) await this.#pause(BREATH);
    }
  }

  async #untilChange(): Promise<void> {
    const wait = this.#options.store.wait(POLL[this.kind]);
    this.#endWait = () => wait.cancel();
    await wait.changed;
  }

  async #untilRetry(): Promise<void> {
    const wait = this.#retry;
    this.#retry = Math.min(LAST_RETRY, wait * 2);
    await this.#pause(wait);
  }

  async #pause(wait: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#options.later(resolve, wait);
      this.#endWait = () => {
        cancel();
        resolve();
      };
    });
  }

  async #attempt(due: 'nothing' | 'own' | 'all'): Promise<PlaceProblem | null> {
    try {
      const problem = await this.#exchange.look();
      const again = this.#problem !== null;
      return problem === null && (due !== 'nothing' || again) ? await this.#exchange.send(due === 'all') : problem;
    } catch (error) {
      // A store that throws must not end the watching: the next attempt may succeed.
      return { code: 'failed', detail: error instanceof Error ? error.message : '' };
    }
  }

  /** One look, and one writing where something is due. */
  async #work(due: 'nothing' | 'own' | 'all'): Promise<void> {
    const problem = await this.#attempt(due);
    this.#looked ||= problem === null;
    this.#problem = problem;
    if (problem === null) {
      this.#retry = FIRST_RETRY;
      if (this.#exchange.owes) this.#sendLater('others');
      else this.#stopSending();
      if (this.#exchange.owesAcknowledgement) this.#acknowledgeLater();
    }
    this.#tell();
  }

  #between([from, to]: readonly [number, number]): number {
    const [a = 0, b = 0] = digest(encodeUtf8(this.#options.newId()));
    return from + Math.round(((to - from) * (a * 256 + b)) / 65_535);
  }

  #sendLater(at: 'own' | 'others'): void {
    if (this.#closed || this.#cancelSending?.at === 'own' || this.#cancelSending?.at === at) return;
    this.#cancelSending?.cancel();
    const wait = at === 'own' ? OWN_WAIT[this.kind] : this.#between(OTHERS_WAIT[this.kind]);
    const send = () => {
      this.#cancelSending = null;
      void this.#inTurn(() => this.#work('own'));
    };
    this.#cancelSending = { at, cancel: this.#options.later(send, wait) };
  }

  #stopSending(): void {
    this.#cancelSending?.cancel();
    this.#cancelSending = null;
  }

  #acknowledgeLater(): void {
    if (this.#closed || this.#cancelAcknowledging !== null) return;
    this.#cancelAcknowledging = this.#options.later(() => {
      this.#cancelAcknowledging = null;
      if (this.#exchange.owesAcknowledgement) void this.#inTurn(() => this.#work('all'));
    }, this.#between(ACKNOWLEDGE_WAIT));
  }

  #tell(): void {
    const status = this.#newStatus();
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }

  #newStatus(): PlaceStatus {
    const unsent = this.#replica.unsent;
    const { missing, cloned } = this.#exchange;
    const told = { unsent, missing };
    if (this.#problem !== null) {
      return { state: 'cannot', ...told, levelAt: this.#levelAt, problem: this.#problem };
    }
    const problem: PlaceProblem | null = cloned ? { code: 'cloned' } : null;
    if (!this.#looked) return { ...NOT_LOOKED_AT, unsent };
    if (unsent > 0) return { state: 'sending', ...told, levelAt: this.#levelAt, problem };
    if (missing.length > 0 || this.#replica.held > 0) {
      return { state: 'waiting', ...told, levelAt: this.#levelAt, problem };
    }
    if (this.#status.state !== 'level') this.#levelAt = this.#options.now();
    return { state: 'level', ...told, levelAt: this.#levelAt, problem };
  }
}

/**
 * Ties a plan to a folder of records, shared or this machine's own (SPEC.md S9–S11). Looks at once, writes what is
 * lacking there, and goes on doing so until it is closed.
 */
export const openLogPlace = (options: LogPlaceOptions): Place => new LogPlace(options);
