import { type Edtf, whenOf } from '../time/index.ts';
import type { Entry, EntryStatus } from './plan.ts';

/** Statuses of what is not as it was planned: one tells why, who said so, and when it was to have been. */
export const EXPLAINED: ReadonlySet<EntryStatus> = new Set(['moved', 'postponed', 'cancelled', 'dropped']);

/** Whether others have been told the date: a change of it leaves the old one to be seen. */
const isAnnounced = ({ kind, status }: Pick<Entry, 'kind' | 'status'>) =>
  EXPLAINED.has(status) || (kind === 'meeting' && status === 'confirmed');

/**
 * The date an entry was to have been on (`formerWhen`), after it got another date, another status, or both at once.
 * Kept where the date was announced, and by what is said to be moved, postponed or cancelled; what is so no longer, and
 * stands where it stood, has no other date.
 */
export function formerWhenAfter(
  entry: Pick<Entry, 'kind' | 'status' | 'when' | 'formerWhen'>,
  change: { readonly when?: Edtf; readonly status?: EntryStatus },
): Edtf | '' {
  const { when = entry.when, status = entry.status } = change;
  const { formerWhen } = entry;
  const [moves, turns] = [when !== entry.when, status !== entry.status];
  if (formerWhen !== '') return formerWhen === when && (moves || turns) && !EXPLAINED.has(status) ? '' : formerWhen;
  const keeps = (moves && isAnnounced(entry)) || (turns && EXPLAINED.has(status) && status !== 'dropped');
  return keeps && whenOf(entry.when).kind !== 'unset' ? entry.when : '';
}
