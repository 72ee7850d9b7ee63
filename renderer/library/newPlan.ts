import type { Locale } from '../../shared/i18n/translate.ts';
import type { LibraryText } from '../app/useText.ts';

/** Lanes a new plan begins with. */
export const STARTS = ['municipality', 'cooperation', 'none'] as const;
export type Start = (typeof STARTS)[number];

export interface NewPlan {
  readonly title: string;
  readonly organisation: string;
  /** `YYYY-MM` */
  readonly from: string;
  readonly to: string;
  readonly start: Start;
}

/** Most months a new plan may cover. */
const LONGEST = 36;

export type PeriodProblem = 'year' | 'order' | 'long';

const monthsIn = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
};

/** What is wrong with a period, or `null`. */
export function periodProblem(from: string, to: string): PeriodProblem | null {
  if (![from, to].every((month) => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month))) return 'year';
  const months = monthsIn(from, to);
  if (months < 1) return 'order';
  return months > LONGEST ? 'long' : null;
}

const LANES = {
  municipality: ['lane.political', 'lane.management', 'lane.administration'],
  cooperation: ['lane.board', 'lane.committee', 'lane.council', 'lane.hearing'],
  none: [],
} as const;

/** Readable JSON of a new plan; `newId` gives its identity and its lanes'. */
export function newPlanDocument(plan: NewPlan, locale: Locale, text: LibraryText, newId: () => string): unknown {
  const { title, organisation, from, to, start } = plan;
  return {
    format: 'aarring-plan',
    version: 1,
    plan: { planId: newId(), title, organisation, from, to, locale },
    lanes: LANES[start].map((key, index) => ({
      id: newId(),
      name: text(key),
      kind: key === 'lane.hearing' ? 'theme' : 'body',
      // Two-figure keys in steps, so that lanes can be put between.
      order: String(11 + index),
    })),
  };
}
