import { formatEdtf, parseEdtf, type ReadDate, readDates, readTimes } from '../../time/index.ts';
import { bodyIn, isBody } from './bodies.ts';
import { datesIn, formOf, isCoarse, isOutside, letters, monthOf } from './dating.ts';
import type { Form, Item, Section } from './item.ts';
import { beginsWithDate, type Piece } from './pieces.ts';

/** What is known before the pieces are read. */
export interface AssembleContext {
  readonly year: number | null;
  readonly firstMonth: number;
}

export interface Assembled {
  readonly items: readonly Item[];
  /** What belongs to no entry. */
  readonly rest: readonly Piece[];
  /** Where reading ended, in a text that holds more dates than any plan. */
  readonly unread: readonly Piece[];
}

/** What goes on behind a date that stands below its title. */
const TAIL = /^(?:m\/|med |i |på |for |ved |v\/|\()/u;
const LARGE_GAP = 5;
const MOST_ITEMS = 3000;
const MOST_DATED = 3000;
const LONG = 30;
const DIGITS = /\d/u;
const MOST_TOPICS = 40;
const MOST_DATES_OF_HEADING = 3;

const BARE_DAY =
  /^(?:(?:man|tir|tys|ons|tor|fre|lør|lau|søn)[a-zæø]{0,5}\.? )?\d{1,2}\.?(?:\s?-\s?\d{1,2}\.?)?(?:[:\s–-]|$)(?![.)]?\d)/u;
const DOTTED_DAYS = /(?:^|\s)\d{1,2}\.(?:\s|,|;|$)/u;

