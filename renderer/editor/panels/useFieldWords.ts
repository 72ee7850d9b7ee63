import { useMemo } from 'react';
import { LOCALES } from '../../../shared/i18n/translate.ts';
import type { Plan, RecordKind } from '../../../shared/plan/plan.ts';
import { parseEdtf } from '../../../shared/time/index.ts';
import { useLibraryText } from '../../app/useText.ts';
import { fieldText } from '../../library/fieldText.ts';
import { titleFinder, valueText } from '../../library/valueText.ts';
import { useWords } from '../state/words.ts';
import { showWhen } from '../when/showWhen.ts';

const finders = new WeakMap<Plan, (id: string) => string | undefined>();

/** The titles of a plan's records, gathered once for each state of it. */
function titlesOf(plan: Plan): (id: string) => string | undefined {
  const known = finders.get(plan) ?? titleFinder(plan);
  finders.set(plan, known);
  return known;
}

/** Written with their year only where it is not the plan's. */
const DATES: ReadonlySet<string> = new Set(['when', 'formerWhen', 'beforeWhen']);

/** The record that a new place in the order comes after, of those that are ordered with it. */
function orderedBefore(plan: Plan, kind: RecordKind, order: string): string {
  const lists = { lane: plan.lanes, scenario: plan.scenarios, series: plan.series } as const;
  const list: readonly { readonly order: string; readonly name?: string; readonly title?: string }[] =
    kind === 'lane' || kind === 'scenario' || kind === 'series'
      ? lists[kind]
      : kind === 'agenda'
        ? plan.agenda
        : kind === 'note'
          ? plan.notes
          : [];
  const last = list.filter((record) => record.order < order).at(-1);
  return last?.name ?? last?.title ?? '';
}

export interface FieldWords {
  readonly fieldName: (field: string) => string;
  /** Several fields as they stand in a sentence: «dato, sted». */
  readonly fieldNames: (fields: readonly string[]) => string;
  readonly shownValue: (plan: Plan, kind: RecordKind, field: string, value: unknown) => string;
}

/** Fields and their values in the user's words. */
export function useFieldWords(): FieldWords {
  const { t, name, review, locale } = useWords();
  const library = useLibraryText();
  return useMemo(() => {
    const choices = new Map<string, string>([
      ...LOCALES.map((one): [string, string] => [`plan locale ${one}`, name(`locale-${one}`)]),
      ['link unit days', t('links.unit.days')],
      ['link unit workingDays', t('links.unit.workingDays')],
      ['series kind repeat', t('series.kind.repeat')],
      ['series kind cascade', t('series.kind.cascade')],
    ]);
    const fieldName = (field: string) => fieldText(field, library);
    return {
      fieldName,
      fieldNames: (fields) =>
        [...new Set(fields.map((field) => fieldName(field).toLocaleLowerCase(locale)))].join(', '),
      shownValue: (plan, kind, field, value) => {
        if (typeof value === 'string' && DATES.has(field)) {
          const when = parseEdtf(value);
          if (when.ok) return when.value.kind === 'unset' ? t('drag.unset') : showWhen(when.value, plan, locale);
        }
        const named = typeof value === 'string' ? choices.get(`${kind} ${field} ${value}`) : undefined;
        if (named) return named;
        if (kind === 'lane' && field === 'hue')
          return typeof value === 'number' ? t('lanes.colourNumber', { number: value + 1 }) : t('lanes.colourAuto');
        if (field !== 'order' || typeof value !== 'string')
          return valueText(kind, field, value, titlesOf(plan), locale, library);
        const title = orderedBefore(plan, kind, value);
        return title === '' ? review('order.first') : review('order.after', { title });
      },
    };
  }, [t, name, review, library, locale]);
}
