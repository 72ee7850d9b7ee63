import type { EntryKind, EntryStatus } from '../../plan/plan.ts';
import type { ReadDate } from '../../time/index.ts';
import { bodyIn } from './bodies.ts';

const word = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'iu');

/** What is said of an entry's standing, in the order that counts. */
const STATUSES: readonly (readonly [EntryStatus, RegExp])[] = [
  ['cancelled', word('avlyst|avlyses|avlyse|aflyst|aflyses|af-lyses|innstilt|kansellert|kanselleres|inställt')],
  ['moved', word('flyttet|flyttes|flytta|flyttast|forskjøvet|framskyndet|fremrykket|rykkes|ny dato')],
  ['postponed', word('utsatt|utsettes|utsett|utset|udsat|udsættes|udskudt|udskydes')],
  ['dropped', word('utgår|udgår|utgått|utgjekk|bortfaller|bortfalder|fell bort|faller bort|strøket')],
  ['done', word('gjennomført|gjennomførd|gennemført|afholdt|avholdt ok|ferdig|utført|udført')],
  ['confirmed', word('bekreftet|bekrefta|bekræftet|stadfesta|stadfestet')],
  [
    'tentative',
    word('afventer|avventer|avventar|avvent|tentativ|tentativt|foreløpig dato|ikke bekreftet|ikkje stadfesta|uavklart'),
  ],
];
const NEGATED =
  /(?:ikke|ikkje|ikk)\s+(?:\p{L}+\s+)?(?:bekreftet|bekrefta|bekræftet|stadfesta|gjennomført|gennemført)/iu;

/** The status that a text tells, and the words that tell it. */
export function statusIn(text: string): { status: EntryStatus; words: string } {
  if (NEGATED.test(text)) return { status: 'tentative', words: '' };
  for (const [status, pattern] of STATUSES) {
    const found = pattern.exec(text);
    if (found) return { status, words: found[0] };
  }
  return { status: 'planned', words: '' };
}

const MINUTES = /(?<![\p{L}\p{N}.,:])(?:\d{1,3}\s?[-–]\s?)?(\d{1,3})\s?min(?:ut(?:ter|t|er)?|\.)?(?![\p{L}])/iu;
const HOURS =
  /(?<![\p{L}\p{N}.,:])(?:\d(?:,\d)?\s?[-–]\s?)?(\d{1,2}(?:,\d{1,2})?)\s?(?:t\.|timer|timar|time|t(?=[)\s,;]|$))(?![\p{L}])/iu;
const LONGEST_MINUTES = 24 * 60;

/** How long something takes: `45 min.`, `1-1,5 t.`; the longest where it may vary. */
export function minutesIn(text: string): number | null {
  const minutes = MINUTES.exec(text)?.[1];
  const hours = HOURS.exec(text)?.[1];
  const value = minutes ? Number(minutes) : hours ? Math.round(Number(hours.replace(',', '.')) * 60) : 0;
  return value > 0 && value <= LONGEST_MINUTES ? value : null;
}

const RESPONSIBLE =
  /\(?(?<![\p{L}])(?:ansvarlig(?:e|t)?|ansvarleg(?:e)?|ansvar|ansv\.?|tovholder|saksbehandler|sakshandsamar)\s?:\s*([^;|().\n]{2,80})\)?/iu;
const BY = /(?:^|[\s(,–-])(?:v\/|ved\/)\s?([\p{L}][^;|(),.\n]{1,60})/iu;

export interface Labelled {
  readonly value: string;
  /** The words it was taken from. */
  readonly words: string;
}

/** Who sees to it, where a label says so. */
export function responsibleIn(text: string): { names: readonly string[]; words: string } {
  const labelled = RESPONSIBLE.exec(text);
  const found = labelled ?? BY.exec(text);
  if (!found) return { names: [], words: '' };
  const names = (found[1] ?? '').split(/\s*(?:,|\/|&|\sog\s)\s*/u).map((name) => name.trim());
  return { names: names.filter((name) => name !== ''), words: labelled ? found[0].trim() : '' };
}

const PLACE =
  /(?<![\p{L}])(?:(?:sted|stad|møtested|møtestad|mødested|lokale|rom)\s?:\s*([^;|,.\n]{2,60})|(lok\.\s?\d{1,4}))/iu;

/** Where it is held, where a label says so. */
export function placeIn(text: string): Labelled {
  const found = PLACE.exec(text);
  const value = found?.[1] ?? found?.[2] ?? '';
  return { value: value.trim(), words: found?.[1] ? found[0] : '' };
}

const REASON =
  /(?:jf\.?|jfr\.?|pga\.?|på grunn av|grunnet|på grund af|grundet|fordi|pr\. mail|iht\.?|kolliderer|sammenfall)[^.;]{2,120}/iu;
/** Why it was moved or cancelled. */
export const reasonIn = (text: string): string => REASON.exec(text)?.[0].trim() ?? '';

const DEADLINE = /frist(?![\p{L}])|frister|fristen|deadline|innlevering|aflevering|senest|innen /iu;
const MEETING = /møte|møde|samling|seminar|workshop|kurs|konferanse|konference|folkemøte|temadag/iu;
const PERIOD = /høring|høyring|fase|ferie|periode/iu;
const MILESTONE =
  /vedtak|vedtas|vedtatt|godkjenn|godkend|milepæl|ikrafttred|træder i kraft|oppstart|start(?:er)?(?![\p{L}])/iu;

/** What kind of thing an entry is. */
export function kindOf(title: string, date: Pick<ReadDate, 'deadline' | 'when'>): EntryKind {
  if (date.deadline || DEADLINE.test(title)) return 'deadline';
  if (date.when.includes('/') && (PERIOD.test(title) || !MEETING.test(title))) return 'period';
  if (MEETING.test(title)) return 'meeting';
  if (MILESTONE.test(title)) return 'milestone';
  if (PERIOD.test(title)) return 'period';
  return bodyIn(title) === '' ? 'activity' : 'meeting';
}
