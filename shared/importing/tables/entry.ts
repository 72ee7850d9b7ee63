import type { EntryStatus } from '../../plan/plan.ts';
import { type Edtf, formatEdtf, type ReadDate, UNSET } from '../../time/index.ts';
import { tidyTitle } from '../fields/tidyTitle.ts';
import type { ReadDoubt } from '../reading.ts';
import { bodyIn } from '../understanding/bodies.ts';
import { kindOf, minutesIn } from '../understanding/details.ts';
import type { TableContext, TableEntry } from './tableReading.ts';

export const NOT_SET: Edtf = formatEdtf(UNSET);

/** A date as far as a table needs it: of a text, of a row's month, or made of a start and an end. */
export type TableDate = Pick<ReadDate, 'when' | 'time' | 'text' | 'deadline' | 'yearFrom'>;

/** What a table tells of an entry; what is left out is empty. */
export interface EntryParts {
  readonly title: string;
  readonly date: TableDate | null;
  readonly line: number;
  readonly source: string;
  readonly context: readonly string[];
  readonly time?: string;
  readonly lane?: string;
  readonly status?: EntryStatus;
  readonly responsible?: readonly string[];
  readonly minutes?: number | null;
  readonly place?: string;
  readonly reason?: string;
  readonly topics?: readonly string[];
  readonly series?: string;
  readonly doubts?: readonly ReadDoubt[];
  /** How sure the table as a whole is. */
  readonly certainty?: number;
}

const LONGEST = 400;
const DOUBTED: Readonly<Record<ReadDoubt, number>> = {
  yearGuessed: 0.75,
  monthUnknown: 0.4,
  ambiguousDate: 0.5,
  noDate: 0.5,
  noTitle: 0.4,
  columnGuessed: 0.55,
  dateCarried: 0.55,
};

function doubtsOf(parts: EntryParts, title: string, table: TableContext): readonly ReadDoubt[] {
  const doubts = new Set(parts.doubts ?? []);
  if (title === '') doubts.add('noTitle');
  if (!parts.date) doubts.add('noDate');
  // Words with figures in them that are no date: a day there is not, or one whose year nobody knows.
  if (parts.date?.when === NOT_SET && /\d/.test(parts.date.text)) doubts.add('ambiguousDate');
  const isByContext = parts.date !== null && parts.date.yearFrom === 'context' && parts.date.when !== NOT_SET;
  if (table.isYearGuessed && isByContext) doubts.add('yearGuessed');
  return [...doubts];
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** Said of an entry's title as well, in brackets at its end. */
const SAID_OF_TITLE = /(?<=\S)\s*\((?:utgår|udgår|går ut|avlyst|aflyst)\)\s*$/iu;

const withoutStatus = (title: string, status: EntryStatus = 'planned') =>
  status === 'dropped' || status === 'cancelled' ? title.replace(SAID_OF_TITLE, '') : title;

/** An entry from what a table tells of it. */
export function entryOf(parts: EntryParts, table: TableContext): TableEntry {
  const title = cut(tidyTitle(withoutStatus(parts.title, parts.status)));
  const { date } = parts;
  const doubts = doubtsOf(parts, title, table);
  return {
    title,
    when: date?.when ?? '',
    whenText: (date?.text ?? '').replaceAll(/\s+/gu, ' ').trim(),
    time: date?.time || parts.time || '',
    kind: kindOf(title === '' ? (parts.lane ?? '') : title, {
      deadline: date?.deadline ?? false,
      when: date?.when ?? NOT_SET,
    }),
    status: parts.status ?? 'planned',
    lane: parts.lane || bodyIn(title),
    place: parts.place ?? '',
    responsible: parts.responsible ?? [],
    minutes: parts.minutes ?? minutesIn(title),
    reason: parts.reason ?? '',
    context: parts.context,
    topics: parts.topics ?? [],
    series: parts.series ?? '',
    step: '',
    sources: [{ line: parts.line, text: cut(parts.source) }],
    confidence: Math.min(parts.certainty ?? 0.95, ...doubts.map((doubt) => DOUBTED[doubt])),
    doubts,
  };
}
