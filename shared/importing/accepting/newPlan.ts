import { LISTS, type PlanDocument } from '../../plan/document.ts';
import type { PlanInfo } from '../../plan/plan.ts';
import { boundsOf, parseEdtf } from '../../time/index.ts';
import type { ReadEntry, Reading } from '../reading.ts';
import { acceptEdits } from './acceptEdits.ts';
import { plainLine } from './plainText.ts';

export interface NewPlan {
  readonly planId: string;
  readonly locale: PlanInfo['locale'];
  /** Name of the file, for a plan whose document has no title. */
  readonly source: string;
  /** For a document without a single date. */
  readonly year: number;
}

/** First and last month with a date, whole years where they lie in one; dates far off do not stretch the plan. */
function periodOf(entries: readonly ReadEntry[], main: number): { readonly from: string; readonly to: string } {
  const months = entries.flatMap(({ when }) => {
    const parsed = when === '' ? null : parseEdtf(when);
    const bounds = parsed?.ok ? boundsOf(parsed.value) : null;
    return bounds ? [bounds.start.slice(0, 7), bounds.end.slice(0, 7)] : [];
  });
  const near = months.filter((month) => Math.abs(Number(month.slice(0, 4)) - main) <= 1).toSorted();
  const [from = `${main}-01`, to = `${main}-12`] = [near[0], near.at(-1)];
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return years[0] === years[1] ? { from: `${years[0]}-01`, to: `${years[0]}-12` } : { from, to };
}

/** What a plan made of a document is called. */
export const titleOfPlan = ({ title }: Pick<Reading, 'title'>, source: string): string =>
  plainLine(title) || plainLine(source.replace(/\.\w+$/, ''));

/** A new plan for what a document says, with nothing in it yet. */
export const emptyPlanFor = (
  reading: Pick<Reading, 'title' | 'year' | 'entries'>,
  plan: NewPlan,
): PlanDocument & { readonly plan: object } => ({
  format: 'aarring-plan',
  version: 1,
  plan: {
    planId: plan.planId,
    title: titleOfPlan(reading, plan.source),
    ...periodOf(reading.entries, reading.year ?? plan.year),
    locale: plan.locale,
    source: plainLine(plan.source),
  },
});

const EMPTY = { lanes: [], entries: [], series: [], notes: [], leftOut: [] } as const;

/** A plan's readable document of what was read: every entry, its lanes and series, and the notes. */
export function documentOfReading(reading: Reading, plan: NewPlan): PlanDocument {
  const counts = new Map<string, number>();
  const edits = acceptEdits(
    {
      document: plan.source,
      entries: reading.entries.map((entry) => ({ entry, reads: [entry], into: null })),
      gone: [],
      leftOut: [],
      notes: reading.notes,
    },
    EMPTY,
    (kind) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${kind}-${count}`;
    },
  );
  const listOf = (kind: keyof typeof LISTS) =>
    edits.flatMap((edit) => (edit.type === 'create' && edit.kind === kind ? [{ id: edit.id, ...edit.fields }] : []));
  return {
    ...emptyPlanFor(reading, plan),
    ...Object.fromEntries((['lane', 'series', 'entry', 'note'] as const).map((kind) => [LISTS[kind], listOf(kind)])),
  };
}
