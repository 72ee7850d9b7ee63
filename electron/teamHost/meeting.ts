import type {
  afterUnloadDocumentPayload,
  beforeHandleAwarenessPayload,
  beforeHandleMessagePayload,
  beforeSyncPayload,
  Connection,
  connectedPayload,
  Document,
  Extension,
  onAuthenticatePayload,
  onDisconnectPayload,
  onLoadDocumentPayload,
  onStatelessPayload,
} from '@hocuspocus/server';
import * as Y from 'yjs';
import { decodeUpdate } from '../../shared/sync/dependencies.ts';
import {
  decodePresence,
  decodeToHost,
  encodeMessage,
  type FromHost,
  PEOPLE_LIMIT,
  type Refusal,
} from '../../shared/sync/host/messages.ts';
import type { Admission, Guest } from './admission.ts';
import { CONNECTION_HEADER, type Connections } from './connections.ts';
import { Fork } from './fork.ts';
import type { Limits } from './limits.ts';
import type { PlanStore } from './planStore.ts';

/** What is known of a connection that was let in. */
interface Context {
  readonly guest: Guest;
  readonly connectionId: string;
}

/** What a whole answer costs beside what only one edit does, in messages. */
const ANSWER_COST = 25;
/** How often is looked whether everyone may stay, ms. */
const LOOK = 1_000;
/** Of WebSocket closing codes those an application may give a meaning. */
const CLOSED = { dropped: 4400, ended: 4403 };

/** Ends the handling of a message; Hocuspocus takes no other answer than a throw. */
class Dropped extends Error {
  readonly code = CLOSED.dropped;
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super('');
    this.reason = reason;
    // Where it was thrown is no news, and the log is for those who keep the host.
    this.stack = `dropped: ${reason}`;
  }
}

/** Origin of what another process has put into the store. */
const FROM_STORE = Symbol('store');

const tell = (connection: Connection, message: FromHost) => connection.sendStateless(encodeMessage(message));

export interface MeetingOptions {
  readonly store: PlanStore;
  readonly admission: Admission;
  readonly connections: Connections;
  readonly limits: Limits;
  /** Is told what fails. */
  readonly onFailure: (error: unknown) => void;
}

