import { writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { quickRoots } from './quickRoots.ts';

/** What a client wrote from a clock on was written by another, who has the client's id by mistake. */
export interface Move {
  readonly client: number;
  readonly from: number;
  /** The id it gets: one that nobody else uses, the same on every machine. */
  readonly to: number;
}

type Structs = (Y.Item | Y.GC)[];

/** Renames ids, and the register keys (SPEC.md R2, R3) that carry them. */
class Renaming {
  readonly #moves: ReadonlyMap<number, Move>;
  /** Map items that got another key: what was overwritten under the old one is none of theirs. */
  readonly #rekeyed = new Set<string>();

  constructor(moves: readonly Move[]) {
    this.#moves = new Map(moves.map((move) => [move.client, move]));
  }

  moved(id: Y.ID): Move | null {
    const move = this.#moves.get(id.client);
    return move !== undefined && id.clock >= move.from ? move : null;
  }

  id(id: Y.ID): Y.ID {
    const move = this.moved(id);
    return move === null ? id : Y.createID(move.to, id.clock - move.from);
  }

  #mapped(id: Y.ID | null): Y.ID | null {
    return id === null ? null : this.id(id);
  }

  #key(item: Y.Item): string | null {
    const move = this.moved(item.id);
    const writer = move === null ? null : `@${move.client.toString(36)}`;
    const isOwn = writer !== null && item.parentSub?.endsWith(writer) === true;
    return isOwn && move !== null
      ? `${item.parentSub?.slice(0, -writer.length)}@${move.to.toString(36)}`
      : item.parentSub;
  }

  item(item: Y.Item): Y.Item {
    const key = this.#key(item);
    const { origin, rightOrigin } = item;
    const rekeyed = key !== item.parentSub;
    if (rekeyed) for (let at = 0; at < item.length; at += 1) this.#rekeyed.add(textOf(item.id, at));
    // The first under its new key follows nothing; Yjs would otherwise give it the key of what it follows.
    const alone = rekeyed && (origin === null || !this.#rekeyed.has(textOf(origin, 0)));
    const parent = item.parent instanceof Y.AbstractType ? item.parent : null;
    const nested = parent?._item ? this.id(parent._item.id) : parent;
    return new Y.Item(
      this.id(item.id),
      null,
      alone ? null : this.#mapped(origin),
      null,
      alone ? null : this.#mapped(rightOrigin),
      nested,
      key,
      item.content,
    );
  }
}

const textOf = ({ client, clock }: Y.ID, at: number): string => `${client}:${clock + at}`;

const endOf = (structs: Structs): number =>
  structs.reduce((end, { id, length }) => Math.max(end, id.clock + length), 0);

function add(clients: Map<number, Structs>, struct: Y.Item | Y.GC): void {
  const structs = clients.get(struct.id.client) ?? [];
  structs.push(struct);
  clients.set(struct.id.client, structs);
}

/** The structs of a document under their new ids, by client. */
function renamed(doc: Y.Doc, moves: readonly Move[]): Map<number, Structs> {
  const renaming = new Renaming(moves);
  const stayed = new Map<number, Structs>();
  const moved = new Map<number, Structs>();
  const put = (struct: Y.Item | Y.GC, id: Y.ID) => add(renaming.moved(id) === null ? stayed : moved, struct);
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      const { id, length } = struct;
      if (struct instanceof Y.Item) {
        put(renaming.item(struct), id);
        continue;
      }
      const move = moves.find(
        ({ client, from }) => client === id.client && from > id.clock && from < id.clock + length,
      );
      const kept = move === undefined ? length : move.from - id.clock;
      const rest = Y.createID(id.client, id.clock + kept);
      put(new Y.GC(renaming.id(id), kept), id);
      if (kept < length) put(new Y.GC(renaming.id(rest), length - kept), rest);
    }
  }
  // Where somebody has done the same before, the changes are there under the new id as well.
  for (const [client, structs] of moved) {
    if (endOf(structs) > endOf(stayed.get(client) ?? [])) stayed.set(client, structs);
  }
  return stayed;
}

function encode(clients: ReadonlyMap<number, Structs>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  // Higher ids first, as Yjs does: integrating is quicker so.
  const sorted = [...clients].sort(([a], [b]) => b - a);
  writeVarUint(encoder.restEncoder, sorted.length);
  for (const [client, structs] of sorted) {
    writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  const gone = (struct: Y.Item | Y.GC) =>
    struct.deleted || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted);
  const deleted = sorted.flatMap(([client, structs]) => {
    const ranges = structs.filter(gone);
    return ranges.length === 0 ? [] : [{ client, ranges }];
  });
  writeVarUint(encoder.restEncoder, deleted.length);
  for (const { client, ranges } of deleted) {
    encoder.resetDsCurVal();
    writeVarUint(encoder.restEncoder, client);
    writeVarUint(encoder.restEncoder, ranges.length);
    for (const { id, length } of ranges) {
      encoder.writeDsClock(id.clock);
      encoder.writeDsLen(length);
    }
  }
  return encoder.toUint8Array();
}

/**
 * The same document with what belongs to another writer under an id of its own: beside the document that has the
 * first writer's changes under the old id, nothing of either is lost. Text stays text where it stood, registers become
 * further values beside the other's, journal and versions keep their keys.
 */
export function adoptAs(state: Uint8Array, moves: readonly Move[]): Uint8Array {
  const doc = quickRoots(new Y.Doc());
  Y.applyUpdate(doc, state);
  let adopted = state;
  doc.transact((transaction) => {
    for (const { client, from } of moves) {
      if (from < Y.getState(doc.store, client)) Y.getItemCleanStart(transaction, Y.createID(client, from));
    }
    adopted = encode(renamed(doc, moves));
  });
  doc.destroy();
  return adopted;
}
