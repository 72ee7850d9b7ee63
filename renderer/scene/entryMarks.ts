import { inter } from '../../shared/render/inter.ts';
import { anchorShift } from '../../shared/render/textLines.ts';
import type { Mark, PathMark, Scene, TextMark } from '../../shared/scene/scene.ts';

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

/** Room round words that stand for an entry, mm. */
const ROOM = 0.8;

/** A box round the words of an entry that is named and not drawn: outside the time shown, or without a date. */
function boxRound(entry: string, words: readonly TextMark[]): readonly PathMark[] {
  const boxes = words.map(({ x, y, text, style, anchor }) => {
    const width = inter.width(text, style);
    const left = x - anchorShift(anchor, width);
    return { left, right: left + width, top: y - inter.ascent * style.size, bottom: y + inter.descent * style.size };
  });
  if (boxes.length === 0) return [];
  const left = Math.min(...boxes.map((box) => box.left)) - ROOM;
  const right = Math.max(...boxes.map((box) => box.right)) + ROOM;
  const top = Math.min(...boxes.map((box) => box.top)) - ROOM / 2;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + ROOM / 2;
  return [
    { type: 'path', role: 'entry', entry, d: `M${left},${top}L${right},${top}L${right},${bottom}L${left},${bottom}Z` },
  ];
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
    const others = companions.get(entry) ?? [];
    const words = others.filter((mark): mark is TextMark => mark.type === 'text' && mark.rotate === undefined);
    const own = shapes.get(entry) ?? boxRound(entry, words);
    if (own.length === 0) return [];
    return [{ entry, label: own.find((mark) => mark.label)?.label ?? text, shapes: own, companions: others }];
  });
  cache.set(scene, found);
  return found;
}
