/**
 * The plan as a calendar (RFC 5545).
 *
 * **Times** are clock times of the place the plan is for, with the zone it lies in (`TZID=Europe/Oslo`, in Danish
 * plans `Europe/Copenhagen`) and that zone's rules. Without a zone they would be «floating»: Outlook on a machine set
 * to another zone, and servers that take a time without one for UTC, would move the meeting; with it, 13:00 is 13:00
 * in the meeting room wherever the calendar is opened. **Days** have no zone.
 *
 * **Weeks, months and quarters** are all-day events across the whole of them that leave the day free (`TRANSPARENT`)
 * and say the date in words: a deadline in week 24 is looked for in that week, and must not block it. What is not
 * settled (no date, no day, uncertain, an open end) is left out and told: a calendar has no way to say «perhaps», and
 * people go by what stands in theirs. Several days with a clock time are all-day, with the time in words: nobody knows
 * whether it is of each day or from the first to the last.
 *
 * Such an entry also holds its date as EDTF, in a property of our own: read again it is the week or the quarter it was,
 * for as long as nobody has moved the event. Another holds what calendars have no property for: the kind, the status by
 * its name, the title without what is said with it, who is responsible.
 *
 * An entry keeps its UID, so that a calendar which has read the plan before updates what it has.
 */
import type { Locale } from '../i18n/translate.ts';
import type { Entry, JournalEntry, Plan } from '../plan/plan.ts';
import { displayClockTime, formatWhen, parseClockTime, whenOf } from '../time/index.ts';
import { type ExportWords, exportWords } from './exportWords.ts';
import { icsOwnJson } from './icsOwn.ts';
import { type IcsSpan, icsSpan, type LeftOutReason, spanLines } from './icsSpan.ts';
import { ENTRY_PROPERTY, foldLine, icsText, timeZone, uidOf, WHEN_PROPERTY } from './icsText.ts';
import { type HistoryWords, historyWords } from './words.ts';

export interface LeftOut {
  readonly entry: Entry;
  readonly reason: LeftOutReason;
}

export interface Calendar {
  readonly text: string;
  readonly written: number;
  readonly leftOut: readonly LeftOut[];
}

interface Writing {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly zone: string;
  readonly words: ExportWords;
  readonly names: HistoryWords;
  /** Instant as iCalendar writes it. */
  readonly stamp: string;
  readonly journal: ReadonlyMap<string, readonly JournalEntry[]>;
}

const ZONES: Readonly<Record<Locale, string>> = {
  nb: 'Europe/Oslo',
  nn: 'Europe/Oslo',
  da: 'Europe/Copenhagen',
  en: 'Europe/Oslo',
};

/** `2024-04-17T10:00:00.000Z` as `20240417T100000Z`; `null` for what is no instant in UTC. */
function stampOf(instant: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(instant);
  return match && `${match.slice(1, 4).join('')}T${match.slice(4, 7).join('')}Z`;
}

const STATUSES: Readonly<Record<Entry['status'], 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  planned: 'CONFIRMED',
  confirmed: 'CONFIRMED',
  done: 'CONFIRMED',
  moved: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
  dropped: 'CANCELLED',
};

/** An entry of an alternative course is not settled either. */
const statusOf = ({ status, scenario }: Entry) =>
  scenario !== null && STATUSES[status] === 'CONFIRMED' ? 'TENTATIVE' : STATUSES[status];

/** Outlook shows a cancelled event as any other, so its title says it; so does that of an alternative. */
function summaryOf(entry: Entry, { plan, words, names }: Writing): string {
  const scenario = plan.scenarios.find(({ id }) => id === entry.scenario)?.name ?? '';
  // Many documents begin the title with it: «Alt. 2: Høringsrunde».
  const title = entry.title.toLowerCase().includes(scenario.toLowerCase())
    ? entry.title
    : `${entry.title} (${scenario})`;
  if (statusOf(entry) !== 'CANCELLED') return title;
  return words.t('ics.cancelled', { status: names.name(`status-${entry.status}`), title });
}

function dateWords(edtf: string, locale: Locale): string {
  return formatWhen(whenOf(edtf), locale, { year: 'always' });
}

