import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { ComparisonBar } from '../editor/canvas/ComparisonBar.tsx';
import { useElementSize } from '../editor/canvas/useElementSize.ts';
import { ZoomControls } from '../editor/canvas/ZoomControls.tsx';
import { useEditor, usePlan, useView } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import { DrawingGuard } from '../scene/DrawingGuard.tsx';
import { Button } from '../ui/Button.tsx';
import { fittedScale, TRUE_SCALE } from './fittedScale.ts';
import { PosterSheet } from './PosterSheet.tsx';
import './poster.css';
import { CalloutGhost } from './CalloutGhost.tsx';
import { calloutBox } from './callouts.ts';
import { PinMarks } from './PinMarks.tsx';
import { useCalloutDrag } from './useCalloutDrag.ts';
import { useCalloutKeys } from './useCalloutKeys.ts';
import { usePins } from './usePins.ts';
import { usePosterPages } from './usePosterPages.ts';

const entryAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-entry]')?.getAttribute('data-entry') ?? null) : null;

/** The first page that draws an entry. */
const pageOf = (pages: readonly Scene[], entry: string | null): Scene | undefined =>
  entry === null ? undefined : pages.find((page) => page.marks.some((mark) => mark.entry === entry));

function Sheets() {
  const { store } = useEditor();
  const { poster } = useWords();
  const { pages, compared } = usePosterPages();
  const pins = usePins();
  const selected = useView((state) => state.selected);
  const zoom = useView((state) => state.zoom.poster);
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const fitted = size ? fittedScale(pages, size) : 1;
  const scale = zoom === 'fit' ? fitted : zoom;
  useEffect(() => store.setState({ shownScale: scale }), [store, scale]);

  const select = useCallback((id: string | null) => store.setState({ selected: id }), [store]);

  const { drag, wasDrag, handlers } = useCalloutDrag({ pages, scale, isActive: pins.movable, onDrop: pins.move });
  const onKeyDown = useCalloutKeys({ page: pageOf(pages, selected), isActive: pins.movable, move: pins.move });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const entry = entryAt(event.target);
    if (entry !== null) select(entry);
    handlers.onPointerDown(event);
  };
  const onClick = (event: MouseEvent) => {
    if (entryAt(event.target) === null && !wasDrag()) store.setState({ selected: null });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (entryAt(event.target) !== null) store.setState({ panel: 'inspector', focusField: 'title' });
  };
  return (
    <div className="canvas">
      {compared && <ComparisonBar state={compared} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the entries inside are the elements to operate */}
      <div
        ref={frame}
        className={`poster-frame${pins.movable ? ' poster-frame-movable' : ''}${drag ? ' canvas-dragging' : ''}`}
        {...handlers}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
      >
        {size && (
          <ol className="poster-pages" aria-label={poster('pages', { count: pages.length })}>
            {pages.map((page, index) => (
              <PosterSheet
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the row
                key={index}
                page={page}
                number={index + 1}
                of={pages.length}
                scale={scale}
                onSelect={select}
              >
                {pins.movable && <PinMarks page={page} scale={scale} pins={pins} />}
                {drag?.page === index && <CalloutGhost box={calloutBox(page, drag.entry)} by={drag.by} />}
              </PosterSheet>
            ))}
          </ol>
        )}
      </div>
      <footer className="canvas-foot">
        <span className="quiet poster-count">{poster('pages', { count: pages.length })}</span>
        <Button
          variant="quiet"
          isDisabled={scale === TRUE_SCALE}
          onPress={() => store.setState(({ zoom: all }) => ({ zoom: { ...all, poster: TRUE_SCALE } }))}
        >
          {poster('trueSize')}
        </Button>
        <ZoomControls fitted={zoom === 'fit'} />
      </footer>
    </div>
  );
}

/** The plan as it will be printed: its sheets side by side, redrawn while one edits. */
export default function PosterView() {
  const plan = usePlan();
  const { t } = useWords();
  return (
    <DrawingGuard key="poster" of={plan} fallback={<p className="canvas-failed">{t('canvas.failed')}</p>}>
      <Sheets />
    </DrawingGuard>
  );
}
