import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { type Decoded, decodeUpdate } from '../../../shared/sync/dependencies.ts';
import {
  decodeFromHost,
  decodePresence,
  encodeMessage,
  type FromHost,
  PEOPLE_LIMIT,
  type Presence,
} from '../../../shared/sync/host/messages.ts';
import type { Person } from '../../../shared/sync/index.ts';

/** How long the host may be silent, ms. It answers presence, which a page in the background renews once a minute. */
const SILENCE = 180_000;

export interface LinkOptions {
  /** Of its WebSocket. */
  readonly url: string;
  readonly plan: string;
  readonly token: string;
  /** The document that stands for what the host holds; the same over many links. */
  readonly doc: Y.Doc;
  readonly presence: Presence;
  /** Looks at what the host sends before `doc` takes it; `false` ends the link as garbage does. */
  readonly mayTake: (given: Decoded) => boolean;
  readonly onUpdate: (update: Uint8Array) => void;
  /** What the host holds is here, and what `doc` had more of is on its way there. */
  readonly onReady: () => void;
  readonly onMessage: (message: FromHost) => void;
  readonly onPeople: () => void;
  /** The end of it, once: let in no (longer), gone, or it sent what is no message. */
  readonly onEnd: (why: 'refused' | 'away' | 'garbage') => void;
}

/** Whether a document has heard of changes it has not got; they would go along with whatever is sent of it. */
const waits = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/** Kinds of Hocuspocus's messages that belong to the exchange of a document, and of what is in them. */
const SYNC = [0, 4];
const STATE_VECTOR = 0;
const WHOLE = 1;

/** The update in a message, where there is one, and whether it is all that was lacking here. */
function updateIn(bytes: Uint8Array): { readonly update: Uint8Array; readonly isWhole: boolean } | null {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarString(decoder);
  if (!SYNC.includes(decoding.readVarUint(decoder))) return null;
  const kind = decoding.readVarUint(decoder);
  if (kind === STATE_VECTOR) return null;
  return { update: decoding.readVarUint8Array(decoder), isWhole: kind === WHOLE };
}

/**
 * What the host sends may be anything. A throw would end at nobody, and of an update that cannot be applied
 * y-protocols writes a line to the console and leaves the document as it was when it broke.
 */
class GuardedProvider extends HocuspocusProvider {
  onGarbage: () => void = () => undefined;
  mayTake: (given: Decoded) => boolean = () => true;

  override onMessage(event: MessageEvent<ArrayBuffer>): void {
    if (!this.#take(event)) this.onGarbage();
  }

  #take(event: MessageEvent<ArrayBuffer>): boolean {
    try {
      const given = updateIn(new Uint8Array(event.data));
      if (given === null) {
        super.onMessage(event);
        return true;
      }
      const decoded = decodeUpdate(given.update);
      if (decoded === null || !this.mayTake(decoded)) return false;
      Y.applyUpdate(this.document, given.update, this);
      if (given.isWhole) this.synced = true;
    } catch {
      return false;
    }
    // Before all is here, what others do meanwhile may come ahead of what it builds on.
    return !this.synced || !waits(this.document);
  }
}

class GuardedSocket extends HocuspocusProviderWebsocket {
  onGarbage: () => void = () => undefined;

  override onMessage(event: MessageEvent): void {
    try {
      super.onMessage(event);
    } catch {
      this.onGarbage();
    }
  }
}

/** One connection to a host, from its opening to its end; never opened again. */
export class HostLink {
  readonly #options: LinkOptions;
  readonly #socket: GuardedSocket;
  readonly #provider: GuardedProvider;
  #ended = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    const { doc, plan, token, url } = options;
    // Presence is known by this number, and one that is used again would count as old.
    doc.clientID = crypto.getRandomValues(new Uint32Array(1))[0] ?? doc.clientID;
    this.#socket = new GuardedSocket({
      url,
      autoConnect: false,
      maxAttempts: 1,
      messageReconnectTimeout: SILENCE,
      onClose: () => this.#end('away'),
      onMaxAttemptsFailed: () => this.#end('away'),
    });
    this.#provider = new GuardedProvider({
      name: plan,
      token,
      document: doc,
      websocketProvider: this.#socket,
      onSynced: () => {
        if (!this.#ended) options.onReady();
      },
      // Whoever was let in and then turned away has a right that the host could not serve.
      onAuthenticationFailed: () => this.#end(this.#provider.isAuthenticated ? 'away' : 'refused'),
      onClose: () => this.#end('away'),
      onStateless: ({ payload }) => {
        const message = decodeFromHost(payload);
        if (message !== null && !this.#ended) options.onMessage(message);
      },
      onAwarenessChange: () => {
        if (!this.#ended) options.onPeople();
      },
    });
    this.#socket.onGarbage = () => this.#end('garbage');
    this.#provider.onGarbage = () => this.#end('garbage');
    this.#provider.mayTake = (given) => this.#ended || options.mayTake(given);
    doc.on('update', this.#onUpdate);
    this.select(options.presence);
    this.#provider.attach();
    void this.#socket.connect();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) this.#options.onUpdate(update);
  };

  #end(why: 'refused' | 'away' | 'garbage'): void {
    if (this.#ended) return;
    this.close();
    this.#options.onEnd(why === 'away' && waits(this.#options.doc) ? 'garbage' : why);
  }

  /** Sends what the host has not got. */
  put(update: Uint8Array): void {
    Y.applyUpdate(this.#options.doc, update, this);
  }

  /** Asks whether all that was sent is stored. */
  confirm(id: number): void {
    this.#provider.sendStateless(encodeMessage({ type: 'confirm', id }));
  }

  select(presence: Presence): void {
    this.#provider.awareness?.setLocalState({ ...presence });
  }

  /** The others who are there. */
  people(): readonly Person[] {
    const people: Person[] = [];
    for (const [client, state] of this.#provider.awareness?.getStates() ?? []) {
      const presence = client === this.#options.doc.clientID ? null : decodePresence(state);
      if (presence !== null && people.length < PEOPLE_LIMIT) people.push({ key: String(client), ...presence });
    }
    return people;
  }

  close(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#options.doc.off('update', this.#onUpdate);
    this.#provider.destroy();
    this.#socket.destroy();
  }
}