function descriptionOf(entry: Entry, span: IcsSpan, { locale, words, names }: Writing): string {
  const { t } = words;
  const clock = span.clock === null ? parseClockTime(entry.time) : null;
  const told: readonly (readonly [Parameters<ExportWords['t']>[0], string])[] = [
    ['ics.when', span.isOfDays ? '' : entry.whenText || dateWords(entry.when, locale)],
    ['ics.time', clock?.ok ? displayClockTime(clock.value, locale) : ''],
    ['ics.status', entry.status === 'planned' ? '' : names.name(`status-${entry.status}`)],
    ['ics.formerWhen', entry.formerWhen === '' ? '' : dateWords(entry.formerWhen, locale)],
    ['ics.reason', entry.reason],
    ['ics.source', entry.source],
    ['ics.responsible', entry.responsible.join(', ')],
  ];
  const topics =
    entry.topics.length === 0 ? '' : [t('ics.topics'), ...entry.topics.map((topic) => `– ${topic}`)].join('\n');
  const lines = told.filter(([, text]) => text !== '').map(([key, text]) => t(key, { text }));
  return [lines.join('\n'), topics, entry.notes].filter((part) => part !== '').join('\n\n');
}

/** What the journal knows of an entry: when it was made and last changed, and how often since. */
function revisionLines(entry: Entry, { journal }: Writing): readonly string[] {
  const lines = journal.get(entry.id) ?? [];
  const stamps = lines.flatMap(({ at }) => stampOf(at) ?? []).sort();
  const created = lines.flatMap(({ action, at }) => (action === 'create' ? (stampOf(at) ?? []) : []))[0];
  const changes = new Set(lines.filter(({ action }) => action !== 'create').map(({ at }) => at));
  const last = stamps.at(-1);
  return [
    `SEQUENCE:${changes.size}`,
    ...(created === undefined ? [] : [`CREATED:${created}`]),
    ...(last === undefined ? [] : [`LAST-MODIFIED:${last}`]),
  ];
}

const text = (name: string, value: string): readonly string[] => (value === '' ? [] : [`${name}:${icsText(value)}`]);

/** An entry keeps the day when somebody has to be there: others may be put beside it. */
const isBusy = (entry: Entry, span: IcsSpan) => span.clock !== null || (entry.kind === 'meeting' && span.isOfDays);

function eventLines(entry: Entry, span: IcsSpan, writing: Writing): readonly string[] {
  const { plan, zone, stamp } = writing;
  const status = statusOf(entry);
  const summary = summaryOf(entry, writing);
  const own = icsOwnJson(entry, { summary, shown: status });
  const busy = isBusy(entry, span) && status !== 'CANCELLED';
  const names = entry.lanes.flatMap((id) => plan.lanes.find((lane) => lane.id === id)?.name || []);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry.id, plan.info.planId)}`,
    `DTSTAMP:${stamp}`,
    ...revisionLines(entry, writing),
    ...spanLines(span, zone),
    ...(span.isOfDays ? [] : [`${WHEN_PROPERTY}:${entry.when}`]),
    `${ENTRY_PROPERTY};VALUE=TEXT:${icsText(own)}`,
    ...text('SUMMARY', summary),
    ...text('LOCATION', entry.place),
    ...text('DESCRIPTION', descriptionOf(entry, span, writing)),
    ...(names.length === 0 ? [] : [`CATEGORIES:${names.map(icsText).join(',')}`]),
    `STATUS:${status}`,
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    // Outlook takes any all-day event without it for a whole day away.
    `X-MICROSOFT-CDO-BUSYSTATUS:${busy ? (status === 'TENTATIVE' ? 'TENTATIVE' : 'BUSY') : 'FREE'}`,
    'END:VEVENT',
  ];
}

/** The plan as a calendar, with what had no place in it; `now` is an instant, ISO 8601 UTC. */
export function exportIcs(plan: Plan, { now }: { readonly now: string }): Calendar {
  const { locale } = plan.info;
  const writing: Writing = {
    plan,
    locale,
    zone: ZONES[locale],
    words: exportWords(locale),
    names: historyWords(locale),
    stamp: stampOf(now) ?? '19700101T000000Z',
    journal: Map.groupBy(
      plan.journal.filter(({ kind }) => kind === 'entry'),
      ({ record }) => record,
    ),
  };
  const leftOut: LeftOut[] = [];
  const events: (readonly string[])[] = [];
  for (const entry of plan.entries) {
    const span = icsSpan(entry);
    if (typeof span === 'string') leftOut.push({ entry, reason: span });
    else events.push(eventLines(entry, span, writing));
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Årring//Årring//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...text('NAME', plan.info.title),
    ...text('X-WR-CALNAME', plan.info.title),
    ...timeZone(writing.zone),
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return { text: `${lines.map(foldLine).join('\r\n')}\r\n`, written: events.length, leftOut };
}
