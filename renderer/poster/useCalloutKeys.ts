import { type KeyboardEvent, useCallback } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { type Command, commandFor } from '../editor/keyboard/keymap.ts';
import { useEditor } from '../editor/state/EditorContext.tsx';
import { calloutBox } from './callouts.ts';
import type { MoveCallout } from './useCalloutDrag.ts';

/** How far one press of an arrow carries a callout, mm; with Shift, the larger. */
const STEP = 1;
const LARGE_STEP = 10;

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Keys that change the entry in other views: on a sheet one moves callouts and changes nothing by mistake. */
const CHANGING: ReadonlySet<Command['type']> = new Set(['shift', 'pull', 'lane', 'delete']);

interface Options {
  /** The page the selected entry stands on. */
  readonly page: Scene | undefined;
  readonly isActive: boolean;
  readonly move: MoveCallout;
}

/** On a sheet Alt and the arrows carry the selected entry's callout; what would change the entry does nothing. */
export function useCalloutKeys({ page, isActive, move }: Options): (event: KeyboardEvent) => void {
  const { store } = useEditor();
  return useCallback(
    (event) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      const command = commandFor({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
      if (!command || !CHANGING.has(command.type)) return;
      event.preventDefault();
      event.stopPropagation();
      const { selected } = store.getState();
      const [arrow, box] = [ARROWS[key], page && selected !== null ? calloutBox(page, selected) : null];
      if (!altKey || !isActive || !arrow || !box || !page || selected === null) return;
      const step = shiftKey ? LARGE_STEP : STEP;
      move(selected, page, { x: box.x + arrow.x * step, y: box.y + arrow.y * step });
    },
    [store, page, isActive, move],
  );
}
