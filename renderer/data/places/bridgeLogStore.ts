import type { Bridge, BridgeError, LogPlace } from '../../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { LogStore, PlaceProblem } from '../../../shared/sync/index.ts';
import { later, waitForChange } from './bridgeWait.ts';

/** Read at a time, bytes; a longer stretch is put together here. */
const PIECE = 8 * 1024 * 1024;

const CODES: Readonly<Record<Exclude<BridgeError['code'], 'overtaken'>, PlaceProblem['code']>> = {
  notFound: 'away',
  unreachable: 'away',
  denied: 'denied',
  readOnly: 'readOnly',
  noSpace: 'full',
  tooLarge: 'tooLarge',
  exists: 'failed',
  unsupported: 'failed',
  badRequest: 'failed',
  failed: 'failed',
};

/** What the bridge could not do, as a place says it. */
export function asPlaceProblem({ code, detail }: BridgeError): PlaceProblem {
  return { code: code === 'overtaken' ? 'failed' : CODES[code], ...(detail === undefined ? {} : { detail }) };
}

/** The files of records of one plan, reached over the bridge. */
export function bridgeLogStore(bridge: Bridge, place: LogPlace): LogStore {
  const problem = (error: BridgeError) => err(asPlaceProblem(error));

  async function read(name: string, offset: number, length: number): Promise<Result<Uint8Array, PlaceProblem>> {
    const pieces: Uint8Array[] = [];
    let had = 0;
    while (had < length) {
      const wanted = Math.min(PIECE, length - had);
      const piece = await bridge.logRead({ place, name, offset: offset + had, length: wanted });
      if (!piece.ok) return problem(piece.error);
      pieces.push(piece.value);
      had += piece.value.length;
      if (piece.value.length < wanted) break;
    }
    const [first = new Uint8Array()] = pieces;
    return ok(pieces.length < 2 ? first : new Uint8Array(await new Blob(pieces.map(copied)).arrayBuffer()));
  }

  return {
    async list() {
      const listed = await bridge.logList({ place });
      return listed.ok ? listed : problem(listed.error);
    },
    read,
    async append(name, at, bytes) {
      const appended = await bridge.logAppend({ place, name, at, bytes: copied(bytes) });
      if (appended.ok) return ok(undefined);
      const { code } = appended.error;
      return code === 'overtaken' || code === 'exists' ? err({ code: 'overtaken' }) : problem(appended.error);
    },
    async remove(name) {
      const removed = await bridge.logRemove({ place, name });
      return removed.ok ? ok(undefined) : problem(removed.error);
    },
    // What lies on this machine alone nobody else changes in a hurry.
    wait: (milliseconds) => (place.in === 'machine' ? later(milliseconds) : waitForChange(bridge, place, milliseconds)),
  };
}

/** Bytes in a buffer of their own, which is what may be sent. */
const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
