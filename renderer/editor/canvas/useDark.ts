import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  const observer = new MutationObserver(listener);
  media.addEventListener('change', listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', listener);
    observer.disconnect();
  };
}

/** Whether the screen is dark: as chosen in the app, else as the machine asks. */
export const useDark = (): boolean =>
  useSyncExternalStore(subscribe, () => {
    const theme = document.documentElement.dataset['theme'];
    return theme === 'dark' || (theme !== 'light' && window.matchMedia(query).matches);
  });
