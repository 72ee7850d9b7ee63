import { formatEdtf, parseEdtf, type ReadDate, readTimes } from '../../../time/index.ts';
import { letters } from '../dating.ts';
import type { Piece } from '../pieces.ts';
import { addItem, type Walk } from './walk.ts';

const SHORTEST = 3;

/** A line that begins with a clock time: a point of the programme of the day above, or only the time of the item above. */
export function takeTimed(walk: Walk, piece: Piece) {
  const [time] = readTimes(piece.text);
  if (!time) return;
  const before = walk.current;
  const title = piece.text.slice(time.end).replace(/^[\s:–-]+/u, '');
  if (!letters(title) || title.length < SHORTEST) {
    if (before && before.time === '') before.time = time.time;
    return;
  }
  const parsed = walk.day === '' ? null : parseEdtf(walk.day);
  const date: ReadDate | null = parsed?.ok
    ? {
        when: formatEdtf(parsed.value),
        time: time.time,
        text: time.text,
        start: title.length,
        end: title.length,
        deadline: false,
        yearFrom: 'context',
        mention: false,
      }
    : null;
  const item = addItem(walk, { piece, text: title, dates: date ? [date] : [], form: 'undated', title });
  item.time = time.time;
  if (before && before.form !== 'undated') walk.pending = null;
}
