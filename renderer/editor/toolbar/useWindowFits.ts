import { useSyncExternalStore } from 'react';

/** Whether the window is at least so many pixels wide. */
export function useWindowFits(width: number): boolean {
  const query = window.matchMedia(`(min-width: ${width}px)`);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
