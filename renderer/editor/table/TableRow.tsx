import { memo } from 'react';
import type { AgendaItem, DeletedRecord, Plan } from '../../../shared/plan/plan.ts';
import type { SceneChanges } from '../../../shared/scene/changes.ts';
import { monthName } from '../../../shared/time/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { EntryNote } from '../canvas/useEntryNotes.ts';
import { useRestore } from '../panels/DeletedPanel.tsx';
import { useWords } from '../state/words.ts';
import { EntryRow } from './EntryRow.tsx';
import type { Row } from './rows.ts';

function Heading({ words }: { readonly words: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines of a grid whose other lines are not all in the page
    // biome-ignore lint/a11y/useFocusableInteractive: a heading is not operated
    <div className="table-month" role="row">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">
        <h2>{words}</h2>
      </div>
    </div>
  );
}

function AgendaRow({ item }: { readonly item: AgendaItem }) {
  const { t, name } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for headings
    // biome-ignore lint/a11y/useFocusableInteractive: agenda items are changed in the panel
    <div className="table-line table-agenda" role="row">
      <div />
      <div className="tabular table-minutes">
        {item.minutes === null ? '' : t('agenda.minutesShort', { minutes: item.minutes })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">{item.title || t('entry.untitled')}</div>
      <div className="quiet">{item.kind === 'other' ? '' : name(`agenda-${item.kind}`)}</div>
      <div />
      <div className="quiet">{item.presenters.join(', ')}</div>
      <div className="quiet">{item.status === 'planned' ? '' : name(`agendaStatus-${item.status}`)}</div>
    </div>
  );
}

function DeletedRow({ record }: { readonly record: DeletedRecord }) {
  const { t } = useWords();
  const restore = useRestore();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for headings
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div className="table-deleted" role="row">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell">
        <span className="struck">{record.title || t('entry.untitled')}</span>
        <Button variant="quiet" onPress={() => restore(record)}>
          {t('action.restore')}
        </Button>
      </div>
    </div>
  );
}

export interface TableRowProps {
  readonly row: Row;
  /** Its place among all lines, also those out of sight. */
  readonly index: number;
  readonly selected: string | null;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (entry: string) => void;
  /** The plan that is shown: as it stands, or as it is compared. */
  readonly plan: Plan;
  readonly changes: SceneChanges | undefined;
  /** Nothing can be written in the table. */
  readonly isFixed: boolean;
  readonly note: EntryNote | undefined;
}

/** One line of the table, whatever it is. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, selected, open, onToggle, plan, changes, isFixed, note } = props;
  const { t, locale } = useWords();
  switch (row.type) {
    case 'month':
      return (
        <Heading words={row.month === 0 ? t('table.noDate') : `${monthName(row.month, locale, 'long')} ${row.year}`} />
      );
    case 'entry':
      return (
        <EntryRow
          entry={row.entry}
          index={index}
          newWeek={row.newWeek}
          selected={row.entry.id === selected}
          open={open.has(row.entry.id)}
          onToggle={onToggle}
          plan={plan}
          changes={changes}
          isFixed={isFixed || changes?.marks.get(row.entry.id)?.type === 'gone'}
          note={note}
        />
      );
    case 'agenda':
      return <AgendaRow item={row.item} />;
    case 'deletedHeading':
      return <Heading words={t('table.deleted')} />;
    case 'deleted':
      return <DeletedRow record={row.record} />;
  }
});
