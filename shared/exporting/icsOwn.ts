import * as v from 'valibot';
import type { Entry } from '../plan/plan.ts';
import { ENTRY_KINDS, ENTRY_STATUSES } from '../plan/records/entry.ts';

const own = v.object({
  kind: v.picklist(ENTRY_KINDS),
  title: v.string(),
  status: v.picklist(ENTRY_STATUSES),
  responsible: v.array(v.string()),
  reason: v.string(),
  /** What stands in the calendar for title and status: where somebody has changed it there, that counts. */
  summary: v.string(),
  shown: v.string(),
});

/** What an event of ours says of its entry beside what calendars know. */
export type IcsOwn = Readonly<v.InferOutput<typeof own>>;

/** Title and status of an event, as calendars have them. */
export interface IcsShown {
  readonly summary: string;
  readonly shown: string;
}

export const icsOwnJson = ({ kind, title, status, responsible, reason }: Entry, { summary, shown }: IcsShown): string =>
  JSON.stringify({
    kind,
    title,
    status,
    responsible: [...responsible],
    reason,
    summary: summary.toWellFormed(),
    shown,
  } satisfies IcsOwn);

/** `null` for what is not ours. */
export function readIcsOwn(json: unknown): IcsOwn | null {
  if (typeof json !== 'string') return null;
  try {
    const read = v.safeParse(own, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
