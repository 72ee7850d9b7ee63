import { type KeyboardEvent, useCallback } from 'react';
import { type Command, commandFor } from '../keyboard/keymap.ts';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

const CHANGING: ReadonlySet<Command['type']> = new Set(['shift', 'pull', 'lane', 'delete', 'rename']);

/** Over a picture of two issued versions, keys that would change the plan behind it do nothing, and it is said why. */
export function useFixedKeys(isFixed: boolean): (event: KeyboardEvent) => void {
  const { store } = useEditor();
  const { t } = useWords();
  return useCallback(
    (event) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      const command = commandFor({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
      if (!isFixed || !command || !CHANGING.has(command.type)) return;
      event.preventDefault();
      event.stopPropagation();
      store.setState({ announcement: t('compare.fixed') });
    },
    [isFixed, store, t],
  );
}
