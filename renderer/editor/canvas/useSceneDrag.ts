import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { Entry } from '../../../shared/plan/plan.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { entryMarks } from '../../scene/entryMarks.ts';
import { useEscape } from '../../ui/useEscape.ts';
import { endsOf } from '../drag/ends.ts';
import { type Gesture, type Grip, type Outcome, outcomeOf } from '../drag/gesture.ts';
import type { Point } from '../drag/place.ts';

/** Pixels a pointer moves before a press becomes a drag. */
const SLACK = 4;
/** Pixels round the end of a span in which it is taken by that end. */
const END_REACH = 9;

/** What is being dragged, and where the pointer is. */
export interface SceneDrag {
  readonly gesture: Gesture;
  readonly outcome: Outcome;
  readonly point: Point;
  /** The pointer in the window, px. */
  readonly client: Point;
}

interface Options {
  /** Those that can be dragged. */
  readonly entries: readonly Entry[];
  readonly scene: Scene | null;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly scale: number;
  readonly onDrop: (drag: SceneDrag) => void;
}

const entryUnder = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-entry]') : null;

/** Dragging of marks: where the pointer is on the Scene, and what letting go would do. */
export function useSceneDrag({ entries, scene, svg, scale, onDrop }: Options) {
  const [drag, setDrag] = useState<SceneDrag | null>(null);
  /** Whether the press that is over was a drag: its click is none. */
  const dragged = useRef(false);
  const pressed = useRef<{ gesture: Gesture; client: Point; pointer: number } | null>(null);

  const toScene = useCallback(
    (event: { clientX: number; clientY: number }): Point | null => {
      const box = svg.current?.getBoundingClientRect();
      return box ? { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale } : null;
    },
    [svg, scale],
  );

  /** What a press here would take hold of. */
  const grab = useCallback(
    (event: { clientX: number; clientY: number; target: EventTarget | null }): Gesture | null => {
      const element = entryUnder(event.target);
      const id = element?.getAttribute('data-entry');
      const [entry, origin] = [entries.find((item) => item.id === id), toScene(event)];
      if (!scene?.geometry || !element || !entry || !origin) return null;
      if (element.getAttribute('data-role') === 'label') return null;
      const lane = (event.target instanceof Element ? event.target.getAttribute('data-lane') : null) ?? null;
      const shapes = entryMarks(scene).find((marks) => marks.entry === id)?.shapes ?? [];
      const shape = shapes.find((mark) => (mark.lane ?? null) === lane) ?? shapes[0];
      const ends = shape && endsOf(entry, shape, scene.geometry);
      const near = (end: Point | undefined) =>
        end !== undefined && Math.hypot(end.x - origin.x, end.y - origin.y) * scale <= END_REACH;
      const grip: Grip = near(ends?.end) ? 'end' : near(ends?.start) ? 'start' : 'move';
      return { entry, grip, lane: lane ?? shape?.lane ?? null, origin };
    },
    [entries, scene, toScene, scale],
  );

  const cancel = useCallback(() => {
    pressed.current = null;
    setDrag(null);
  }, []);

  useEscape(drag !== null, cancel);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    dragged.current = false;
    const gesture = grab(event);
    pressed.current = gesture && {
      gesture,
      client: { x: event.clientX, y: event.clientY },
      pointer: event.pointerId,
    };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const press = pressed.current;
    const point = toScene(event);
    if (!press || !point || !scene?.geometry) return;
    const client = { x: event.clientX, y: event.clientY };
    if (!drag && Math.hypot(client.x - press.client.x, client.y - press.client.y) < SLACK) return;
    if (!drag) event.currentTarget.setPointerCapture(press.pointer);
    const outcome = outcomeOf(press.gesture, scene.geometry, point);
    dragged.current = true;
    if (outcome) setDrag({ gesture: press.gesture, outcome, point, client });
  };

  const onPointerUp = () => {
    if (drag) onDrop(drag);
    cancel();
  };

  return {
    drag,
    grab,
    toScene,
    wasDrag: () => dragged.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
  };
}
