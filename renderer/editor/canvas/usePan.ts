import { type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { View } from '../../../shared/scene/options.ts';
import type { Point } from '../drag/place.ts';
import { steppedZoom } from '../keyboard/zoomBy.ts';
import { useEditor } from '../state/EditorContext.tsx';

interface Options {
  readonly view: View;
  readonly scale: number;
  readonly toScene: (event: { clientX: number; clientY: number }) => Point | null;
}

/** Moves a zoomed drawing: drag on its ground, or Ctrl and the wheel to zoom where the pointer is. */
export function usePan(frame: RefObject<HTMLElement | null>, { view, scale, toScene }: Options) {
  const { store } = useEditor();
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const travelled = useRef(0);
  /** The Scene's point that is to stay under the pointer while the scale changes. */
  const anchor = useRef<{ point: Point; client: Point } | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const point = toScene(event);
      if (point) anchor.current = { point, client: { x: event.clientX, y: event.clientY } };
      store.setState(({ zoom }) => ({
        zoom: { ...zoom, [view]: steppedZoom(scale, event.deltaY < 0 ? 'in' : 'out') },
      }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, store, view, scale, toScene]);

  useLayoutEffect(() => {
    const element = frame.current;
    const kept = anchor.current;
    if (!element || !kept) return;
    anchor.current = null;
    const box = element.getBoundingClientRect();
    element.scrollLeft = kept.point.x * scale - (kept.client.x - box.left);
    element.scrollTop = kept.point.y * scale - (kept.client.y - box.top);
  }, [frame, scale]);

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const element = frame.current;
      travelled.current = 0;
      if (!element || (event.button !== 0 && event.button !== 1)) return;
      from.current = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    },
    [frame],
  );
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const [start, element] = [from.current, frame.current];
      if (!start || !element) return;
      if (event.buttons === 0) {
        from.current = null;
        return;
      }
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      travelled.current = Math.max(travelled.current, Math.hypot(dx, dy));
      element.scrollTo(start.left - dx, start.top - dy);
    },
    [frame],
  );
  return { onPointerDown, onPointerMove, moved: () => travelled.current > 4 };
}
