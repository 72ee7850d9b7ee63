import type * as Y from 'yjs';

type Share = Y.Doc['share'];
type Root = Share extends Map<string, infer Type> ? Type : never;

/**
 * Root types by name that know which of them was asked for its document last, and go through them with that one first.
 *
 * Yjs looks for the name of the root an item belongs to by going through `type.doc.share.entries()`, at every edit and
 * for every item it encodes: with a root a record (SPEC.md R1) most of the time to save or send a plan went there. It
 * gives up at the first that fits, so the order is all that is changed; whatever else goes through them finds each once.
 */
class QuickRoots extends Map<string, Root> {
  readonly #names = new WeakMap<Root, string>();
  #asked: Root | null = null;

  override set(name: string, type: Root): this {
    this.#names.set(type, name);
    const ask = () => {
      this.#asked = type;
    };
    let { doc } = type;
    Object.defineProperty(type, 'doc', {
      configurable: true,
      enumerable: true,
      get: () => {
        ask();
        return doc;
      },
      set: (value: Y.Doc | null) => {
        doc = value;
      },
    });
    return super.set(name, type);
  }

  override *entries(): MapIterator<[string, Root]> {
    const asked = this.#asked;
    this.#asked = null;
    const name = asked === null ? undefined : this.#names.get(asked);
    const first = asked !== null && name !== undefined && this.get(name) === asked ? asked : null;
    if (first !== null && name !== undefined) yield [name, first];
    for (const entry of super.entries()) if (entry[1] !== first) yield entry;
  }
}

/** Makes a document find the names of its root types at once; the document is otherwise as it was. */
export function quickRoots(doc: Y.Doc): Y.Doc {
  if (doc.share instanceof QuickRoots) return doc;
  const quick = new QuickRoots();
  for (const [name, type] of [...doc.share.entries()]) quick.set(name, type);
  doc.share = quick;
  return doc;
}
