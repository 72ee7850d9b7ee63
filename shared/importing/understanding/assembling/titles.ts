import type { ReadDate } from '../../../time/index.ts';
import { isBody } from '../bodies.ts';
import { formOf, isCoarse } from '../dating.ts';
import type { Piece } from '../pieces.ts';
import { isBudgetName } from '../year.ts';
import type { Form } from './item.ts';
import { datesAt, type Walk } from './walk.ts';

/** `Politisk møteplan`, `Framdriftsplan`, `Mødekalender`: what the title of a plan calls it. */
const TITLE =
  /^(?:(?!(?:af|av|for|til|om|på|i|ved|fra|frå) )[^\s\d]+ ){0,2}\p{L}*(?:plan|planen|kalender|kalenderen|årshjul|årshjulet|oversikt|oversigt|ruta|rute|program|møter|møder|møte|datoer|datoar|tider)(?=[\s,:/–-])/iu;
const MOST_TITLES = 4;

/** The title of the document says for when it is (`Møteplan våren 2026`): nothing happens then. */
export function isTitle(
  { items }: Walk,
  { text, isBullet }: Piece,
  dates: readonly ReadDate[],
  form: Form,
  { index, next }: { readonly index: number; readonly next: Piece | undefined },
): boolean {
  if (form === 'dateOnly' || !dates.every(({ when, deadline }) => isCoarse(when) && !deadline)) return false;
  if (index === 0) return true;
  if (form === 'dateFirst' || isBullet || !TITLE.test(text)) return false;
  const isAboveList = next !== undefined && (next.isBullet || /^\d/u.test(next.text));
  return (items.length === 0 && index < MOST_TITLES) || isAboveList;
}

const YEAR_AT_END = /^([^.!?]{2,60}?)\s(20\d\d)(?:\s?[/–-]\s?(?:20)?(\d\d))?\s?:?$/u;
const SCHOOL_YEAR = /^(?:skoleåre?t?|skuleåre?t?|barnehageåre?t?|läsåre?t?)$/iu;
const SCHOOL_START = 8;
const MOST_YEARS_AWAY = 2;

const isAboveDates = (walk: Walk, next: Piece | undefined) =>
  next !== undefined && !next.isBullet && formOf(next.text, datesAt(walk, next.text)) === 'dateOnly';

/** `Kommunestyret 2026`, `Skoleåret 2025-2026` above lists of dates: their year. */
export function takeYearOf(walk: Walk, { text, isBullet }: Piece, next: Piece | undefined) {
  const [, name = '', first = '', second] = YEAR_AT_END.exec(text) ?? [];
  if (first === '' || (isBullet && !isAboveDates(walk, next))) return;
  const year = Number(first);
  const isNext = second !== undefined && Number(second) === (year + 1) % 100;
  const isHeading = isBody(name) || TITLE.test(`${name} `) || SCHOOL_YEAR.test(name);
  if (!isHeading || isBudgetName(name) || (second !== undefined && !isNext)) return;
  if (walk.year !== null && Math.abs(walk.year - year) > MOST_YEARS_AWAY) return;
  walk.year = year;
  walk.firstMonth = isNext ? SCHOOL_START : 1;
}
