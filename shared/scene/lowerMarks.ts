import { mapPath } from './mapPath.ts';
import type { Mark, Mm } from './scene.ts';

/** The same marks `by` mm further down the sheet. */
export function lowerMarks(marks: readonly Mark[], by: Mm): Mark[] {
  return marks.map((mark) => {
    if (mark.type === 'path') {
      return { ...mark, d: mapPath(mark.d, (value, kind) => (kind === 'y' ? value + by : value)) };
    }
    return mark.type === 'arcText' ? { ...mark, cy: mark.cy + by } : { ...mark, y: mark.y + by };
  });
}