/** What the host has to say where people meet over a plan: who comes in, what is taken, and when it is stored. */
export class Meeting implements Extension {
  readonly #options: MeetingOptions;
  readonly #forks = new WeakMap<Document, Fork>();
  readonly #documents = new Set<Document>();
  readonly #guests = new Map<Connection, Guest>();
  /** Readers that have sent changes and not been told yet that these were not taken. */
  readonly #notTaken = new Set<Connection>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(options: MeetingOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      try {
        this.#look();
      } catch (error) {
        // Another process has the database now, or its disk is gone; the next look comes.
        options.onFailure(error);
      }
    }, LOOK);
    this.#timer.unref();
    options.store.onFailure = (plans, error) => {
      options.onFailure(error);
      for (const connection of this.#guests.keys()) {
        if (plans.has(connection.document.name)) tell(connection, { type: 'notStored' });
      }
    };
  }

  async onAuthenticate({ token, documentName, connectionConfig, requestHeaders }: onAuthenticatePayload) {
    const { admission, connections } = this.#options;
    const id = requestHeaders.get(CONNECTION_HEADER);
    const guest = await admission.admit(token, documentName).catch((error: unknown) => {
      // Rights that cannot be read now are no reason to tell somebody that there is none.
      connections.cut(id);
      this.#options.onFailure(error);
      return null;
    });
    if (guest === null || id === null || !connections.admit(id)) {
      connections.refuse(id);
      // The same answer for everyone; what has no message is not logged.
      return Promise.reject(undefined);
    }
    connectionConfig.readOnly = guest.role === 'read';
    return { guest, connectionId: id } satisfies Context;
  }

  async onLoadDocument({ document, documentName }: onLoadDocumentPayload): Promise<void> {
    const { store } = this.#options;
    const state = store.load(documentName);
    if (state !== null) Y.applyUpdate(document, state);
    this.#forks.set(document, new Fork(document));
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_STORE) store.append(documentName, update);
    });
    this.#documents.add(document);
  }

  async connected({ connection, context }: connectedPayload<Context>): Promise<void> {
    this.#guests.set(connection, context.guest);
    const { role, token } = context.guest;
    tell(connection, {
      type: 'welcome',
      role,
      limit: this.#options.limits.message,
      ...(token === null ? {} : { token }),
    });
  }

  async beforeHandleMessage({ connection, context, update }: beforeHandleMessagePayload<Context>): Promise<void> {
    if (!this.#options.connections.allows(context.connectionId, update.byteLength)) this.#drop(connection, 'tooMuch');
  }

  async beforeSync({ connection, context, document, payload, type }: beforeSyncPayload<Context>): Promise<void> {
    const { connections, limits } = this.#options;
    if (type === 0) {
      if (!connections.allows(context.connectionId, 0, ANSWER_COST)) this.#drop(connection, 'tooMuch');
    } else if (connection.readOnly) {
      if (decodeUpdate(payload) === null) this.#drop(connection, 'damaged');
      if (!Y.snapshotContainsUpdate(Y.snapshot(document), payload)) this.#notTaken.add(connection);
    } else {
      if (payload.byteLength > limits.message) this.#drop(connection, 'tooLarge');
      const tried = this.#forks.get(document)?.try(payload, limits.plan) ?? 'damaged';
      if (tried !== 'sound') this.#drop(connection, tried);
    }
  }

  async onStateless({ connection, payload }: onStatelessPayload): Promise<void> {
    const message = decodeToHost(payload);
    if (message === null) return this.#close(connection, 'damaged', CLOSED.dropped);
    if (this.#notTaken.delete(connection)) return tell(connection, { type: 'refused', reason: 'readOnly' });
    const { store } = this.#options;
    store.whenStored(() => tell(connection, { type: 'stored', id: message.id }));
    if (store.failing) tell(connection, { type: 'notStored' });
  }

  /** Presence is no more than it says it is, one for each connection, under a number that is not another's. */
  async beforeHandleAwareness({ connection, document, states }: beforeHandleAwarenessPayload<Context>): Promise<void> {
    if (connection === undefined) return;
    const own = document.getClients(connection);
    const there = document.awareness.getStates();
    let isNew = own.size === 0 && there.size < PEOPLE_LIMIT;
    for (const [client, state] of states) {
      const presence = decodePresence(state);
      const isOwn = own.has(client) || (isNew && !there.has(client));
      if (presence === null || !isOwn) {
        states.delete(client);
        continue;
      }
      isNew = false;
      states.set(client, { ...presence });
    }
  }

  async onDisconnect({ document }: onDisconnectPayload): Promise<void> {
    for (const connection of this.#guests.keys()) {
      if (connection.document !== document || document.hasConnection(connection)) continue;
      this.#guests.delete(connection);
      this.#notTaken.delete(connection);
    }
  }

  async onDestroy(): Promise<void> {
    clearInterval(this.#timer);
  }

  async afterUnloadDocument({ documentName }: afterUnloadDocumentPayload): Promise<void> {
    for (const document of this.#documents) {
      if (document.name !== documentName || !document.isDestroyed) continue;
      this.#documents.delete(document);
      this.#forks.get(document)?.destroy();
    }
  }

  /** Who may no longer stay goes; what another process has put into the store comes. */
  #look(): void {
    for (const [connection, guest] of this.#guests) {
      if (!this.#options.admission.mayStay(guest)) this.#close(connection, 'ended', CLOSED.ended);
    }
    const { store, limits } = this.#options;
    for (const { name } of this.#documents) if (store.isLong(name)) store.compact(name);
    if (!store.hasNews()) return;
    for (const document of this.#documents) {
      for (const update of store.news(document.name)) {
        const tried = this.#forks.get(document)?.try(update, limits.plan);
        if (tried === 'sound') Y.applyUpdate(document, update, FROM_STORE);
      }
    }
  }

  #drop(connection: Connection, reason: Refusal): never {
    tell(connection, { type: 'refused', reason });
    connection.webSocket.close(CLOSED.dropped, reason);
    throw new Dropped(reason);
  }

  #close(connection: Connection, reason: Refusal, code: number): void {
    tell(connection, { type: 'refused', reason });
    connection.close({ code, reason });
    connection.webSocket.close(code, reason);
  }
}
