import type { EntryStatus } from '../../plan/plan.ts';
import { statusIn } from '../understanding/details.ts';

const word = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');

const BEGUN = word('planlagt|planlagd|pågår|i gang|igangsatt|igangsat|under arbei\\p{L}+|startet|startar|delvis');
const NEGATED = word('ikke|ikkje|ikk');
const DONE = word(
  'ferdigstilt|færdig|fullført|fullførd|gjennomførte|avsluttet|avslutta|afsluttet|lukket|ok|done|100 ?%|ja',
);

/** The status in a cell of a column that holds nothing else, where more words are one (`ferdigstilt`, `pågår`). */
export function statusInCell(text: string): EntryStatus {
  if (NEGATED.test(text)) return /bekr|stadf/iu.test(text) ? 'tentative' : 'planned';
  const { status } = statusIn(text);
  if (status !== 'planned' || BEGUN.test(text)) return status;
  return DONE.test(text) ? 'done' : 'planned';
}
