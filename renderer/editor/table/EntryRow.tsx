import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Entry } from '../../../shared/plan/plan.ts';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { whenOf } from '../../../shared/time/index.ts';
import { agendaOf } from '../commands/agendaEdits.ts';
import { setEntry } from '../commands/entryEdits.ts';
import { showTime } from '../inspector/TimeField.tsx';
import { typedWhen } from '../inspector/WhenField.tsx';
import { LaneDot } from '../panels/LaneDot.tsx';
import { useEdit, useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import type { EditedCell } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import { editableWhen, shortWeekday, showUnderMonth } from '../when/showWhen.ts';
import { CellInput } from './CellInput.tsx';

function LaneNames({ lanes }: { readonly lanes: readonly string[] }) {
  const plan = usePlan();
  const styles = laneStyles(plan.lanes);
  return plan.lanes
    .filter(({ id }) => lanes.includes(id))
    .map(({ id, name, shortName }) => (
      <span key={id} className="lane-name">
        <LaneDot colour={styles.get(id)?.hue ?? NO_LANE.hue} />
        {shortName || name}
      </span>
    ));
}

function DateWords({ entry }: { readonly entry: Entry }) {
  const { t, locale } = useWords();
  const when = whenOf(entry.when);
  if (when.kind === 'unset') return <span className="quiet">{entry.whenText || t('drag.unset')}</span>;
  const day = shortWeekday(when, locale);
  return (
    <>
      {showUnderMonth(when, locale)}
      {day !== '' && <span className="quiet"> {day}</span>}
    </>
  );
}

function TitleWords({ entry, open, onToggle }: Pick<EntryRowProps, 'entry' | 'open' | 'onToggle'>) {
  const { t } = useWords();
  const count = agendaOf(usePlan(), entry.id).length;
  const struck = entry.status === 'cancelled' || entry.status === 'dropped';
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <>
      <span className={struck ? 'struck' : undefined}>{entry.title || t('entry.untitled')}</span>
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
}

/** One entry as a line; its date and title can be written in place (double click, F2, Tab between the two). */
export function EntryRow({ entry, index, newWeek, selected, open, onToggle }: EntryRowProps) {
  const { store } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t, name, locale } = useWords();
  const editing = useView(({ cell }) => (cell?.entry === entry.id ? cell.field : null));
  const write = (field: EditedCell['field']) =>
    store.setState({ cell: { entry: entry.id, field }, selected: entry.id });

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
      onFocus={() => store.setState({ selected: entry.id })}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of that line */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the line has the focus; F2 writes in it */}
      <div role="gridcell" className="tabular" data-cell="when" onDoubleClick={() => write('when')}>
        {editing === 'when' ? input('when', t('field.when'), editableWhen(entry, locale)) : <DateWords entry={entry} />}
      </div>
      <div role="gridcell" className="tabular">
        {showTime(entry.time)}
      </div>
      <div role="gridcell" className="table-title" data-cell="title" onDoubleClick={() => write('title')}>
        {editing === 'title' ? (
          input('title', t('field.title'), entry.title)
        ) : (
          <TitleWords entry={entry} open={open} onToggle={onToggle} />
        )}
      </div>
      <div role="gridcell">
        <LaneNames lanes={entry.lanes} />
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
