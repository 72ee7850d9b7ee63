import { useEffect } from 'react';
import { startImport } from '../app/view.ts';
import { pasted } from './pasted.ts';

/** Where what is pasted belongs to what is being written. */
const WRITING = 'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]';

/** Imports what is pasted while no field has the focus. */
export function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(WRITING) || !event.clipboardData) return;
      const given = pasted(event.clipboardData);
      if (!given) return;
      event.preventDefault();
      startImport(given);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
