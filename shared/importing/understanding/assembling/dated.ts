import type { ReadDate } from '../../../time/index.ts';
import { bodyIn, isBody } from '../bodies.ts';
import { formOf } from '../dating.ts';
import { beginsWithDate, type Piece } from '../pieces.ts';
import { addItem, datesAt, type Pending, type Walk } from './walk.ts';

const LONGEST_TITLE = 200;

/** What a date on a line of its own stands among. */
interface Beside {
  /** The undated statement above it. */
  readonly above: Pending | null;
  readonly next: Piece | undefined;
  readonly isSecond: boolean;
}

/** A block that begins with its date: nothing between it and what stands below. */
const beginsBlock = (walk: Walk, piece: Piece, next: Piece | undefined) =>
  piece.gap > 0 &&
  next !== undefined &&
  next.gap === 0 &&
  !beginsWithDate(next.text, walk.year) &&
  formOf(next.text, datesAt(walk, next.text)) === 'undated';

/** Whether more dates alone on their lines follow. */
const isListBelow = (walk: Walk, piece: Piece, next: Piece | undefined) =>
  next !== undefined && next.isBullet === piece.isBullet && formOf(next.text, datesAt(walk, next.text)) === 'dateOnly';

/** Whether a line goes on with the list of dates below a title. */
export const goesOnInList = ({ list }: Walk, piece: Piece): boolean =>
  list !== null && piece.isBullet === list.isBullet && (piece.isBullet || piece.gap <= 1);

/** A line with nothing but dates: those of the title above it, further ones of it, or those of the title below. */
export function takeDates(walk: Walk, piece: Piece, dates: readonly ReadDate[], { above, next, isSecond }: Beside) {
  // `Fredag 27. oktober:` is above what happens then, wherever the others stand.
  const isAbove = walk.isDateBeforeTitle || walk.datesAbove || piece.text.endsWith(':');
  const title = isSecond && beginsBlock(walk, piece, next) ? null : above;
  if (
    title &&
    !isAbove &&
    title.piece.text.length < LONGEST_TITLE &&
    (!title.piece.isBullet || piece.isBullet || piece.gap === 0 || isListBelow(walk, piece, next))
  ) {
    const { text } = title.piece;
    title.takeBack();
    const item = addItem(walk, { piece: title.piece, text, dates, form: 'dateOnly', title: text });
    if (isBody(text)) item.lane = bodyIn(text);
    walk.list = { title: text, piece: title.piece, isBullet: piece.isBullet };
    return;
  }
  const open = walk.current;
  if (open?.form === 'dateOnly' && open.title !== '' && !isAbove && open.topics.length === 0) {
    open.dates.push(...dates);
    return;
  }
  if (walk.list && !isAbove && goesOnInList(walk, piece)) {
    const item = addItem(walk, { piece, text: walk.list.title, dates, form: 'dateOnly', title: walk.list.title });
    if (isBody(walk.list.title)) item.lane = bodyIn(walk.list.title);
    return;
  }
  const isColumns = dates.length > 1 && !/\b(?:og|samt|och)\b|,|&/u.test(piece.text);
  const item = addItem(walk, { piece, text: '', dates, form: 'dateOnly', isColumns });
  item.title =
    isAbove && next && formOf(next.text, datesAt(walk, next.text)) === 'undated' ? '' : walk.lane || walk.laneHeading;
}
