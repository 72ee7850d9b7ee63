import type { Mark, PathMark, Scene } from '../../shared/scene/scene.ts';

/** What a Scene shows of one entry. */
export interface EntryMarks {
  readonly entry: string;
  /** What a screen reader says of it. */
  readonly label: string;
  /** The shapes that draw it: dot, bar, field. */
  readonly shapes: readonly PathMark[];
  /** Texts and leaders that belong to it. */
  readonly companions: readonly Mark[];
}

const cache = new WeakMap<Scene, readonly EntryMarks[]>();

/** The entries a Scene draws, in reading order (by date), with their marks. */
export function entryMarks(scene: Scene): readonly EntryMarks[] {
  const known = cache.get(scene);
  if (known) return known;
  const shapes = new Map<string, PathMark[]>();
  const companions = new Map<string, Mark[]>();
  const put = <Item>(map: Map<string, Item[]>, id: string, item: Item) => {
    const list = map.get(id);
    if (list) list.push(item);
    else map.set(id, [item]);
  };
  for (const mark of scene.marks) {
    if (mark.entry === undefined) continue;
    if (mark.role === 'entry' && mark.type === 'path') put(shapes, mark.entry, mark);
    else put(companions, mark.entry, mark);
  }
  const found = scene.list.flatMap(({ entry, text }): EntryMarks[] => {
    const own = shapes.get(entry);
    if (!own) return [];
    return [
      {
        entry,
        label: own.find((mark) => mark.label)?.label ?? text,
        shapes: own,
        companions: companions.get(entry) ?? [],
      },
    ];
  });
  cache.set(scene, found);
  return found;
}
