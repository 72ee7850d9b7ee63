/**
 * The logical structure of a poster PDF: what a screen reader reads, in which order (ISO 32000-2, 14.7).
 *
 * Title, the picture as one figure with its alternative text, the entries as lists in order of the date under
 * the headings they stand under, then legend and notes. Lines and leaders are artifacts.
 */
import { inter } from '../../shared/render/inter.ts';
import type { Mark, Scene, TextMark } from '../../shared/scene/scene.ts';

/** A structure element; `key` says which marks are its content. */
export interface StructureNode {
  readonly tag: string;
  readonly key?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly children: readonly StructureNode[];
}

export interface SceneStructure {
  /** For each mark the key of the element it belongs to, or `null` for an artifact. */
  readonly keys: readonly (string | null)[];
  /** Structure type of each key, for marking content. */
  readonly tags: ReadonlyMap<string, string>;
  readonly root: StructureNode;
}

export const FIGURE = 'figure';
const entryKey = (id: string) => `entry:${id}`;
const node = (tag: string, more: Partial<StructureNode> = {}): StructureNode => ({ tag, children: [], ...more });

/** Distance of lines of one paragraph, and of words on one line, at most; for 1 mm of em size. */
const LINE_DISTANCE = 1.45;
const WORD_DISTANCE = 2;

interface Part {
  readonly key: string;
  readonly tag: string;
  readonly role: Mark['role'];
  readonly first: TextMark;
  last: TextMark;
}

/** Whether text goes on where a part ended: on the same line, or on the next one under it. */
function continues({ first, last }: Part, mark: TextMark): boolean {
  const { size } = mark.style;
  if (last.style.size !== size || last.heading !== mark.heading) return false;
  const down = mark.y - last.y;
  if (Math.abs(down) < 0.01) {
    const gap = mark.x - (last.x + inter.width(last.text, last.style));
    return last.anchor === 'start' && gap > -0.01 && gap < WORD_DISTANCE * size;
  }
  return down > 0 && down < LINE_DISTANCE * size && (mark.x === first.x || mark.x === last.x);
}

/** Headings and paragraphs: lines that follow each other are one. */
function collectParts(scene: Scene, keys: (string | null)[], isEntry: (mark: Mark) => boolean): Map<number, Part> {
  const parts = new Map<number, Part>();
  let open: Part | null = null;
  scene.marks.forEach((mark, index) => {
    if (mark.type !== 'text' || isEntry(mark) || (mark.role === 'axis' && mark.heading === undefined)) return;
    if (open !== null && continues(open, mark)) open.last = mark;
    else {
      const key = `part:${index}`;
      open = { key, tag: mark.heading ? `H${mark.heading}` : 'P', role: mark.role, first: mark, last: mark };
      parts.set(index, open);
    }
    keys[index] = open.key;
  });
  return parts;
}

/** The heading that stands before the first label of an entry, where headings stand among the labels. */
function headingsOfEntries(scene: Scene, parts: ReadonlyMap<number, Part>, isEntry: (mark: Mark) => boolean) {
  const found = new Map<string, Part>();
  const seen = new Set<string>();
  let waiting: Part | null = null;
  scene.marks.forEach((mark, index) => {
    const part = parts.get(index);
    if (part && part.role !== 'furniture' && part.tag !== 'P') waiting = part;
    if (!isEntry(mark) || mark.entry === undefined || seen.has(mark.entry)) return;
    seen.add(mark.entry);
    if (waiting !== null) found.set(mark.entry, waiting);
    waiting = null;
  });
  return found;
}

/** Works out which element each mark belongs to, and in which order the elements are read. */
export function structureOf(scene: Scene): SceneStructure {
  const listed = new Set(scene.list.map((item) => item.entry));
  const isEntry = (mark: Mark) => mark.role === 'label' && mark.entry !== undefined && listed.has(mark.entry);
  const keys: (string | null)[] = scene.marks.map((mark) => {
    if (isEntry(mark) && mark.entry !== undefined) return entryKey(mark.entry);
    const pictured = mark.type === 'path' ? ['entry', 'link'] : ['entry', 'link', 'axis', 'label'];
    return pictured.includes(mark.role) ? FIGURE : null;
  });
  const parts = collectParts(scene, keys, isEntry);
  const headings = headingsOfEntries(scene, parts, isEntry);
  const among = new Set([...headings.values()].map((part) => part.key));
  const own = [...parts.values()].filter((part) => !among.has(part.key));
  const partNode = (part: Part) => node(part.tag, { key: part.key });
  const [title, rest] = [own.filter((part) => part.tag === 'H1'), own.filter((part) => part.tag !== 'H1')];

  const lists: StructureNode[] = [];
  let items: StructureNode[] = [];
  const closeList = () => {
    if (items.length > 0) lists.push(node('L', { children: items }));
    items = [];
  };
  for (const { entry, text } of scene.list) {
    const heading = headings.get(entry);
    if (heading) {
      closeList();
      lists.push(partNode(heading));
    }
    items.push(node('LI', { children: [node('LBody', { key: entryKey(entry), actual: text })] }));
  }
  closeList();

  const figure = node('Figure', { key: FIGURE, alt: scene.description || scene.title });
  const children = [...title.map(partNode), figure, ...lists, ...rest.map(partNode)];
  const tags = new Map<string, string>([[FIGURE, 'Figure']]);
  for (const part of parts.values()) tags.set(part.key, part.tag);
  for (const id of listed) tags.set(entryKey(id), 'LBody');
  return { keys, tags, root: node('Document', { children }) };
}
