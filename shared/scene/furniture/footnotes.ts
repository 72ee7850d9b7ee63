import type { Entry, Note, Plan } from '../../plan/plan.ts';
import { INK } from '../theme.ts';
import type { Block, Box, FurnitureOptions } from './block.ts';
import { noteColumns } from './noteColumns.ts';
import type { Item } from './noteItem.ts';

/** The figure of each footnote that an entry refers to, in the order of the notes: 1, 2, 3 … by note id. */
export function footnoteNumbers(plan: Plan): ReadonlyMap<string, number> {
  const used = new Set(plan.entries.flatMap((entry) => entry.footnotes));
  const numbered = plan.notes.filter((note) => note.kind === 'footnote' && used.has(note.id));
  return new Map(numbered.map((note, index) => [note.id, index + 1]));
}

/** What stands after an entry's title when it has footnotes: « 1)», « 1) 3)»; empty when it has none. */
export function footnoteSuffix(entry: Entry, numbers: ReadonlyMap<string, number>): string {
  const figures = entry.footnotes.flatMap((note) => numbers.get(note) ?? []).sort((a, b) => a - b);
  return figures.map((figure) => `\u00a0${figure})`).join('');
}

/** The plan's footnotes: numbered ones first, then those that speak of the whole plan. */
export function footnoteItems(plan: Plan, numbers: ReadonlyMap<string, number>): Item[] {
  const all = plan.notes.filter((note) => note.kind === 'footnote' && (note.text !== '' || note.title !== ''));
  const item = (note: Note): Item => {
    const number = numbers.get(note.id);
    return {
      lead: number === undefined ? '' : `${number})`,
      term: note.text === '' ? '' : note.title,
      text: note.text || note.title,
    };
  };
  const ordered = [...all.filter((note) => numbers.has(note.id)), ...all.filter((note) => !numbers.has(note.id))];
  return ordered.map(item);
}

/** The plan's footnotes under their heading. */
export function footnotes(plan: Plan, box: Box, options: FurnitureOptions): Block {
  const items = footnoteItems(plan, options.noteNumbers ?? footnoteNumbers(plan));
  return noteColumns(options.translate('footnotes'), items, box, INK, plan.info.locale, options);
}
