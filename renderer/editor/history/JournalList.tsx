import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { dayText, momentsIn, type Reader } from '../../../shared/exporting/index.ts';
import type { JournalLine } from '../../../shared/plan/journal.ts';
import { addDays } from '../../../shared/time/index.ts';
import { todayHere } from '../canvas/today.ts';
import { useWords } from '../state/words.ts';
import { JournalItem } from './JournalItem.tsx';
import { journalRows } from './journalRows.ts';
import { zoneHere } from './made.ts';

export interface JournalListProps {
  readonly lines: readonly JournalLine[];
  readonly reader: Reader;
  readonly of: string | null;
  readonly onShow: (entry: string) => void;
}

function Day({ day }: { readonly day: string }) {
  const { history: t, locale } = useWords();
  const today = todayHere();
  if (day === '') return <h3 className="journal-day">{t('journal.noDay')}</h3>;
  const near = day === today ? t('journal.today') : day === addDays(today, -1) ? t('journal.yesterday') : '';
  return (
    <h3 className="journal-day">
      {near !== '' && `${near} `}
      {near === '' ? dayText(day, locale) : <span>{dayText(day, locale)}</span>}
    </h3>
  );
}

/** A journal by day. Only the lines in sight are in the page. */
export function JournalList({ lines, reader, of, onShow }: JournalListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const momentAt = useMemo(() => momentsIn(zoneHere()), []);
  const rows = useMemo(() => journalRows(lines, momentAt), [lines, momentAt]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'day' ? 44 : 86),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="journal-scroll">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="journal-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.type === 'day' ? (
                <Day day={row.day} />
              ) : (
                <JournalItem {...row} reader={reader} of={of} onShow={onShow} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
