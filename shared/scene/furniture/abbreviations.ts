import type { Plan } from '../../plan/plan.ts';
import { INK } from '../theme.ts';
import type { Block, Box, FurnitureOptions } from './block.ts';
import { noteColumns } from './noteColumns.ts';

/** What the plan's abbreviations stand for, in the plan's order. */
export function abbreviations(plan: Plan, box: Box, options: FurnitureOptions): Block {
  const items = plan.notes
    .filter((note) => note.kind === 'abbreviation' && note.title !== '')
    .map((note) => ({ lead: '', term: note.title, text: note.text }));
  return noteColumns(options.translate('abbreviations'), items, box, INK, plan.info.locale, options);
}
