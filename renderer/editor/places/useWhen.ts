import { Temporal } from 'temporal-polyfill';
import { useLibraryText } from '../../app/useText.ts';
import { now } from '../../data/clock.ts';
import { instantText } from '../../library/instantText.ts';
import { useWords } from '../state/words.ts';

/** Puts an instant into words, as seen from now. */
export function useWhen(): (at: string) => string {
  const text = useLibraryText();
  const { locale } = useWords();
  return (at) => instantText(at, now(), Temporal.Now.timeZoneId(), locale, text);
}
