/** Lines of text put together to the headings and paragraphs that they are. */
import { inter } from '../../shared/render/inter.ts';
import { printable } from '../../shared/render/textLines.ts';
import type { Mark, Scene, TextMark } from '../../shared/scene/scene.ts';

/** Distance of lines of one paragraph, and of words on one line, at most; for 1 mm of em size. */
const LINE_DISTANCE = 1.45;
const WORD_DISTANCE = 2;

/** A heading or paragraph of one page. */
export interface Part {
  readonly tag: string;
  readonly role: Mark['role'];
  /** Places of its marks in the page's. */
  readonly marks: number[];
  readonly words: string;
}

interface OpenPart extends Part {
  words: string;
  readonly first: TextMark;
  last: TextMark;
}

/** Whether text goes on where a part ended: on the same line, or on the next one under it. */
function continues({ first, last }: OpenPart, mark: TextMark): boolean {
  const { size } = mark.style;
  if (last.style.size !== size || last.heading !== mark.heading) return false;
  const down = mark.y - last.y;
  if (Math.abs(down) < 0.01) {
    const gap = mark.x - (last.x + inter.width(last.text, last.style));
    return last.anchor === 'start' && gap > -0.01 && gap < WORD_DISTANCE * size;
  }
  return down > 0 && down < LINE_DISTANCE * size && (mark.x === first.x || mark.x === last.x);
}

/** Headings and paragraphs: what is text and neither names an entry, nor leads anywhere, nor is an axis. */
export function readingParts(scene: Scene, isEntry: (mark: Mark) => boolean): readonly Part[] {
  const parts: OpenPart[] = [];
  let open: OpenPart | null = null;
  scene.marks.forEach((mark, index) => {
    if (mark.type !== 'text' || !['furniture', 'label'].includes(mark.role)) return;
    if (isEntry(mark) || mark.link !== undefined) return;
    const words = printable(mark.text);
    if (open !== null && continues(open, mark)) {
      open.last = mark;
      open.marks.push(index);
      open.words += ` ${words}`;
    } else {
      const tag = mark.heading ? `H${mark.heading}` : 'P';
      open = { tag, role: mark.role, marks: [index], words, first: mark, last: mark };
      parts.push(open);
    }
  });
  return parts;
}
