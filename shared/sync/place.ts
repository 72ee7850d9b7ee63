/**
 * A place where a plan meets other copies of itself: a shared folder, a team host, this machine's own log. All carry
 * the same Yjs updates; any of them may be away for months, and all may be used at once (SPEC.md S1–S4).
 */
export const PLACE_KINDS = ['folder', 'host', 'log'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Why a place cannot be used now; what the user can do about it follows from the code. */
export interface PlaceProblem {
  readonly code: /** Not there: unplugged, renamed, no network. */
    | 'away'
    | 'denied'
    | 'readOnly'
    | 'full'
    /** The place holds another plan than this one. */
    | 'otherPlan'
    /** Access was never given, was taken back, or has run out. */
    | 'refused'
    /** The place took the change and could not store it. */
    | 'notStored'
    | 'tooLarge'
    /** Somebody else writes under this device's name: a cloned machine. New names have been taken. */
    | 'cloned'
    | 'failed';
  readonly detail?: string;
}

/** Changes that others have written and this copy has not got. */
export interface MissingChanges {
  /** Id of the device that wrote them. */
  readonly device: string;
  /** The name it goes by, for people. */
  readonly name: string;
  /** How many, at least. */
  readonly count: number;
}

/** What is true of a plan at a place. Nothing is said to be stored before the place has acknowledged it. */
export interface PlaceStatus {
  readonly state: /** Not looked at yet. */
    | 'looking'
    /** All of ours is stored there, and all that is there is here. */
    | 'level'
    /** Some of ours is not acknowledged there yet. */
    | 'sending'
    /** It tells of changes that have not come yet. */
    | 'waiting'
    | 'cannot';
  /** Changes of ours not acknowledged there. */
  readonly unsent: number;
  readonly missing: readonly MissingChanges[];
  /** When everything was last acknowledged, an instant in ISO 8601 UTC; `null` where that was never. */
  readonly levelAt: string | null;
  readonly problem: PlaceProblem | null;
}

/** Someone who has the plan open at a place that tells (a team host). */
export interface Person {
  /** One window of theirs. */
  readonly key: string;
  readonly name: string;
  /** Id of the entry they have selected. */
  readonly selected: string | null;
}

/** A plan's tie to one place. */
export interface Place {
  readonly kind: PlaceKind;
  getStatus(): PlaceStatus;
  /** Calls back when status or people changed. */
  subscribe(listener: () => void): () => void;
  /** Others who are there now; empty at places that do not tell. */
  getPeople(): readonly Person[];
  /** Tells others what is selected here. */
  select(entry: string | null): void;
  /** Looks now: takes what is new and sends what is not there. Resolves when that is done or cannot be. */
  exchange(): Promise<PlaceStatus>;
  /** Lets go; what is unsent stays with the plan and goes at the next opening. */
  close(): Promise<void>;
}

/** Before anything is known of a place. */
export const NOT_LOOKED_AT: PlaceStatus = {
  state: 'looking',
  unsent: 0,
  missing: [],
  levelAt: null,
  problem: null,
};
