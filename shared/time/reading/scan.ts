import { readBareDays } from './bareDays.ts';
import { type Chain, readChain } from './chain.ts';
import { readClock } from './clock.ts';
import { mayBegin } from './lexicon.ts';
import { isNoDate, isStatusDate } from './notDates.ts';
import { isMark, isNear, type Reader } from './point.ts';
import { skipWeekdays } from './prefix.ts';
import { tokenAt } from './tokens.ts';

/** A clock time where no date stands beside it. */
export interface FoundTime {
  readonly time: string;
  readonly first: number;
  readonly next: number;
}

export interface Found {
  readonly chains: readonly Chain[];
  readonly times: readonly FoundTime[];
}

/** `kl. 13-15 den 23.01`: a clock time that stands before its date. */
function chainBehindTime(reader: Reader, time: FoundTime): Chain | null {
  if (!isNear(reader, time.next)) return null;
  const at = isMark(reader, time.next, ',') ? time.next + 1 : time.next;
  const isDay = skipWeekdays(reader, at) > at;
  const chain = readChain(reader, at);
  if (chain?.time !== '' || (!isDay && chain.items[0]?.start.isDoubtful) || isNoDate(reader, chain)) return null;
  const [first, ...rest] = chain.items;
  return first
    ? { ...chain, items: [{ ...first, first: time.first }, ...rest], time: time.time, first: time.first }
    : null;
}

function mayBeginHere(reader: Reader, index: number): boolean {
  const { kind, text } = tokenAt(reader.tokens, index);
  return kind === 'number' || (kind === 'word' ? mayBegin(text) : text === '?');
}

/** Goes through a text once and takes the dates and clock times out of it. */
export function scan(reader: Reader): Found {
  const chains: Chain[] = [];
  const times: FoundTime[] = [];
  for (let at = 0; at < reader.tokens.length; ) {
    if (!mayBeginHere(reader, at)) {
      at += 1;
      continue;
    }
    const clock = readClock(reader, at);
    if (clock) {
      const time = { time: clock.value, first: at, next: clock.next };
      const chain = chainBehindTime(reader, time);
      if (chain) chains.push(chain);
      else times.push(time);
      at = chain ? chain.next : clock.next;
      continue;
    }
    const chain = readChain(reader, at) ?? readBareDays(reader, at);
    if (!chain) {
      at += 1;
      continue;
    }
    if (!isNoDate(reader, chain) && !isStatusDate(reader, chain.first)) chains.push(chain);
    at = Math.max(at + 1, chain.next);
  }
  return { chains, times };
}
