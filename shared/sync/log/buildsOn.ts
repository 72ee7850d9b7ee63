import * as Y from 'yjs';
import type { Clash } from '../clash.ts';
import type { Decoded } from '../dependencies.ts';

/** What stands at an id of a document. */
function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.Item | Y.GC | null {
  if (clock >= Y.getState(doc.store, client)) return null;
  const structs = doc.store.clients.get(client) ?? [];
  return structs[Y.findIndexSS(structs, clock)] ?? null;
}

/** The root type an item lies in, where it lies right in one. */
function rootOf({ parent }: Y.Item): string | null {
  if (typeof parent === 'string') return parent;
  return parent instanceof Y.AbstractType && parent._item === null ? Y.findRootTypeKey(parent) : null;
}

/** The field of a register key, `field@writer` (shared/crdt/SPEC.md R2); `null` of any other key. */
const fieldOf = (key: string | null): string | null => key?.match(/^(.+)@/u)?.[1] ?? null;

/** Whether something written next to `there` can have been: words to words, values to values. */
function follows(item: Y.Item, there: Y.Item | Y.GC | null): boolean {
  if (!(there instanceof Y.Item) || there.content instanceof Y.ContentDeleted) return there !== null;
  return item.content instanceof Y.ContentString === there.content instanceof Y.ContentString;
}

/** Whether a change can have deleted what stands there: words, or a value it wrote another one for. */
function mayDelete({ structs }: Decoded, there: Y.Item | Y.GC | null): boolean {
  if (!(there instanceof Y.Item) || there.deleted || there.parentSub === null) return there !== null;
  const [root, field] = [rootOf(there), fieldOf(there.parentSub)];
  return structs.some(
    (own) => own instanceof Y.Item && field !== null && fieldOf(own.parentSub) === field && rootOf(own) === root,
  );
}

/**
 * Whether a change may have been built on this document: what it refers to of the client, from the clash on, is there
 * and is what it could refer to. Ids alone do not tell which of two writers of one id it had seen.
 */
export function mayBuildOn(change: Decoded, { client, clock }: Clash, doc: Y.Doc): boolean {
  const isOf = (id: unknown): id is Y.ID => id instanceof Y.ID && id.client === client && id.clock >= clock;
  const fits = change.structs.every((own) => {
    if (!(own instanceof Y.Item)) return true;
    const beside = [own.origin, own.rightOrigin].filter(isOf);
    return beside.every((id) => follows(own, structAt(doc, id)));
  });
  if (!fits) return false;
  return (change.ds.clients.get(client) ?? []).every((range) => {
    const first = Math.max(range.clock, clock);
    const clocks = Array.from({ length: Math.max(0, range.clock + range.len - first) }, (_, at) => first + at);
    return clocks.every((at) => mayDelete(change, structAt(doc, Y.createID(client, at))));
  });
}
