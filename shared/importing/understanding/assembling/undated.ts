import { bodyIn, isBody } from '../bodies.ts';
import { formOf } from '../dating.ts';
import type { Piece } from '../pieces.ts';
import type { Item } from './item.ts';
import { addItem, datesAt, type Walk } from './walk.ts';

/** Empty lines that part two layouts of a page. */
export const LARGE_GAP = 5;
const MOST_TOPICS = 40;
const LONGEST = 300;

/** What is said of the thing above. */
export const LABELLED =
  /^(?:ansvarlige?|ansvarlege?|ansvar|tovholdere?|sted|stad|møtested|mødested|deltakere|deltakarar|deltagere|målgruppe|formål|føremål|tid|tidspunkt|merk|obs|husk)\s?:/iu;

const startsWithBody = ({ text, dates }: Item) => isBody(text.slice(0, dates[0]?.start));

/** Whether a statement has a date and says what it is of: a line above it that ends with a colon is a heading. */
function isDated(walk: Walk, { text, isPeriod, heading }: Piece): boolean {
  if (isPeriod || heading !== null) return false;
  const form = formOf(text, datesAt(walk, text));
  return form !== 'undated' && form !== 'dateOnly';
}

/** What happens on the date that stands alone above it. */
export function titleOfDate(walk: Walk, open: Item, text: string) {
  open.title = text;
  open.text = text;
  if (walk.section !== null || walk.items.at(-2)?.form !== 'dateOnly') walk.isDateBeforeTitle = true;
  if (isBody(text)) open.lane = bodyIn(text);
}

/** Whether a statement is a topic of the dated one above it. */
function isTopicOf(open: Item, { section }: Walk, piece: Piece): boolean {
  if (open.topics.length >= MOST_TOPICS || piece.gap >= LARGE_GAP) return false;
  if (LABELLED.test(piece.text) || (piece.gap === 0 && LABELLED.test(open.topics.at(-1)?.text ?? ''))) return true;
  if (open.form === 'undated') return false;
  // Points of one list under a month stand beside each other.
  if (piece.isBullet) return section === null || !open.piece.isBullet || open.piece.bullet !== piece.bullet;
  const isProse = open.form === 'dateInside' || open.form === 'dateLast';
  if (isProse && section === null && piece.gap > 0 && !startsWithBody(open)) return false;
  return !isProse || open.text.endsWith(':') || section === null;
}

/** A statement without a date: the title or a topic of what stands above, an entry of the section, or a paragraph. */
export function takeUndated(walk: Walk, piece: Piece, text: string, next: Piece | undefined) {
  const { current: open, items, rest } = walk;
  if (open?.form === 'dateOnly' && open.title === '' && !open.isColumns) {
    titleOfDate(walk, open, text);
    return;
  }
  const topic = { text, piece };
  if (open && isTopicOf(open, walk, piece)) {
    open.topics.push(topic);
    walk.pending = { piece, takeBack: () => open.topics.splice(open.topics.indexOf(topic), 1) };
    return;
  }
  if (open && piece.isBullet && open.form === 'undated' && !open.piece.isBullet && open.text.endsWith(':')) {
    open.topics.push(topic);
    return;
  }
  if (walk.section !== null && text.endsWith(':') && next && isDated(walk, next)) {
    walk.laneHeading = text.replace(/:$/u, '');
    rest.push(piece);
    return;
  }
  if (walk.section !== null && text.length < LONGEST) {
    const item = addItem(walk, { piece, text, dates: [], form: 'undated', title: text });
    walk.pending = { piece, takeBack: () => items.splice(items.indexOf(item), 1) };
    return;
  }
  rest.push(piece);
  walk.pending = { piece, takeBack: () => rest.splice(rest.indexOf(piece), 1) };
  if (piece.gap >= LARGE_GAP) walk.current = null;
}
