import * as Y from 'yjs';
import type { Decoded } from './dependencies.ts';

/** Two documents hold different content under one id: from this clock on two writers went by one client id. */
export interface Clash {
  readonly client: number;
  readonly clock: number;
}

const sameId = (a: Y.ID | null, b: Y.ID | null): boolean => Y.compareIDs(a, b);

/** From here on ids are of writers who were told apart (`lineages.ts`); Yjs draws lower ones. */
export const TOLD_APART = 2 ** 48;

/** The same id, or one that was renamed since: a record still has the former. */
const mayBeSame = (a: Y.ID | null, b: Y.ID | null): boolean =>
  sameId(a, b) || (a !== null && b !== null && a.client >= TOLD_APART !== b.client >= TOLD_APART);

/** What an item follows, at a place within it. */
const originAt = ({ id, origin }: Y.Item, clock: number): Y.ID | null =>
  clock === id.clock ? origin : Y.createID(id.client, clock - 1);

/** The content at a place within an item as text; `null` where it is deleted and nobody can tell any more. */
function contentAt({ id, content }: Y.Item, clock: number): string | null {
  const at = clock - id.clock;
  if (content instanceof Y.ContentDeleted) return null;
  // Half of a surrogate pair is replaced by Yjs where a text is cut between the two: it says nothing.
  if (content instanceof Y.ContentString)
    return /[\ud800-\udfff\ufffd]/.test(content.str[at] ?? '') ? null : `s${content.str[at]}`;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return `a${JSON.stringify(content.arr[at])}`;
  return `${content.getRef()}`;
}

/** Where an item that follows nothing lies: the root type's name, or the id of the item that holds it. */
function parentOf({ parent }: Y.Item): string {
  if (typeof parent === 'string') return parent;
  if (parent instanceof Y.ID) return `${parent.client}:${parent.clock}`;
  if (!(parent instanceof Y.AbstractType)) return '';
  return parent._item ? `${parent._item.id.client}:${parent._item.id.clock}` : Y.findRootTypeKey(parent);
}

/** Where an item stands, at a place within it: the same for an item of a document and one of an update. */
function positionAt(item: Y.Item, clock: number): string {
  const origin = originAt(item, clock);
  const follows = [origin, item.rightOrigin].map((id) => (id === null ? '' : `${id.client}:${id.clock}`)).join('|');
  return origin === null && item.rightOrigin === null ? `${parentOf(item)}/${item.parentSub ?? ''}` : follows;
}

function itemAt(doc: Y.Doc, { client, clock }: Clash): Y.Item | null {
  if (clock >= Y.getState(doc.store, client)) return null;
  const structs = doc.store.clients.get(client) ?? [];
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct instanceof Y.Item ? struct : null;
}

/** What was written at a clock, wherever it stands; `null` where it is deleted or not there. */
export function writtenAt(doc: Y.Doc, clash: Clash): string | null {
  const item = itemAt(doc, clash);
  return item && contentAt(item, clash.clock);
}

/** What stands at a clock, as text that is the same on every machine; `null` where it is deleted or not there. */
export function variantAt(doc: Y.Doc, clash: Clash): string | null {
  const item = itemAt(doc, clash);
  const content = item && contentAt(item, clash.clock);
  return item && content !== null ? `${positionAt(item, clash.clock)}=${content}` : null;
}

/**
 * Where the stretch of text begins that was written in one go and goes on at a clock. Two who write at one place may
 * begin with the same letters: their words are two all the same.
 */
export function runStart(doc: Y.Doc, { client, clock }: Clash): number {
  const structs = doc.store.clients.get(client) ?? [];
  let start = clock;
  while (start > 0 && start < Y.getState(doc.store, client)) {
    const item = structs[Y.findIndexSS(structs, start)];
    if (!(item instanceof Y.Item) || item.parentSub !== null) return start;
    if (!sameId(originAt(item, start), Y.createID(client, start - 1))) return start;
    start = item.id.clock < start ? item.id.clock : start - 1;
  }
  return start;
}

/** First place where two structs that overlap differ; `null` where they do not, or nobody can tell. */
function firstDifference(a: Y.Item | Y.GC, b: Y.Item | Y.GC, same: typeof sameId): number | null {
  if (!(a instanceof Y.Item && b instanceof Y.Item)) return null;
  const from = Math.max(a.id.clock, b.id.clock);
  const to = Math.min(a.id.clock + a.length, b.id.clock + b.length);
  const [mine, theirs] = [originAt(a, from), originAt(b, from)];
  if (!same(mine, theirs) || !same(a.rightOrigin, b.rightOrigin)) return from;
  const isAlone = mine === null && a.rightOrigin === null;
  if (isAlone && positionAt(a, from) !== positionAt(b, from)) return from;
  if (a.content instanceof Y.ContentDeleted || b.content instanceof Y.ContentDeleted) return null;
  for (let clock = from; clock < to; clock += 1) {
    const [one, other] = [contentAt(a, clock), contentAt(b, clock)];
    if (one !== null && other !== null && one !== other) return clock;
  }
  return null;
}

/**
 * Where an update holds other content than the document under the ids it has: the first place of each client. What
 * was written next to something that has another id since is the same, unless it is to be so `exactly`.
 */
export function clashesWith(doc: Y.Doc, { structs }: Decoded, exactly?: 'exactly'): readonly Clash[] {
  const same = exactly ? sameId : mayBeSame;
  const found = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const end = Math.min(clock + struct.length, Y.getState(doc.store, client));
    if (clock >= end) continue;
    const known = doc.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(known, clock); index < known.length; index += 1) {
      const other = known[index];
      if (other === undefined || other.id.clock >= end) break;
      const difference = firstDifference(struct, other, same);
      if (difference !== null && difference < (found.get(client) ?? Number.POSITIVE_INFINITY))
        found.set(client, difference);
    }
  }
  return [...found].map(([client, clock]) => ({ client, clock }));
}
