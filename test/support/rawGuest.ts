import { request } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { CODE_MARK, HOST_PATH } from '../../shared/sync/host/address.ts';
import { encodeMessage } from '../../shared/sync/host/messages.ts';

/** Message types of Hocuspocus. */
export const SYNC = 0;
export const AWARENESS = 1;
export const AUTH = 2;
export const STATELESS = 5;

/** A message as it goes over the wire. */
export function message(plan: string, type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, plan);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const authMessage = (plan: string, token: string): Uint8Array =>
  message(plan, AUTH, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });

export const updateMessage = (plan: string, update: Uint8Array): Uint8Array =>
  message(plan, SYNC, (encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });

export const stepOneMessage = (plan: string, stateVector: Uint8Array): Uint8Array =>
  message(plan, SYNC, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, stateVector);
  });

export const confirmMessage = (plan: string, id: number): Uint8Array =>
  message(plan, STATELESS, (encoder) => encoding.writeVarString(encoder, encodeMessage({ type: 'confirm', id })));

/** What an invitation is exchanged by. */
export const codeToken = (code: string, claim = 'a-claim-of-more-than-twenty-characters'): string =>
  `${CODE_MARK}${code}:${claim}`;

export interface RawGuest {
  send(bytes: Uint8Array): void;
  /** All that came, in order. */
  readonly received: readonly Uint8Array[];
  /** The next message, past or to come, that is of this type; its content. */
  receive(type: number): Promise<decoding.Decoder>;
  /** What the host told beside the plan, the next that has not been read. */
  told(): Promise<Record<string, unknown>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(): Promise<void>;
}

/** Someone who speaks to a host by hand, and need not keep to any manner. */
export async function rawGuest(address: string): Promise<RawGuest> {
  const socket = new WebSocket(new URL(HOST_PATH, address.replace(/^http/, 'ws')));
  socket.binaryType = 'arraybuffer';
  const received: Uint8Array[] = [];
  const unread: Uint8Array[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason }));
  });
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    received.push(new Uint8Array(data));
    unread.push(new Uint8Array(data));
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('Not let in')));
  });
  const receive = (type: number) =>
    new Promise<decoding.Decoder>((resolve) => {
      const look = () => {
        for (const [index, bytes] of unread.entries()) {
          const decoder = decoding.createDecoder(bytes);
          decoding.readVarString(decoder);
          if (decoding.readVarUint(decoder) !== type) continue;
          unread.splice(index, 1);
          waiting.delete(look);
          resolve(decoder);
          return;
        }
      };
      waiting.add(look);
      look();
    });
  return {
    received,
    receive,
    closed,
    send: (bytes) => socket.send(new Uint8Array(bytes)),
    told: async () => JSON.parse(decoding.readVarString(await receive(STATELESS))),
    close: async () => {
      socket.close();
      await closed;
    },
  };
}

/** Whether a host lets a web socket be opened from a page of this origin; the status of its answer. */
export const upgradeStatus = (address: string, path: string, origin?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      ...(origin === undefined ? {} : { Origin: origin }),
    };
    const asked = request(new URL(path, address), { headers });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
