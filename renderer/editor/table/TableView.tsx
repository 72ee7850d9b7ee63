import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ComparisonBar } from '../canvas/ComparisonBar.tsx';
import { useDrawnPlan } from '../canvas/useDrawnPlan.ts';
import { useEntryNotes } from '../canvas/useEntryNotes.ts';
import { useFixedKeys } from '../canvas/useFixedKeys.ts';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { matches, tableRows } from './rows.ts';
import './table.css';
import { TableBar } from './TableBar.tsx';
import { TableRow } from './TableRow.tsx';

const COLUMNS = [
  'table.date',
  'table.time',
  'table.title',
  'table.lanes',
  'table.place',
  'table.responsible',
  'table.status',
] as const;

/** Agendas that are open in the table. */
function useOpenAgendas() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { open, toggle };
}

/** All entries by date, to read, filter and write in. Only the lines in sight are in the page. */
export function TableView() {
  const { store } = useEditor();
  const { plan, changes, compared, isFixed } = useDrawnPlan();
  const notes = useEntryNotes();
  const { t } = useWords();
  const filter = useView((state) => state.filter);
  const showDeleted = useView((state) => state.showDeleted);
  const selected = useView((state) => state.selected);
  const { open, toggle } = useOpenAgendas();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => tableRows(plan, { filter, showDeleted, open }), [plan, filter, showDeleted, open]);
  const shown = useMemo(() => plan.entries.filter((entry) => matches(plan, entry, filter)).length, [plan, filter]);

  const onKeyDown = useFixedKeys(isFixed);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'month' ? 56 : 41),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });

  useEffect(() => {
    const at = rows.findIndex((row) => row.type === 'entry' && row.entry.id === selected);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [rows, selected, virtual]);

  return (
    <div className="table-view">
      {compared && <ComparisonBar state={compared} />}
      <TableBar shown={shown} />
      {/* biome-ignore lint/a11y/useSemanticElements: lines out of sight are not in the page, which a table element cannot tell */}
      <div
        className="table"
        role="grid"
        aria-label={t('table.label')}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <div className="table-head-frame">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: headings are not operated */}
          <div className="table-line table-head" role="row" aria-rowindex={1}>
            {COLUMNS.map((key) => (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div key={key} role="columnheader">
                {t(key)}
              </div>
            ))}
          </div>
        </div>
        {rows.length === 0 && (
          <p className="table-none">
            {filter === '' ? t('canvas.empty') : t('table.noMatch', { filter })}
            {filter !== '' && (
              <button type="button" className="text-button" onClick={() => store.setState({ filter: '' })}>
                {t('table.showAll')}
              </button>
            )}
          </p>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div ref={scroller} className="table-scroll" role="rowgroup">
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className="table-slot"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <TableRow
                    row={row}
                    index={item.index}
                    selected={selected}
                    open={open}
                    onToggle={toggle}
                    plan={plan}
                    changes={changes}
                    isFixed={isFixed}
                    note={isFixed || row.type !== 'entry' ? undefined : notes.get(row.entry.id)}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
