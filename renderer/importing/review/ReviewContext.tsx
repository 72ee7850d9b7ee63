import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { leftOutOf } from '../../../shared/importing/matching/lineKey.ts';
import type { ReadEntry, Reading } from '../../../shared/importing/reading.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatWhen, whenOf } from '../../../shared/time/index.ts';
import { showTime } from '../../editor/inspector/TimeField.tsx';
import { useLocale } from '../../ui/LocaleContext.tsx';
import type { ReadDocument } from '../reading/readTask.ts';
import { type Comparison, compareWith, NO_COMPARISON } from '../state/comparison.ts';
import { draftOf, setYear } from '../state/draft.ts';
import { type Paper, paperOf } from '../state/paper.ts';
import { createReviewStore, type ReviewState, type ReviewStore } from '../state/reviewStore.ts';
import { type ShownRow, shownRows } from '../state/shownRows.ts';

interface ReviewValue {
  readonly store: ReviewStore;
  readonly read: ReadDocument;
  /** The plan it goes into; `null` for a new one. */
  readonly plan: Plan | null;
  readonly paper: Paper;
  readonly comparison: Comparison;
  readonly shown: readonly ShownRow[];
  /** Lanes that may be chosen: those of the plan and those of the document. */
  readonly lanes: readonly string[];
}

const ReviewContext = createContext<ReviewValue | null>(null);

export interface ReviewProviderProps {
  readonly read: ReadDocument;
  readonly plan: Plan | null;
  /** Name of a new plan. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What was read, with the dates whose year is the user's to tell in that year. */
const entriesIn = (reading: Reading, year: number | null): readonly ReadEntry[] =>
  year === null || year === reading.year
    ? reading.entries
    : setYear(draftOf(reading, ''), year).rows.map(({ entry }) => entry);

function firstRow(shown: readonly ShownRow[]): string | null {
  return shown.find(({ type }) => type !== 'heading')?.key ?? null;
}

/** Gives everything inside the review what was read, what the user makes of it, and the plan it is compared with. */
export function ReviewProvider({ read, plan, title, children }: ReviewProviderProps) {
  const { reading, source } = read;
  const locale = useLocale();
  const [store] = useState(() =>
    createReviewStore(draftOf(reading, title, plan === null ? undefined : leftOutOf(plan))),
  );
  const draft = useStore(store, (state) => state.draft);
  const compare = useMemo(
    () =>
      plan === null ? () => NO_COMPARISON : compareWith(plan, entriesIn(reading, draft.year), read.plan !== undefined),
    [plan, reading, draft.year, read.plan],
  );
  const filter = useStore(store, (state) => state.filter);
  const sort = useStore(store, (state) => state.sort);
  const paper = useMemo(
    () =>
      paperOf(read.plan === undefined ? source : null, reading.entries, ({ when, time, title }) =>
        [
          when === '' ? '' : formatWhen(whenOf(when), locale, { year: 'always', weekday: true }),
          time === '' ? '' : showTime(time),
          title,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    [read, source, reading, locale],
  );
  const comparison = useMemo(() => compare(draft.rows), [compare, draft.rows]);
  const shown = useMemo(() => shownRows(draft, comparison, filter, sort), [draft, comparison, filter, sort]);
  const first = firstRow(shown);
  useEffect(() => {
    store.setState(({ selected }) => ({ selected: selected ?? first }));
  }, [store, first]);
  const lanes = useMemo(() => {
    const names = [...(plan?.lanes.map(({ name }) => name) ?? []), ...draft.rows.map(({ entry }) => entry.lane)];
    return [...new Set(names.map((name) => name.trim()))].filter(Boolean);
  }, [plan, draft.rows]);
  const value = useMemo(
    () => ({ store, read, plan, paper, comparison, shown, lanes }),
    [store, read, plan, paper, comparison, shown, lanes],
  );
  return <ReviewContext value={value}>{children}</ReviewContext>;
}

export function useReview(): ReviewValue {
  const value = use(ReviewContext);
  if (!value) throw new Error('outside a ReviewProvider');
  return value;
}

/** Part of what the review has come to. */
export function useReviewState<Part>(select: (state: ReviewState) => Part): Part {
  return useStore(useReview().store, select);
}
