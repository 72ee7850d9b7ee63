import type { JournalLine } from '../plan/journal.ts';
import type { Plan } from '../plan/plan.ts';
import { clockText, dayText, momentOf, momentsIn } from './moment.ts';
import { type Reader, readerOf, whyText } from './readable.ts';
import type { Report, ReportRow, ReportSection } from './report.ts';
import type { HistoryWords } from './words.ts';

/** Where and when a report is made. */
export interface Made {
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** IANA name of the time zone it is read in. */
  readonly zone: string;
}

export const madeText = ({ at, zone }: Made, { t, locale }: HistoryWords): string =>
  t('out.made', { date: dayText(momentOf(at, zone).day, locale, false) });

/** A line's words for what was done, where that was no change of fields. */
export const actionText = ({ action, title, fields }: JournalLine, { t }: HistoryWords): string => {
  if (action === 'issue') return t('action.issue', { name: title });
  return fields.length > 0 ? '' : t(`action.${action}`);
};

function rowOf(line: JournalLine, reader: Reader, time: string): ReportRow {
  const { words } = reader;
  const done = actionText(line, words);
  const kind = line.kind === 'entry' || line.kind === 'plan' ? '' : words.t(`kind.${line.kind}`);
  return {
    when: { before: '', after: clockText(time, words.locale) },
    name: reader.recordName(line.kind, line.record, line.title),
    detail: kind,
    changes: done === '' ? reader.changes(line.kind, line.fields) : [{ field: '', label: done, before: '', after: '' }],
    why: whyText(line.why),
    who: line.by,
  };
}

/** The lines of a journal as a list by day; `about` says of what, and what was looked for. */
export function journalReport(
  plan: Plan,
  lines: readonly JournalLine[],
  about: { readonly title: string; readonly lines: readonly string[] },
  words: HistoryWords,
  made: Made,
): Report {
  const { t, locale } = words;
  const reader = readerOf(plan, words);
  const momentAt = momentsIn(made.zone);
  const sections: { heading: string; rows: ReportRow[] }[] = [];
  let day: string | null = null;
  let last: JournalLine | null = null;
  for (const line of lines) {
    const moment = momentAt(line.at);
    if (moment.day !== day) {
      day = moment.day;
      sections.push({ heading: day === '' ? t('journal.noDay') : dayText(day, locale), rows: [] });
    }
    const row = rowOf(line, reader, moment.time);
    const isSame = last?.kind === line.kind && last.record === line.record && sections.at(-1)?.rows.length !== 0;
    sections.at(-1)?.rows.push(isSame ? { ...row, name: '', detail: '' } : row);
    last = line;
  }
  return {
    locale,
    title: t('journal.heading', { title: about.title }),
    about: [...about.lines, t('journal.count', { count: lines.length })],
    columns: { when: t('column.when'), what: t('column.what'), change: t('column.change'), who: t('column.who') },
    sections: sections satisfies readonly ReportSection[],
    none: t('journal.empty'),
    nothing: t('value.empty'),
    foot: madeText(made, words),
  };
}
