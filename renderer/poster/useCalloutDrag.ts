import { type PointerEvent, useCallback, useRef, useState } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { useEscape } from '../ui/useEscape.ts';
import { type CalloutBox, calloutBox } from './callouts.ts';

/** Pixels a pointer moves before a press becomes a drag. */
const SLACK = 4;

/** A callout that is being dragged. */
export interface CalloutDrag {
  readonly entry: string;
  /** Index of its page. */
  readonly page: number;
  /** How far it has been carried, mm. */
  readonly by: { readonly x: number; readonly y: number };
}

/** Puts a callout's top left corner at a place on its sheet, mm. */
export type MoveCallout = (entry: string, page: Scene, to: { readonly x: number; readonly y: number }) => void;

interface Options {
  readonly pages: readonly Scene[];
  /** Pixels a millimetre. */
  readonly scale: number;
  readonly isActive: boolean;
  readonly onDrop: MoveCallout;
}

interface Press extends Pick<CalloutDrag, 'entry' | 'page'> {
  readonly box: CalloutBox;
  readonly x: number;
  readonly y: number;
}

/** The entry whose words are under the pointer, and the page they stand on. */
function wordsUnder(target: EventTarget | null): { entry: string; page: number } | null {
  const words = target instanceof Element ? target.closest('[data-role="label"][data-entry]') : null;
  const page = Number(words?.closest('[data-page]')?.getAttribute('data-page'));
  const entry = words?.getAttribute('data-entry');
  return entry && page >= 1 ? { entry, page: page - 1 } : null;
}

/** Dragging of callouts to where one wants them. Escape lets go without moving. */
export function useCalloutDrag({ pages, scale, isActive, onDrop }: Options) {
  const [drag, setDrag] = useState<CalloutDrag | null>(null);
  const pressed = useRef<Press | null>(null);
  /** Whether the press that is over was a drag: its click is none. */
  const dragged = useRef(false);

  const cancel = useCallback(() => {
    pressed.current = null;
    setDrag(null);
  }, []);

  useEscape(drag !== null, cancel);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false;
    pressed.current = null;
    const words = isActive && event.button === 0 ? wordsUnder(event.target) : null;
    const page = words && pages[words.page];
    const box = page ? calloutBox(page, words.entry) : null;
    if (words && box) pressed.current = { ...words, box, x: event.clientX, y: event.clientY };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const press = pressed.current;
    if (!press) return;
    const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
    if (!drag && Math.hypot(dx, dy) < SLACK) return;
    if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = true;
    setDrag({ entry: press.entry, page: press.page, by: { x: dx / scale, y: dy / scale } });
  };

  const onPointerUp = () => {
    const [press, page] = [pressed.current, drag && pages[drag.page]];
    if (press && drag && page) onDrop(drag.entry, page, { x: press.box.x + drag.by.x, y: press.box.y + drag.by.y });
    cancel();
  };

  return {
    drag,
    wasDrag: () => dragged.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
  };
}
