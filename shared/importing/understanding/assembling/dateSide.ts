import { readDates } from '../../../time/index.ts';
import { formOf } from '../dating.ts';
import type { Piece } from '../pieces.ts';

const LONGEST_DATES = 80;
const BARE_DAYS = /^\d{1,2}\.(?:\s?[-–]\s?\d{1,2}\.)?$/u;
const ANY_YEAR = { year: 2000 };

type Kind = 'dates' | 'dated' | 'heading' | 'text';

function kindOf({ text, heading, isPeriod }: Piece): Kind {
  if (isPeriod || heading !== null) return 'heading';
  if (BARE_DAYS.test(text)) return 'dates';
  const form = formOf(
    text,
    readDates(text, ANY_YEAR).filter(({ mention }) => !mention),
  );
  if (form === 'undated') return 'text';
  return form === 'dateOnly' && text.length <= LONGEST_DATES ? 'dates' : 'dated';
}

/**
 * Whether dates on lines of their own stand above what happens then, and not below it: told from where the empty lines
 * and the points of lists are, and from what the first and the last of them have on their other side. `isFirst`: the pieces begin the document,
 * whose title is no title of a date.
 */
export function datesStandAbove(pieces: readonly Piece[], isFirst: boolean): boolean {
  const kinds = pieces.map(kindOf);
  let [above, below] = [0, 0];
  for (const [at, { gap, isBullet }] of pieces.entries()) {
    if (kinds[at] !== 'dates') continue;
    const [before, after, next] = [kinds[at - 1], kinds[at + 1], pieces[at + 1]];
    const isTitle = before === 'text' && !(isFirst && at === 1);
    const mayBeBelow = after === 'text' && before !== 'dates' && next?.isBullet === isBullet;
    const nextGap = next?.gap ?? 0;
    if (mayBeBelow && (!isTitle || nextGap < gap)) above += 1;
    const isPoint = pieces[at - 1]?.isBullet === true && !isBullet;
    if (isTitle && (after !== 'text' || gap < nextGap || isPoint)) below += 1;
  }
  return above > below;
}
