import type { Hocuspocus } from '@hocuspocus/server';
import { HOST_PLAN } from '../../shared/sync/host/address.ts';

/** Longest name of a plan with the mark of its length before it. */
const LONGEST = 64;
/** Of Hocuspocus's message types those that someone who comes may send: no broadcasts, nothing it does not know. */
const TYPES: ReadonlySet<number | undefined> = new Set([0, 1, 2, 3, 4, 5, 7]);
const NOT_UNDERSTOOD = 4400;

const text = new TextDecoder('latin1');

/** Whether bytes begin as a message does: with the name of a plan and a type. */
function isMessage(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  if (length === 0 || length > LONGEST) return false;
  return HOST_PLAN.test(text.decode(bytes.subarray(1, 1 + length))) && TYPES.has(bytes[1 + length]);
}

/**
 * Cuts off those who send what is no message, before Hocuspocus looks at it: it would do the same, and write a page
 * into the log each time.
 */
export function guardMessages(hocuspocus: Hocuspocus): void {
  const handle = hocuspocus.handleConnection.bind(hocuspocus);
  hocuspocus.handleConnection = (socket, request, context) => {
    const client = handle(socket, request, context);
    const take = client.handleMessage;
    client.handleMessage = (bytes) => {
      if (isMessage(bytes)) take(bytes);
      else socket.close(NOT_UNDERSTOOD, 'damaged');
    };
    return client;
  };
}
