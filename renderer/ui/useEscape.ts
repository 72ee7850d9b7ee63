import { useEffect } from 'react';

/** While something can be let go of, Escape lets go of it, before anybody else hears the key. */
export function useEscape(isHeld: boolean, letGo: () => void): void {
  useEffect(() => {
    if (!isHeld) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      letGo();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isHeld, letGo]);
}
