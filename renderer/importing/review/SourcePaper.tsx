import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { BLANK_ENTRY, type ReadEntry } from '../../../shared/importing/reading.ts';
import { useImportText } from '../../app/useText.ts';
import { newId } from '../../data/random.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { addRow } from '../state/draft.ts';
import type { PaperLine } from '../state/paper.ts';
import { step } from '../state/reviewStore.ts';
import { useReview, useReviewState } from './ReviewContext.tsx';
import './paper.css';

/** An entry of a line that was read as none: its words are the title, and the date is the user's to say. */
const entryOf = ({ line, cells }: PaperLine): ReadEntry => {
  const words = cells.filter(Boolean).join(' ');
  return { ...BLANK_ENTRY, id: newId(), title: words, sources: [{ line, text: words }], confidence: 1 };
};

/** Above the first line and below the last, px. */
const SHEET_MARGIN = 16;

interface LineProps {
  readonly line: PaperLine;
  readonly isMarked: boolean;
  /** Key of the first row that was read in it. */
  readonly row: string | undefined;
}

function Line({ line, isMarked, row }: LineProps) {
  const { store } = useReview();
  const text = useImportText();
  const words =
    line.widths !== null ? (
      <span className="import-paper-cells" style={{ gridTemplateColumns: line.widths }}>
        {line.cells.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing but their place
          <span key={at}>{cell}</span>
        ))}
      </span>
    ) : (
      <span className="import-paper-text">{line.cells[0]}</span>
    );
  const isEmpty = line.cells.every((cell) => cell === '');
  return (
    <div
      className="import-paper-line"
      data-marked={isMarked || undefined}
      data-read={row !== undefined || undefined}
      data-heading={line.heading ?? undefined}
    >
      <span className="import-paper-number tabular" aria-hidden>
        {isEmpty ? '' : line.line}
      </span>
      {row === undefined ? (
        words
      ) : (
        // Its keyboard path is the row in the list.
        <button
          type="button"
          tabIndex={-1}
          className="import-paper-go"
          onClick={() => store.setState({ selected: row, isEditing: false })}
        >
          {words}
        </button>
      )}
      {row === undefined && !isEmpty && (
        <span className="import-paper-add">
          <IconButton
            icon={Plus}
            label={text('paper.add')}
            onPress={() => {
              const entry = entryOf(line);
              step(store, (draft) => addRow(draft, entry));
              store.setState({
                selected: entry.id,
                filter: 'all',
                isEditing: true,
                said: text('said.added', { title: entry.title }),
              });
            }}
          />
        </span>
      )}
    </div>
  );
}

/** The document itself, with the lines that the row in hand was read in. */
export function SourcePaper() {
  const { paper, shown } = useReview();
  const text = useImportText();
  const selected = useReviewState((state) => state.selected);
  const rows = useReviewState(({ draft }) => draft.rows);
  const scroller = useRef<HTMLDivElement>(null);
  const inHand = shown.find(({ key }) => key === selected);
  const row = inHand?.type === 'row' ? inHand.row : null;
  const marked = useMemo(() => (row === null ? [] : paper.placesOf(row.entry.sources)), [paper, row]);
  const firstRows = useMemo(() => {
    const first = new Map<number, string>();
    for (const { id, entry } of rows) {
      for (const place of paper.placesOf(entry.sources)) if (!first.has(place)) first.set(place, id);
    }
    return first;
  }, [paper, rows]);
  const virtual = useVirtualizer({
    count: paper.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 20,
    paddingStart: SHEET_MARGIN,
    paddingEnd: SHEET_MARGIN,
  });
  const [place] = marked;
  useEffect(() => {
    if (place !== undefined) virtual.scrollToIndex(place, { align: 'center' });
  }, [place, virtual]);

  return (
    <section className="import-paper" aria-label={text('paper')}>
      {row !== null && row.entry.context.length > 0 && (
        <p className="import-paper-context">{row.entry.context.join(' › ')}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <div ref={scroller} className="import-paper-scroll" tabIndex={0} role="document" aria-label={text('paper')}>
        <div className="import-paper-sheet" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = paper.lines[item.index];
            if (!line) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="import-paper-slot"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Line line={line} isMarked={marked.includes(line.at)} row={firstRows.get(line.at)} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
