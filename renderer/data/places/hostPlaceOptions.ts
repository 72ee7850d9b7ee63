import type * as Y from 'yjs';
import type { Rebuilt } from '../../../shared/sync/index.ts';
import type { HostAccess, Invitation } from './hostInvitation.ts';

/** What a tie to a host is made of. */
export interface HostPlaceOptions {
  readonly doc: Y.Doc;
  /** What to come in with: an invitation that was not used yet, or what `onAccess` gave earlier. */
  readonly invitation?: Invitation;
  readonly access?: unknown;
  /** What the others are shown. */
  readonly person: { readonly name: string };
  /** Identity of the plan in `doc`, where there is one already; another one is not mixed into it. */
  readonly planId?: string;
  /** What to come in with from now on; keep it, the invitation is used up. */
  readonly onAccess?: (access: HostAccess) => void;
  /** See `LogPlaceOptions`; the place tells the problem `cloned`, and exchanges nothing more. */
  readonly onRebuild?: (rebuilt: Rebuilt) => void;
  /** Now, an instant in ISO 8601 UTC. */
  readonly now?: () => string;
}
