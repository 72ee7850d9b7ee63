import type { Mark, Mm } from './scene.ts';

/** A command or a number of a path, whose commands are absolute (`M L C A Z`). */
const TOKEN = /([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;

const round = (value: number) => Math.round(value * 10_000) / 10_000;

function lowerPath(d: string, by: Mm): string {
  let command = '';
  let at = 0;
  return d.replace(TOKEN, (token, letter: string | undefined) => {
    if (letter !== undefined) {
      [command, at] = [letter, 0];
      return token;
    }
    const isHeight = command === 'A' ? at % 7 === 6 : at % 2 === 1;
    at += 1;
    return isHeight ? String(round(Number(token) + by)) : token;
  });
}

/** The same marks `by` mm further down the sheet. */
export function lowerMarks(marks: readonly Mark[], by: Mm): Mark[] {
  return marks.map((mark) => {
    if (mark.type === 'path') return { ...mark, d: lowerPath(mark.d, by) };
    return mark.type === 'text' ? { ...mark, y: mark.y + by } : { ...mark, cy: mark.cy + by };
  });
}
