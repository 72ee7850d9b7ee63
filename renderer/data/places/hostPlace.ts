import * as Y from 'yjs';
import { type FromHost, NAME_LIMIT, type Role } from '../../../shared/sync/host/messages.ts';
import {
  NOT_LOOKED_AT,
  type Person,
  type Place,
  type PlaceProblem,
  type PlaceStatus,
  Replica,
} from '../../../shared/sync/index.ts';
import { now } from '../clock.ts';
import { CloneWatch } from './cloneWatch.ts';
import { accessFor, decodeAccess, type HostAccess, socketAddress, tokenOf } from './hostInvitation.ts';
import { HostLink } from './hostLink.ts';
import type { HostPlaceOptions } from './hostPlaceOptions.ts';
import { HostQuestion } from './hostQuestion.ts';
import { hostStatus, isLasting, nextWait } from './hostStatus.ts';

export { type HostAccess, type Invitation, type InvitationError, readInvitation } from './hostInvitation.ts';
export type { HostPlaceOptions } from './hostPlaceOptions.ts';

/** Edits made within this time go together, ms. */
const GATHER = 40;
const GATHER_AWAY = 1_000;
/** How long `exchange` waits for an answer, ms. */
const PATIENCE = 20_000;
const CLOSING = 3_000;

class HostPlace implements Place {
  readonly kind = 'host';
  readonly #options: HostPlaceOptions;
  readonly #replica: Replica;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<() => void>();
  readonly #stopListening: () => void;
  #access: HostAccess | null;
  readonly #clones: CloneWatch;
  /** Stands for what the host holds; anew when something unsound came into it. */
  #theirs = new Y.Doc();
  /** Whether nothing is in it but what the host sent. */
  #pure = true;
  #link: HostLink | null = null;
  #welcome = false;
  #synced = false;
  /** Whether the host has said, on this connection, that it stored all that stood in `#theirs`. */
  #confirmed = false;
  readonly #question = new HostQuestion();
  #role: Role = 'write';
  #limit = Number.POSITIVE_INFINITY;
  #problem: PlaceProblem | null = null;
  #wait: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #selected: string | null = null;
  #people: readonly Person[] = [];
  #status: PlaceStatus = NOT_LOOKED_AT;
  #levelAt: string | null = null;
  #closed = false;

