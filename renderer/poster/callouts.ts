import { inter } from '../../shared/render/inter.ts';
import { anchorShift } from '../../shared/render/textLines.ts';
import type { Scene, TextMark } from '../../shared/scene/scene.ts';

/** A box on a sheet, mm. */
export interface CalloutBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isWord =
  (entry: string) =>
  (mark: Scene['marks'][number]): mark is TextMark =>
    mark.type === 'text' && mark.role === 'label' && mark.entry === entry && mark.rotate === undefined;

/** The box round the words that name an entry beside the wheel; `null` where it is named in its arc or not at all. */
export function calloutBox(page: Scene, entry: string): CalloutBox | null {
  const words = page.marks.filter(isWord(entry));
  if (words.length === 0) return null;
  const boxes = words.map(({ x, y, text, style, anchor }) => {
    const width = inter.width(text, style);
    const left = x - anchorShift(anchor, width);
    return { left, right: left + width, top: y - inter.ascent * style.size, bottom: y + inter.descent * style.size };
  });
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { x, y, width: right - x, height: bottom - y };
}
