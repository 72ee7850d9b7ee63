import type { Role } from '../../../shared/sync/host/messages.ts';
import type { PlaceProblem, PlaceStatus } from '../../../shared/sync/index.ts';

/** What is known of a plan at a host. */
export interface HostFacts {
  readonly unsent: number;
  readonly role: Role;
  /** Whether what the host holds is here. */
  readonly isReady: boolean;
  /** Whether the host has said, on this connection, that it stored all that it was known to hold. */
  readonly isConfirmed: boolean;
  /** Whether it was asked about something and has not answered. */
  readonly isAsked: boolean;
  /** Whether something came that waits for something else. */
  readonly isHeld: boolean;
  readonly problem: PlaceProblem | null;
  readonly levelAt: string | null;
}

/** What is true of the plan there; `level` and only then is everything stored. */
export function hostStatus(facts: HostFacts): PlaceStatus {
  const { unsent, levelAt, isReady, isConfirmed } = facts;
  const isUntaken = facts.role === 'read' && unsent > 0 && isConfirmed;
  const problem = facts.problem ?? (isUntaken ? ({ code: 'readOnly' } as const) : null);
  const state = () => {
    if (problem !== null) return 'cannot';
    if (!isReady || (!isConfirmed && unsent === 0)) return 'looking';
    if (unsent > 0 || facts.isAsked) return 'sending';
    return facts.isHeld ? 'waiting' : 'level';
  };
  return { state: state(), unsent, missing: [], levelAt, problem };
}

/** Waits before a host is tried again, doubled each time, ms. One that lets us in no more is asked seldom. */
const FIRST = { away: 1_000, refused: 60_000 };
const LAST = { away: 60_000, refused: 900_000 };

/** The wait after `wait`, or the first one after `null`. */
export function nextWait(wait: number | null, kind: 'away' | 'refused'): number {
  return Math.min(LAST[kind], Math.max(FIRST[kind], wait === null ? 0 : wait * 2));
}

/** A problem that is not over with the connection: the same would happen again. */
export const isLasting = ({ code }: PlaceProblem): boolean => code === 'tooLarge' || code === 'refused';
