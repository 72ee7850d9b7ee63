import { Check, CircleHelp } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { EntryChange } from '../../../shared/importing/matching/changeOf.ts';
import { useImportText } from '../../app/useText.ts';
import { showTime } from '../../editor/inspector/TimeField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { type DraftRow, doubtsOf } from '../state/rows.ts';
import { RowChange } from './RowChange.tsx';
import { RowDate } from './RowDate.tsx';
import { TakeBox } from './TakeBox.tsx';

/** Where a row is among those that belong together. */
export interface InSeries {
  readonly at: number;
  readonly count: number;
}

export interface RowLineProps {
  readonly row: DraftRow;
  readonly change: EntryChange;
  readonly series: InSeries | undefined;
  /** The year that goes without saying. */
  readonly year: number | null;
  readonly isSelected: boolean;
  /** Another row is to be joined to this one. */
  readonly isJoining: boolean;
  readonly onTake: (isTaken: boolean, key: string) => void;
}

function RowMarks({ row }: { readonly row: DraftRow }): ReactNode {
  const text = useImportText();
  if (!row.isTaken) return <span className="import-row-mark">{text('row.left')}</span>;
  if (!row.wasUncertain) return null;
  if (row.isSeen) {
    return (
      <span className="import-row-mark">
        <Check size={14} aria-hidden />
        {text('row.seen')}
      </span>
    );
  }
  const doubts = doubtsOf(row.entry);
  return (
    <span className="import-row-mark import-row-mark-open">
      <CircleHelp size={14} aria-hidden />
      {doubts.length === 0 ? text('doubt.unsure') : doubts.map((doubt) => text(`doubt.${doubt}`)).join('. ')}
    </span>
  );
}

/** What else was read of the line, in one breath. */
function RowDetails({ row, series }: Pick<RowLineProps, 'row' | 'series'>) {
  const text = useImportText();
  const { name } = useWords();
  const { entry } = row;
  const details = [
    entry.time && showTime(entry.time),
    entry.lane,
    name(`kind-${entry.kind}`),
    entry.status === 'planned' ? '' : name(`status-${entry.status}`),
    entry.place,
    entry.responsible.join(', '),
    series && (entry.step ? text('row.step', { ...series, step: entry.step }) : text('row.series', { ...series })),
  ].filter(Boolean);
  return (
    <>
      <span className="import-row-details">{details.join(' · ')}</span>
      {entry.topics.length > 0 && <span className="import-row-details">{entry.topics.join(' · ')}</span>}
    </>
  );
}

/** One entry that was read, with what is to be said of it. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, change, series, year, isSelected, isJoining, onTake } = props;
  const text = useImportText();
  const { entry, isTaken } = row;
  const title = entry.title || text('row.untitled');
  const isOpen = row.wasUncertain && !row.isSeen && isTaken;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a grid whose other lines are not all in the page
    <div
      className="import-row"
      role="row"
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      data-row={row.id}
      data-taken={isTaken}
      data-open={isOpen || undefined}
      data-joining={isJoining || undefined}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of that line */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the line has the focus */}
      <div role="gridcell" className="import-row-take">
        {change.type !== 'same' && (
          <TakeBox label={text('row.take', { title })} isTaken={isTaken} onChange={(taken) => onTake(taken, row.id)} />
        )}
      </div>
      <div role="gridcell" className="import-row-date tabular">
        <RowDate when={entry.when} words={entry.whenText} year={year} />
      </div>
      <div role="gridcell" className="import-row-words">
        <span className="import-row-title" data-untitled={entry.title === '' || undefined}>
          {title}
        </span>
        <RowDetails row={row} series={series} />
        {'fields' in change && <RowChange fields={change.fields} />}
        <RowMarks row={row} />
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
    </div>
  );
});
