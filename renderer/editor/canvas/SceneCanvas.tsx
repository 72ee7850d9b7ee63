import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { View } from '../../../shared/scene/options.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { SceneView } from '../../scene/SceneView.tsx';
import { placeAt } from '../drag/place.ts';
import { useAddEntry, useSayPlace } from '../keyboard/useEntryActions.ts';
import { usePaint } from '../panels/LaneDot.tsx';
import { useEdit, useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { ComparisonBar } from './ComparisonBar.tsx';
import { DragPreview, DragTip } from './DragPreview.tsx';
import { layoutView } from './layoutView.ts';
import { SpanHandles } from './SpanHandles.tsx';
import { todayHere } from './today.ts';
import { Undrawn } from './Undrawn.tsx';
import { useDrawnPlan } from './useDrawnPlan.ts';
import { useElementSize } from './useElementSize.ts';
import { useEntrySigns } from './useEntrySigns.ts';
import { useFixedKeys } from './useFixedKeys.ts';
import { usePan } from './usePan.ts';
import { useSceneDrag } from './useSceneDrag.ts';
import { ZoomControls } from './ZoomControls.tsx';

const entryAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-entry]')?.getAttribute('data-entry') ?? null) : null;

/** A wheel is seen whole; a timeline as wide as the window, and a little more where that shows all its lanes. */
function fittedScale(view: View, scene: Scene, { width, height }: { width: number; height: number }): number {
  const whole = Math.min(width / scene.width, height / scene.height);
  const wide = width / scene.width;
  return view === 'timeline' && whole < wide * 0.85 ? wide : whole;
}

/** Wheel or timeline: the plan drawn, to look at and to work in. */
export function SceneCanvas({ view }: { readonly view: View }) {
  const { store } = useEditor();
  const plan = usePlan();
  const { plan: drawn, changes, compared, isFixed, movable } = useDrawnPlan();
  const edit = useEdit();
  const add = useAddEntry();
  const sayPlace = useSayPlace();
  const selected = useView((state) => state.selected);
  const zoom = useView((state) => state.zoom[view]);
  const paint = usePaint();
  const [hovered, setHovered] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useElementSize(frame);

  const signs = useEntrySigns();
  const scene = useMemo(
    () => size && layoutView(view, drawn, size, todayHere(), changes),
    [view, drawn, size, changes],
  );
  const fitted = scene && size ? fittedScale(view, scene, size) : 1;
  const scale = zoom === 'fit' ? fitted : zoom;
  useEffect(() => store.setState({ shownScale: scale }), [store, scale]);

  const select = useCallback((id: string | null) => store.setState({ selected: id }), [store]);
  const { drag, grab, toScene, wasDrag, handlers } = useSceneDrag({
    entries: movable,
    scene,
    svg,
    scale,
    onDrop: ({ outcome, gesture }) => {
      setHovered(null);
      if (outcome.edits.length > 0 && edit(outcome.edits).ok) sayPlace(gesture.entry.id, 'date');
    },
  });
  const pan = usePan(frame, { view, scale, toScene });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const entry = entryAt(event.target);
    if (entry !== null) select(entry);
    else pan.onPointerDown(event);
    handlers.onPointerDown(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    pan.onPointerMove(event);
    handlers.onPointerMove(event);
    if (drag || event.buttons !== 0) return;
    setHovered(entryAt(event.target));
    const grip = grab(event)?.grip ?? 'move';
    event.currentTarget.dataset['grip'] = grip;
  };
  const onKeyDown = useFixedKeys(isFixed);
  const onClick = (event: MouseEvent) => {
    if (entryAt(event.target) === null && !pan.moved() && !wasDrag()) select(null);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (entryAt(event.target) !== null) return store.setState({ panel: 'inspector', focusField: 'title' });
    const point = toScene(event);
    const place = point && scene?.geometry ? placeAt(scene.geometry, point) : null;
    if (place?.inside && !isFixed) add(place);
  };

  const selectedEntry = plan.entries.find(({ id }) => id === selected);
  return (
    <div className="canvas">
      {compared && <ComparisonBar state={compared} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the entries inside are the elements to operate; keys are heard for the whole window */}
      <div
        ref={frame}
        className={drag ? 'canvas-frame canvas-dragging' : 'canvas-frame'}
        style={scene ? { background: paint(scene.background) } : undefined}
        {...handlers}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHovered(null)}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
      >
        {scene && (
          <SceneView
            scene={scene}
            scale={scale}
            paint={paint}
            selected={drag ? null : selected}
            hovered={drag ? null : hovered}
            {...(compared?.plan ? {} : { signs })}
            onFocusEntry={select}
            svgRef={svg}
          >
            {selectedEntry && !drag && !isFixed && <SpanHandles scene={scene} entry={selectedEntry} scale={scale} />}
            {drag && <DragPreview scene={scene} drag={drag} svg={svg} />}
          </SceneView>
        )}
      </div>
      <footer className="canvas-foot">
        {scene && <Undrawn scene={scene} />}
        <ZoomControls fitted={zoom === 'fit'} />
      </footer>
      {drag && <DragTip drag={drag} plan={plan} />}
    </div>
  );
}