  constructor(options: HostPlaceOptions) {
    this.#options = options;
    this.#access = options.invitation ? accessFor(options.invitation) : decodeAccess(options.access);
    this.#replica = new Replica(options.doc);
    this.#clones = new CloneWatch(options.doc, options.onRebuild ?? (() => undefined));
    this.#stopListening = this.#replica.onLacking(() => {
      this.#gathering ??= setTimeout(
        () => {
          this.#gathering = undefined;
          this.#send();
          this.#tell();
        },
        this.#ready ? GATHER : GATHER_AWAY,
      );
      // To count what is unsent can take a while; that there is something is told at once.
      if (this.#status.unsent === 0) this.#tell();
    });
    globalThis.addEventListener?.('online', this.#onOnline);
    this.#connect();
  }

  readonly #onOnline = (): void => {
    if (this.#link === null && this.#problem?.code === 'away') this.#connect();
  };

  getStatus(): PlaceStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getPeople(): readonly Person[] {
    return this.#people;
  }

  select(entry: string | null): void {
    this.#selected = entry;
    this.#link?.select(this.#presence);
  }

  get #presence() {
    return { name: this.#options.person.name.slice(0, NAME_LIMIT), selected: this.#selected };
  }

  exchange(): Promise<PlaceStatus> {
    if (this.#closed) return Promise.resolve(this.#status);
    if (this.#link === null) this.#connect();
    else this.#send();
    if (this.#link === null || this.#status.state === 'level') return Promise.resolve(this.#status);
    return this.#answer(PATIENCE);
  }

  /** The status when the host has answered, or after so many milliseconds. */
  #answer(milliseconds: number): Promise<PlaceStatus> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve(this.#status);
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    if (this.#ready && this.#problem === null && this.#role === 'write' && this.#replica.unsent > 0) {
      this.#send();
      await this.#answer(CLOSING);
    }
    this.#closed = true;
    this.#stopListening();
    globalThis.removeEventListener?.('online', this.#onOnline);
    this.#question.drop();
    clearTimeout(this.#timer);
    clearTimeout(this.#gathering);
    this.#link?.close();
    this.#link = null;
    for (const done of [...this.#waiting]) done();
    this.#replica.destroy();
    this.#theirs.destroy();
    this.#listeners.clear();
  }

  #connect(): void {
    clearTimeout(this.#timer);
    const access = this.#access;
    const { planId } = this.#options;
    if (access === null || (planId !== undefined && planId !== access.plan)) {
      this.#problem = { code: access === null ? 'refused' : 'otherPlan' };
      this.#tell();
      return;
    }
    this.#welcome = false;
    this.#synced = false;
    this.#confirmed = false;
    this.#link = new HostLink({
      url: socketAddress(access.address),
      plan: access.plan,
      token: tokenOf(access),
      doc: this.#theirs,
      presence: this.#presence,
      // Where this machine has a clone, all that the host holds is needed, and nothing of our own with it.
      mayTake: (given) => !this.#clones.look(given) || (this.#pure && !this.#synced),
      onUpdate: (update) => this.#take(update),
      onReady: () => {
        this.#synced = true;
        if (this.#clones.found) this.#settle();
        else this.#send();
      },
      onMessage: (message) => this.#hear(message),
      onPeople: () => {
        this.#people = this.#link?.people() ?? [];
        this.#notify();
      },
      onEnd: (why) => this.#lost(why),
    });
  }

  /** Whether the host has told what may be done, and what it holds is here: only then is anything sent. */
  get #ready(): boolean {
    return this.#link !== null && this.#welcome && this.#synced;
  }

  #settle(): void {
    this.#problem = { code: 'cloned' };
    this.#tell();
    this.#clones.settle(Y.encodeStateAsUpdate(this.#theirs));
  }

  #take(update: Uint8Array): void {
    if (this.#clones.found) return;
    // Parts of it may wait in `#theirs`; what comes out of it is complete.
    if (this.#replica.take([update])[0] === 'damaged') this.#end('garbage');
    else this.#tell();
  }

  #end(why: 'away' | 'garbage'): void {
    this.#link?.close();
    this.#lost(why);
  }

  #hear(message: FromHost): void {
    if (message.type === 'welcome') {
      this.#role = message.role;
      this.#limit = message.limit;
      if (message.token !== undefined && this.#access !== null) {
        const { address, plan } = this.#access;
        this.#access = { by: 'token', address, plan, token: message.token };
        this.#options.onAccess?.(this.#access);
      }
      this.#welcome = true;
      this.#send();
    } else if (message.type === 'stored') {
      const update = this.#question.answered(message.id);
      if (update !== undefined) this.#stored(update);
    } else if (message.type === 'notStored') {
      this.#question.heard();
      this.#problem = { code: 'notStored' };
    } else if (message.reason === 'readOnly') {
      this.#role = 'read';
      this.#question.drop();
      this.#stored(null);
    } else {
      const code = message.reason === 'tooLarge' ? 'tooLarge' : message.reason === 'ended' ? 'refused' : 'failed';
      this.#problem = { code, detail: message.reason };
    }
    this.#tell();
  }

  #stored(update: Uint8Array | null): void {
    this.#confirmed = true;
    this.#problem = null;
    this.#wait = null;
    if (update !== null) this.#replica.acknowledge(update);
    if (this.#replica.unsent > 0) this.#send();
  }

  /** Sends what is lacking there and asks whether it is stored; one at a time. */
  #send(): void {
    if (!this.#ready || this.#link === null || this.#question.isOpen || this.#clones.found) return;
    const update = this.#role === 'write' ? this.#replica.lacking() : null;
    const tooLarge = update !== null && update.byteLength > this.#limit;
    if (update !== null) this.#pure = false;
    if (tooLarge) this.#problem = { code: 'tooLarge' };
    else if (update !== null || !this.#confirmed) this.#question.ask(this.#link, update, () => this.#end('away'));
    this.#tell();
  }

  #lost(why: 'refused' | 'away' | 'garbage'): void {
    this.#question.drop();
    this.#link = null;
    this.#people = [];
    if (why === 'garbage') {
      this.#theirs.destroy();
      this.#theirs = new Y.Doc();
      this.#pure = true;
      this.#replica.reset();
    }
    if (why === 'refused') this.#problem = { code: 'refused' };
    else if (this.#problem === null || !isLasting(this.#problem)) {
      this.#problem = { code: why === 'garbage' ? 'failed' : 'away' };
    }
    this.#wait = nextWait(this.#wait, isLasting(this.#problem) ? 'refused' : 'away');
    if (this.#closed) return;
    // Of many that lost the same host not all come back at once.
    this.#timer = setTimeout(() => this.#connect(), this.#wait * (0.5 + Math.random() / 2));
    this.#tell();
    for (const done of [...this.#waiting]) done();
  }

  #tell(): void {
    const facts = {
      unsent: this.#replica.unsent,
      role: this.#role,
      isReady: this.#ready,
      isConfirmed: this.#confirmed,
      isAsked: this.#question.isOpen,
      isHeld: this.#replica.held > 0,
      problem: this.#problem,
    };
    const isLevel = hostStatus({ ...facts, levelAt: null }).state === 'level';
    if (isLevel && this.#status.state !== 'level') this.#levelAt = (this.#options.now ?? now)();
    const status = hostStatus({ ...facts, levelAt: this.#levelAt });
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    if (['level', 'waiting', 'cannot'].includes(status.state)) for (const done of [...this.#waiting]) done();
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Ties a plan to a team host: comes in, takes what is there and sends what is lacking, and goes on doing so until it
 * is closed. `level` is said only when the host has told that all of ours is stored.
 */
export const openHostPlace = (options: HostPlaceOptions): Place => new HostPlace(options);
