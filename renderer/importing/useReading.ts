import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Result } from '../../shared/result.ts';
import { type Given, type ReadFailure, readGiven } from './reading/readGiven.ts';
import type { ReadDocument } from './reading/readTask.ts';

/** What was given, read; `null` while it is being read or where nothing was given yet. */
export function useReading(
  given: Given | null,
  bridge: Bridge,
  year: number,
): Result<ReadDocument, ReadFailure> | null {
  const [read, setRead] = useState<Result<ReadDocument, ReadFailure> | null>(null);
  useEffect(() => {
    setRead(null);
    if (!given) return;
    const stop = new AbortController();
    readGiven(given, bridge, year, stop.signal).then((result) => {
      if (!stop.signal.aborted) setRead(result);
    }, console.error);
    return () => stop.abort();
  }, [given, bridge, year]);
  return read;
}