/** Goes through the pieces once and gathers what belongs together. */
export function assemble(pieces: readonly Piece[], known: AssembleContext): Assembled {
  const items: Item[] = [];
  const rest: Piece[] = [];
  const headings: { level: number; text: string }[] = [];
  let section: Section | null = null;
  let lane = '';
  let laneHeading = '';
  let current: Item | null = null;
  /** The undated statement right above, and how to take it back where it turns out to be a title. */
  let pending: { piece: Piece; takeBack: () => void } | null = null;
  let isDateBeforeTitle = false;
  let day = '';
  let year = known.year;
  let listNumber = 0;

  const context = () =>
    [...headings.map(({ text }) => text), laneHeading, section?.label ?? ''].filter((text) => text !== '');

  const endSection = () => {
    section = null;
    isDateBeforeTitle = false;
  };

  const datesOf = (text: string, isBare: boolean) =>
    datesIn(text, isBare, { year, firstMonth: known.firstMonth, section });

  function add(
    piece: Piece,
    text: string,
    dates: readonly ReadDate[],
    form: Form,
    title = '',
    isColumns = false,
  ): Item {
    const item: Item = {
      piece,
      form,
      text,
      title,
      isColumns,
      section,
      lane,
      context: context(),
      dates: [...dates],
      topics: [],
      time: '',
    };
    items.push(item);
    current = item;
    return item;
  }

  function setHeading(piece: Piece, level: number) {
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    headings.push({ level, text: piece.text.replace(/:$/u, '') });
    lane = isBody(piece.text) ? bodyIn(piece.text) : '';
    laneHeading = '';
    current = null;
    pending = null;
    endSection();
  }

  function openSection(text: string, when: string) {
    const written = /20\d\d/u.exec(text)?.[0];
    const label = text.replace(/:$/u, '').trim();
    if (written) year = Number(when.slice(0, 4));
    section = { label, when, month: monthOf(when) };
    current = null;
    pending = null;
    isDateBeforeTitle = false;
    listNumber = 0;
  }

  /** The heading of a year that has none beside its months: January after December is in the next one. */
  function sectionWhen(text: string): string {
    const read = (of: number | null) =>
      readDates(text.replace(/:$/u, ''), { year: of, firstMonth: known.firstMonth })[0];
    const when = read(year)?.when ?? '';
    const isNext = section !== null && monthOf(when) !== null && /20\d\d/u.test(section.label) && !/20\d\d/u.test(text);
    if (!isNext || year === null || section === null || monthOf(when) !== 1 || section.month !== 12) return when;
    year += 1;
    return read(year)?.when ?? '';
  }

  function undated(piece: Piece, text: string) {
    const open = current;
    if (open && open.form === 'dateOnly' && open.title === '' && !open.isColumns) {
      open.title = text;
      open.text = text;
      if (section !== null || items.at(-2)?.form !== 'dateOnly') isDateBeforeTitle = true;
      if (isBody(text)) open.lane = bodyIn(text);
      return;
    }
    const isProse = open?.form === 'dateInside' || open?.form === 'dateLast';
    const isFar = isProse && section === null && piece.gap > 0 && !isBody(open.text.slice(0, open.dates[0]?.start));
    const belongs =
      open !== null && open.topics.length < MOST_TOPICS && piece.gap < LARGE_GAP && (!isFar || piece.isBullet);
    const isTopic =
      belongs &&
      (piece.isBullet ||
        open.form === 'dateFirst' ||
        open.form === 'dateOnly' ||
        open.text.endsWith(':') ||
        section === null ||
        isBody(open.text.slice(0, open.dates[0]?.start)));
    if (open && isTopic && open.form !== 'undated') {
      const topic = { text, piece };
      open.topics.push(topic);
      pending = { piece, takeBack: () => open.topics.splice(open.topics.indexOf(topic), 1) };
      return;
    }
    if (open && piece.isBullet && open.form === 'undated' && !open.piece.isBullet && open.text.endsWith(':')) {
      open.topics.push({ text, piece });
      return;
    }
    if (section !== null && text.length < 300) {
      const item = add(piece, text, [], 'undated', text);
      pending = { piece, takeBack: () => items.splice(items.indexOf(item), 1) };
      return;
    }
    rest.push(piece);
    pending = { piece, takeBack: () => rest.splice(rest.indexOf(piece), 1) };
    if (piece.gap >= LARGE_GAP) current = null;
  }

  function dateOnly(piece: Piece, dates: readonly ReadDate[], above: typeof pending, next: Piece | undefined) {
    /** A block that begins with its date: nothing between it and what stands below. */
    const beginsBlock =
      piece.gap > 0 &&
      next !== undefined &&
      next.gap === 0 &&
      !beginsWithDate(next.text, year) &&
      formOf(next.text, datesOf(next.text, false)) === 'undated';
    const title = beginsBlock && above?.piece === pieces[0] ? null : above;
    if (title && !isDateBeforeTitle && title.piece.text.length < 200 && !title.piece.isBullet) {
      title.takeBack();
      const item = add(title.piece, title.piece.text, dates, 'dateOnly', title.piece.text);
      if (isBody(title.piece.text)) item.lane = bodyIn(title.piece.text);
      return;
    }
    const open = current;
    if (open && open.form === 'dateOnly' && open.title !== '' && !isDateBeforeTitle && open.topics.length === 0) {
      open.dates.push(...dates);
      return;
    }
    const isAnd = dates.length > 1 && !/\b(?:og|samt)\b|,|&/u.test(piece.text);
    const item = add(piece, '', dates, 'dateOnly', '', isAnd);
    if (lane !== '') item.title = lane;
  }

  function statement(piece: Piece, text: string, next: Piece | undefined, isTitle: boolean) {
    const title = pending;
    pending = null;
    const isNumbered =
      new RegExp(`^${listNumber + 1}[.)]\\s`, 'u').test(text) &&
      (listNumber > 0 || (/^1[.)]\s/u.test(text) && /^2[.)]\s/u.test(next?.text ?? '')));
    listNumber = isNumbered ? listNumber + 1 : 0;
    const isBare = !isNumbered && (BARE_DAY.test(text) || (DOTTED_DAYS.test(text) && bodyIn(text) !== ''));
    const dates = datesOf(text, isBare);
    const form = formOf(text, dates);
    if (form === 'undated' && title && next && isHeadingOf(piece, next)) {
      laneHeading = text.replace(/:$/u, '');
      lane = isBody(text) ? bodyIn(text) : '';
      current = null;
      return;
    }
    if (form === 'undated') {
      if (next && section === null && isHeadingOf(piece, next)) {
        laneHeading = text.replace(/:$/u, '');
        lane = isBody(laneHeading) ? bodyIn(laneHeading) : '';
        current = null;
      } else undated(piece, text);
      return;
    }
    if (isTitle && dates.every(({ when }) => isCoarse(when)) && form !== 'dateOnly') {
      laneHeading = text;
      return;
    }
    if (isOutside(dates, section)) endSection();
    const [at] = dates;
    const isTail = form === 'dateFirst' && TAIL.test(text.slice(dates.at(-1)?.end).trim());
    if (form === 'dateOnly') {
      dateOnly(piece, dates, title, next);
    } else if (isTail && title && at && !isDateBeforeTitle) {
      title.takeBack();
      add(
        title.piece,
        `${title.piece.text} ${text.slice(dates.at(-1)?.end).trim()}`,
        dates,
        'dateOnly',
        `${title.piece.text} ${text.slice(dates.at(-1)?.end).trim()}`,
      );
    } else {
      if (form !== 'dateFirst') laneHeading = '';
      add(piece, text, dates, form);
    }
    const [only] = dates;
    if (only && dates.length <= MOST_DATES_OF_HEADING && /^\d{4}-\d\d-\d\d$/u.test(only.when)) day = only.when;
  }

  /** Whether a short undated line heads dated lines below it. */
  function isHeadingOf(piece: Piece, next: Piece): boolean {
    if (piece.isBullet || piece.text.length > 90 || next.isPeriod || isDateBeforeTitle) return false;
    if (current?.form === 'dateOnly' && current.title === '') return false;
    const [first] = readDates(next.text.slice(0, 60), { year: year ?? 2000, firstMonth: known.firstMonth });
    if (!first || first.start > 0) return false;
    const dates = datesOf(next.text, false);
    return formOf(next.text, dates) === 'dateFirst' && !TAIL.test(next.text.slice(dates.at(-1)?.end).trim());
  }

  function timed(piece: Piece) {
    const [time] = readTimes(piece.text);
    if (!time) return;
    const title = piece.text.slice(time.end).replace(/^[\s:–-]+/u, '');
    if (!letters(title) || title.length < 3) {
      if (current && current.time === '') current.time = time.time;
      return;
    }
    const before = current;
    const item = add(piece, title, [], 'undated', title);
    item.time = time.time;
    const parsed = day === '' ? null : parseEdtf(day);
    if (parsed?.ok) {
      const when = formatEdtf(parsed.value);
      item.dates.push({
        when,
        time: time.time,
        text: time.text,
        start: title.length,
        end: title.length,
        deadline: false,
        yearFrom: 'context',
        mention: false,
      });
    }
    if (before && before.form !== 'undated') pending = null;
  }

  let dateCount = 0;
  let unread: readonly Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    dateCount += DIGITS.test(piece.text) ? 1 + piece.text.length / LONG : 0;
    if (items.length > MOST_ITEMS || dateCount > MOST_DATED) {
      unread = pieces.slice(index, index + 1);
      break;
    }
    const next = pieces[index + 1];
    if (piece.gap >= LARGE_GAP && section !== null) {
      endSection();
      current = null;
    }
    if (/^20\d\d:?$/u.test(piece.text)) {
      year = Number(piece.text.slice(0, 4));
      section = null;
      current = null;
    } else if (piece.isPeriod && !(pending !== null && section === null && items.length > 0 && !next)) {
      openSection(piece.text, sectionWhen(piece.text));
    } else if (piece.heading !== null && (piece.heading < 3 || datesOf(piece.text, false).length === 0)) {
      setHeading(piece, piece.heading);
    } else if (piece.isTimed && datesOf(piece.text, false).length === 0) {
      timed(piece);
    } else {
      const row = monthRow(piece);
      if (row) openSection(row.label, row.when);
      const text = withDot(row ? row.rest : piece.text);
      statement(piece, text, next, index === 0);
    }
  }

  /** `22 Formannskap` under a month. */
  function withDot(text: string): string {
    return section?.month == null ? text : text.replace(/^(\d{1,2}) (?=\p{Lu}\p{Ll})/u, '$1. ');
  }

  /** `Januar 17.01. 23.01.`, `Mai: Budsjett`: a month with what happens in it on the same line. */
  function monthRow(piece: Piece): { label: string; when: string; rest: string } | null {
    const found = /^(\p{Lu}\p{L}{2,8}(?: 20\d\d)?)(\s?:|\s|\s[–-])\s?(?=\S)/u.exec(piece.text);
    if (!found?.[1]) return null;
    const when = sectionWhen(found[1]);
    const [date] = readDates(piece.text.slice(0, 60), { year: year ?? 2000 });
    const isWhole = date !== undefined && date.start === 0 && date.end <= found[0].length;
    return isWhole && monthOf(when) !== null
      ? { label: found[1], when, rest: piece.text.slice(found[0].length) }
      : null;
  }

  return { items, rest, unread };
}
