import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import type { SceneChanges } from '../../../shared/scene/changes.ts';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import type { EntryNote } from '../canvas/useEntryNotes.ts';
import { agendaOf } from '../commands/agendaEdits.ts';
import { setEntry } from '../commands/entryEdits.ts';
import { showTime } from '../inspector/TimeField.tsx';
import { typedWhen } from '../inspector/WhenField.tsx';
import { LaneDot } from '../panels/LaneDot.tsx';
import { useEdit, useEditor, useView } from '../state/EditorContext.tsx';
import type { EditedCell } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import { editableWhen } from '../when/showWhen.ts';
import { CellInput } from './CellInput.tsx';
import { ChangeWords, DateWords, RowMargin, RowPeople } from './RowWords.tsx';

function LaneNames({ lanes, plan }: { readonly lanes: readonly string[]; readonly plan: Plan }) {
  const styles = laneStyles(plan.lanes, CALM);
  return plan.lanes
    .filter(({ id }) => lanes.includes(id))
    .map(({ id, name, shortName }) => (
      <span key={id} className="lane-name">
        <LaneDot colour={styles.get(id)?.hue ?? NO_LANE.hue} />
        {shortName || name}
      </span>
    ));
}

function TitleWords({ entry, open, onToggle, plan, changes, note }: EntryRowProps) {
  const { t } = useWords();
  const count = agendaOf(plan, entry.id).length;
  const isGone = changes?.marks.get(entry.id)?.type === 'gone';
  const struck = isGone || entry.status === 'cancelled' || entry.status === 'dropped';
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <>
      {struck ? <s>{entry.title || t('entry.untitled')}</s> : <span>{entry.title || t('entry.untitled')}</span>}
      {note && <RowPeople note={note} />}
      {changes && <ChangeWords entry={entry} changes={changes} />}
      {entry.topics.length > 0 && <span className="quiet topics">{entry.topics.join(' · ')}</span>}
      {count > 0 && (
        <button type="button" className="agenda-toggle" aria-expanded={open} onClick={() => onToggle(entry.id)}>
          <Arrow size={14} aria-hidden />
          {open ? t('table.closeAgenda') : t('table.openAgenda', { count })}
        </button>
      )}
    </>
  );
}

export interface EntryRowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly newWeek: boolean;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onToggle: (entry: string) => void;
  /** The plan that is shown: as it stands, or as it is compared. */
  readonly plan: Plan;
  readonly changes: SceneChanges | undefined;
  /** It cannot be written in. */
  readonly isFixed: boolean;
  readonly note: EntryNote | undefined;
}

/** One entry as a line; its date and title can be written in place (double click, F2, Tab between the two). */
export function EntryRow(props: EntryRowProps) {
  const { entry, index, newWeek, selected, plan, changes, isFixed, note } = props;
  const { store } = useEditor();
  const edit = useEdit();
  const { t, name, locale } = useWords();
  const editing = useView(({ cell }) => (cell?.entry === entry.id && !isFixed ? cell.field : null));
  const write = (field: EditedCell['field']) => {
    if (!isFixed) store.setState({ cell: { entry: entry.id, field }, selected: entry.id });
  };

  const put = (field: EditedCell['field'], text: string) => {
    const edits = field === 'title' ? [setEntry(entry.id, { title: text })] : typedWhen(plan, entry, text);
    if (edits.length > 0) edit(edits);
  };
  const input = (field: EditedCell['field'], label: string, value: string) => (
    <CellInput
      key={field}
      entry={entry.id}
      field={field}
      label={label}
      value={value}
      onPut={(text) => put(field, text)}
    />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a grid whose other lines are not all in the page
    <div
      className="table-line table-entry"
      role="row"
      tabIndex={0}
      aria-selected={selected}
      aria-rowindex={index + 2}
      data-entry={entry.id}
      data-new-week={newWeek || undefined}
      data-change={changes ? (changes.marks.get(entry.id)?.type ?? 'none') : undefined}
      onFocus={() => store.setState({ selected: entry.id })}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of that line */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the line has the focus; F2 writes in it */}
      <div role="gridcell" className="tabular" data-cell="when" onDoubleClick={() => write('when')}>
        {editing === 'when' ? (
          input('when', t('field.when'), editableWhen(entry, locale))
        ) : (
          <>
            <RowMargin note={note} change={changes?.marks.get(entry.id)?.type} />
            <DateWords entry={entry} changes={changes} />
          </>
        )}
      </div>
      <div role="gridcell" className="tabular">
        {showTime(entry.time)}
      </div>
      <div role="gridcell" className="table-title" data-cell="title" onDoubleClick={() => write('title')}>
        {editing === 'title' ? input('title', t('field.title'), entry.title) : <TitleWords {...props} />}
      </div>
      <div role="gridcell">
        <LaneNames lanes={entry.lanes} plan={plan} />
      </div>
      <div role="gridcell">{entry.place}</div>
      <div role="gridcell">{entry.responsible.join(', ')}</div>
      <div role="gridcell" className="quiet">
        {entry.status === 'planned' ? '' : name(`status-${entry.status}`)}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: cells of that line */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the line has the focus; F2 writes in it */}
    </div>
  );
}
