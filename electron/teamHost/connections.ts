import type { Duplex } from 'node:stream';
import { Allowance, type Limits } from './limits.ts';

/** Set on each request by the host itself, so that what Hocuspocus tells of can be told apart. */
export const CONNECTION_HEADER = 'x-aarring-connection';

/** Wrong answers after which a connection is cut. */
const TRIES = 3;

interface Connection {
  readonly socket: Duplex;
  readonly messages: Allowance;
  readonly bytes: Allowance;
  readonly deadline: ReturnType<typeof setTimeout>;
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
    this.#open.set(id, {
      socket,
      messages: new Allowance(this.#limits.messages, now),
      bytes: new Allowance(this.#limits.bytes, now),
      deadline,
      admitted: false,
      refusals: 0,
    });
    socket.once('close', () => {
      clearTimeout(deadline);
      this.#open.delete(id);
    });
    return id;
  }

  /** `false` where it is in already: a connection is for one plan. */
  admit(id: string | null): boolean {
    const connection = this.#open.get(id ?? '');
    if (connection === undefined || connection.admitted) return false;
    clearTimeout(connection.deadline);
    connection.admitted = true;
    return true;
  }

  refuse(id: string | null): void {
    const connection = this.#open.get(id ?? '');
    if (connection === undefined) return;
    connection.refusals += 1;
    if (connection.refusals >= TRIES) connection.socket.destroy();
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
