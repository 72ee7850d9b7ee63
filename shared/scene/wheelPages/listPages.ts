import type { Mark, Pages, Scene } from '../scene.ts';
import { PAPER } from '../theme.ts';
import type { Task } from '../wheel/arrangement.ts';
import type { WheelDrawing } from '../wheel/drawing.ts';
import type { Sheet } from '../wheel/sheet.ts';
import { listMarks } from './listItems.ts';
import type { SetLines } from './listing.ts';

interface Listing {
  readonly task: Task;
  readonly sheet: Sheet;
  /** What stands on the first sheet beside its lists. */
  readonly drawing: Pick<WheelDrawing, 'marks' | 'description' | 'geometry'>;
  readonly first: readonly SetLines[];
  /** What stands on each further sheet. */
  readonly others: readonly SetLines[];
}

/** Sheets with a head each: the first with a drawing and its lists, the others with what of the lists goes on. */
export function listPages({ task, sheet, drawing, first, others }: Listing): Pages {
  const { plan, options, writer } = task;
  const page = (sets: readonly SetLines[], marks: readonly Mark[]): Scene => {
    const groups = sets.flatMap(({ flowed }) => flowed.headings.map(({ text }) => text));
    const name = others.length === 0 ? '' : [...new Set([groups[0] ?? '', groups.at(-1) ?? ''])].join('–');
    const known = new Set<string>();
    return {
      width: options.width,
      height: options.height,
      background: PAPER,
      title: plan.info.title,
      language: plan.info.locale,
      description: drawing.description,
      ...(name === '' ? {} : { name }),
      marks: [...marks, ...sets.flatMap(({ flowed, style }) => listMarks(flowed, style)), ...sheet.marks],
      list: sets
        .flatMap(({ flowed }) => flowed.placed.map(({ item }) => item.entry))
        .filter(({ id }) => !known.has(id) && known.add(id))
        .map((entry) => ({ entry: entry.id, text: writer.line(entry) })),
    };
  };
  const scene = page(first, drawing.marks);
  return [
    { ...scene, ...(drawing.geometry ? { geometry: drawing.geometry } : {}) },
    ...others.map((set) => page([set], [])),
  ];
}
