import { useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Told } from '../../../shared/plan/whoWrote.ts';
import { useLibraryText } from '../../app/useText.ts';
import { now } from '../../data/clock.ts';
import { instantText } from '../../library/instantText.ts';
import { useWords } from '../state/words.ts';

const readable = (at: string): boolean => {
  try {
    Temporal.Instant.from(at);
    return true;
  } catch {
    return false;
  }
};

/** Who and when, in words: «Rådgiver, i går kl. 14.32»; only when, where `isNamed` says that the name stands already. */
export function useTold(): (told: Told, isNamed?: boolean) => string {
  const { review, locale } = useWords();
  const library = useLibraryText();
  return useMemo(() => {
    const zone = Temporal.Now.timeZoneId();
    return ({ by, at }, isNamed = false) => {
      if (isNamed) return readable(at) ? instantText(at, now(), zone, locale, library) : '';
      if (by === '' && at === '') return review('who.unknown');
      const who = by === '' ? review('who.unnamed') : by;
      // The instant is what another machine's clock said: it may be anything.
      return readable(at) ? review('who.at', { who, when: instantText(at, now(), zone, locale, library) }) : who;
    };
  }, [review, library, locale]);
}
