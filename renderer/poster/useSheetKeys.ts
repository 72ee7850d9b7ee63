import { type KeyboardEvent, useCallback } from 'react';
import { type Command, commandFor } from '../editor/keyboard/keymap.ts';

/** Keys that change the entry in other views: on a sheet nothing is changed by mistake. */
const CHANGING: ReadonlySet<Command['type']> = new Set(['shift', 'pull', 'lane', 'delete']);

/** On a sheet the keys that would change the selected entry do nothing. */
export function useSheetKeys(): (event: KeyboardEvent) => void {
  return useCallback((event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const command = commandFor({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
    if (!command || !CHANGING.has(command.type)) return;
    event.preventDefault();
    event.stopPropagation();
  }, []);
}
