import type { Moment } from '../../../shared/exporting/index.ts';
import type { JournalLine } from '../../../shared/plan/journal.ts';

/** A line of the list: a day, or what was done on it. */
export type JournalRow =
  | { readonly type: 'day'; readonly key: string; readonly day: string }
  | {
      readonly type: 'line';
      readonly key: string;
      readonly line: JournalLine;
      readonly moment: Moment;
      /** The line above is about the same record. */
      readonly continues: boolean;
    };

/** Lines under the day they were made on, as it was where the reader is. */
export function journalRows(lines: readonly JournalLine[], momentAt: (at: string) => Moment): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  let day: string | null = null;
  let last: JournalLine | null = null;
  for (const line of lines) {
    const moment = momentAt(line.at);
    const isNewDay = moment.day !== day;
    if (isNewDay) rows.push({ type: 'day', key: `day ${rows.length}`, day: moment.day });
    day = moment.day;
    const continues = !isNewDay && last?.kind === line.kind && last.record === line.record;
    rows.push({ type: 'line', key: line.id, line, moment, continues });
    last = line;
  }
  return rows;
}
