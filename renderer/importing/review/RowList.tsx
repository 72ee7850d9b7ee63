import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useImportText } from '../../app/useText.ts';
import type { ShownRow } from '../state/shownRows.ts';
import { GoneLine } from './GoneLine.tsx';
import { useReview, useReviewState } from './ReviewContext.tsx';
import { RowEditor } from './RowEditor.tsx';
import { type InSeries, RowLine } from './RowLine.tsx';
import './rows.css';
import type { RowActions } from './useRowActions.ts';

/** Where each row stands among those it belongs together with. */
function useSeries(): ReadonlyMap<string, InSeries> {
  const rows = useReviewState(({ draft }) => draft.rows);
  return useMemo(() => {
    const groups = Map.groupBy(
      rows.filter(({ entry }) => entry.series !== ''),
      ({ entry }) => entry.series,
    );
    return new Map(
      [...groups.values()].flatMap((group) =>
        group.length < 2 ? [] : group.map(({ id }, at) => [id, { at: at + 1, count: group.length }] as const),
      ),
    );
  }, [rows]);
}

/** Above the first row and below the last, px. */
const MARGIN = 8;

/** What was read, row by row; only the rows in sight are in the page. */
export function RowList({ actions }: { readonly actions: RowActions }) {
  const text = useImportText();
  const { shown, plan } = useReview();
  const selected = useReviewState((state) => state.selected);
  const isEditing = useReviewState((state) => state.isEditing);
  const joining = useReviewState((state) => state.joining);
  const docYear = useReviewState(({ draft }) => draft.year);
  const series = useSeries();
  const scroller = useRef<HTMLDivElement>(null);
  const at = shown.findIndex(({ key }) => key === selected);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (shown[index]?.type === 'heading' ? 44 : 62),
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 8,
    paddingStart: MARGIN,
    paddingEnd: MARGIN,
    // The row in hand keeps the focus, also where it is scrolled out of sight.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return at < 0 || inSight.includes(at) ? inSight : [...inSight, at].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const isThere = virtual.getVirtualItems().length > 0;
  useEffect(() => {
    if (selected === null || isEditing || !isThere) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selected)}"]`);
    const { activeElement } = document;
    const isElsewhere = activeElement?.closest('[data-review-fields]');
    if (line && !isElsewhere) line.focus({ preventScroll: true });
  }, [selected, isEditing, isThere]);

  const year = plan === null ? docYear : plan.info.from.slice(0, 4) === plan.info.to.slice(0, 4) ? docYear : null;
  const line = (row: ShownRow) => {
    if (row.type === 'heading') {
      return (
        // biome-ignore lint/a11y/useSemanticElements: a line of a grid whose other lines are not all in the page
        // biome-ignore lint/a11y/useFocusableInteractive: a heading is not operated
        <div className="import-heading" role="row">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <div role="gridcell">
            <h3>
              {text(`heading.${row.heading}`)} <span className="quiet tabular">{row.count}</span>
            </h3>
          </div>
        </div>
      );
    }
    const isSelected = row.key === selected;
    if (row.type === 'gone') {
      const { key, entry, isTaken } = row;
      return <GoneLine {...{ id: key, entry, isTaken, year, isSelected }} onTake={actions.take} />;
    }
    return (
      <>
        <RowLine
          row={row.row}
          change={row.change}
          series={series.get(row.row.id)}
          year={year}
          isSelected={isSelected}
          isJoining={joining === row.key}
          onTake={actions.take}
        />
        {isSelected && isEditing && <RowEditor key={row.key} row={row.row} />}
      </>
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: lines out of sight are not in the page, which a table element cannot tell
    <div ref={scroller} className="import-list" role="grid" aria-label={text('list')} aria-rowcount={shown.length}>
      {shown.length === 0 && <p className="import-none">{text('list.none')}</p>}
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = shown[item.index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the row in it is what is operated; by keyboard with arrows
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="import-slot"
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                if (row.type !== 'heading' && row.key !== selected) actions.select(row.key);
              }}
              onDoubleClick={() => {
                if (row.type === 'row') actions.edit();
              }}
            >
              {line(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
