import { memo } from 'react';
import type { Entry } from '../../../shared/plan/plan.ts';
import { useImportText } from '../../app/useText.ts';
import { RowDate } from './RowDate.tsx';
import { TakeBox } from './TakeBox.tsx';

export interface GoneLineProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isTaken: boolean;
  readonly year: number | null;
  readonly isSelected: boolean;
  readonly onTake: (isTaken: boolean, key: string) => void;
}

/** An entry of the plan that the document has no more: it stays unless the user says otherwise. */
export const GoneLine = memo(function GoneLine({ id, entry, isTaken, year, isSelected, onTake }: GoneLineProps) {
  const text = useImportText();
  const title = entry.title || text('row.untitled');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a grid whose other lines are not all in the page
    <div
      className="import-row"
      role="row"
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      data-row={id}
      data-gone={isTaken}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of that line */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the line has the focus */}
      <div role="gridcell" className="import-row-take">
        <TakeBox label={text('row.remove', { title })} isTaken={isTaken} onChange={(taken) => onTake(taken, id)} />
      </div>
      <div role="gridcell" className="import-row-date tabular">
        <RowDate when={entry.when} words={entry.whenText} year={year} />
      </div>
      <div role="gridcell" className="import-row-words">
        <span className="import-row-title">{title}</span>
        {isTaken && <span className="import-row-mark">{text('row.gone')}</span>}
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
    </div>
  );
});
