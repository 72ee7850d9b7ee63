import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Allowance, type Limits } from './limits.ts';

/** Set on each request by the host itself, so that what Hocuspocus tells of can be told apart. */
export const CONNECTION_HEADER = 'x-aarring-connection';

/** Bytes that are read of someone before it is known who it is; a message is read whole before it is looked at. */
const UNKNOWN = 512 * 1024;
/** How often that is looked at, ms. */
const LOOK = 100;

/** Wrong answers after which a connection is cut. */
const TRIES = 3;

interface Connection {
  readonly socket: Duplex;
  readonly messages: Allowance;
  readonly bytes: Allowance;
  /** Ends the watch over one that has not shown who it is. */
  readonly trust: () => void;
  admitted: boolean;
  refusals: number;
}

/** The sockets that are open, and what each of them has used of what it may. */
export class Connections {
  readonly #limits: Limits;
  readonly #open = new Map<string, Connection>();
  #last = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    const pending = [...this.#open.values()].filter(({ admitted }) => !admitted).length;
    return this.#open.size >= this.#limits.connections || pending >= this.#limits.pending;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Its id. */
  add(socket: Duplex): string {
    this.#last += 1;
    const id = String(this.#last);
    const now = performance.now();
    const deadline = setTimeout(() => socket.destroy(), this.#limits.admission);
    const watch = setInterval(() => {
      if (socket instanceof Socket && socket.bytesRead > UNKNOWN) socket.destroy();
    }, LOOK);
    const trust = () => {
      clearTimeout(deadline);
      clearInterval(watch);
    };
    this.#open.set(id, {
      socket,
      messages: new Allowance(this.#limits.messages, now),
      bytes: new Allowance(this.#limits.bytes, now),
      trust,
      admitted: false,
      refusals: 0,
    });
    socket.once('close', () => {
      trust();
      this.#open.delete(id);
    });
    return id;
  }

  /** `false` where it is in already: a connection is for one plan. */
  admit(id: string | null): boolean {
    const connection = this.#open.get(id ?? '');
    if (connection === undefined || connection.admitted) return false;
    connection.trust();
    connection.admitted = true;
    return true;
  }

  refuse(id: string | null): void {
    const connection = this.#open.get(id ?? '');
    if (connection === undefined) return;
    connection.refusals += 1;
    if (connection.refusals >= TRIES) connection.socket.destroy();
  }

  /** Ends it without an answer. */
  cut(id: string | null): void {
    this.#open.get(id ?? '')?.socket.destroy();
  }

  /** Whether it may send this many bytes now, at the cost of so many messages. */
  allows(id: string | null, bytes: number, messages = 1): boolean {
    const connection = this.#open.get(id ?? '');
    if (connection === undefined) return false;
    const now = performance.now();
    const enough = connection.messages.take(messages, now);
    return connection.bytes.take(bytes, now) && enough;
  }

  close(): void {
    for (const { socket } of this.#open.values()) socket.destroy();
  }
}
