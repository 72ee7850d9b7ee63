import type { Plan } from '../plan/plan.ts';
import { type ComparedItem, countsOf, GROUPS } from './comparison.ts';
import { type Made, madeText } from './journalReport.ts';
import { dayText, momentOf } from './moment.ts';
import type { Report } from './report.ts';
import type { HistoryWords } from './words.ts';

/** What one side of a comparison is called; `null` is the plan as it stands. */
export type Side = { readonly name: string; readonly date: string } | null;

function sideText(side: Side, { t, locale }: HistoryWords, { at, zone }: Made): string {
  if (side === null) return t('compare.now', { date: dayText(momentOf(at, zone).day, locale, false) });
  return t('compare.side', { name: side.name, date: dayText(side.date, locale, false) });
}

/** `Nytt: 2 · Flyttet: 3`: how much of what. */
const countsText = (items: readonly ComparedItem[], { t }: HistoryWords): string =>
  countsOf(items)
    .map(({ group, count }) => `${t(`compare.${group}`)}: ${count}`)
    .join(' · ');

/** A comparison as a list one can send out. */
export function comparisonReport(
  plan: Plan,
  items: readonly ComparedItem[],
  sides: { readonly from: Side; readonly to: Side },
  words: HistoryWords,
  made: Made,
): Report {
  const { t, locale } = words;
  const between = t('compare.between', {
    from: sideText(sides.from, words, made),
    to: sideText(sides.to, words, made),
  });
  const counts = countsText(items, words);
  return {
    locale,
    title: t('compare.heading', { title: plan.info.title || t('kind.plan') }),
    about: [between, ...(counts === '' ? [] : [counts])],
    columns: { when: t('column.date'), what: t('column.what'), change: t('column.change'), who: null },
    sections: GROUPS.map((group) => ({
      heading: t(`compare.${group}`),
      rows: items
        .filter((item) => item.group === group)
        .map(({ before, after, name, detail, changes, why }) => ({
          when: { before: before === after || after === '' ? '' : before, after: after || before },
          name,
          detail,
          changes,
          why,
          who: '',
        })),
    })).filter(({ rows }) => rows.length > 0),
    none: t('compare.same'),
    nothing: t('value.empty'),
    foot: [plan.info.organisation, madeText(made, words)].filter(Boolean).join(' · '),
  };
}
