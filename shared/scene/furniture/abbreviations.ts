import type { Plan } from '../../plan/plan.ts';
import { INK } from '../theme.ts';
import type { Block, Box, FurnitureOptions } from './block.ts';
import { noteColumns } from './noteColumns.ts';
import type { Item } from './noteItem.ts';

/** What the plan's abbreviations stand for, in the plan's order. */
export const abbreviationItems = (plan: Plan): Item[] =>
  plan.notes
    .filter((note) => note.kind === 'abbreviation' && note.title !== '')
    .map((note) => ({ lead: '', term: note.title, text: note.text }));

/** The plan's abbreviations under their heading. */
export function abbreviations(plan: Plan, box: Box, options: FurnitureOptions): Block {
  const heading = options.translate('abbreviations');
  return noteColumns(heading, abbreviationItems(plan), box, INK, plan.info.locale, options);
}
