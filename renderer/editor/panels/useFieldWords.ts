import { useCallback } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { AGENDA_STATUSES } from '../../../shared/plan/records/agendaItem.ts';
import { ENTRY_KINDS, ENTRY_STATUSES, PERIOD_TYPES } from '../../../shared/plan/records/entry.ts';
import { parseEdtf } from '../../../shared/time/index.ts';
import { showTime } from '../inspector/TimeField.tsx';
import { useWords } from '../state/words.ts';
import { showWhen } from '../when/showWhen.ts';

const FIELD_KEYS = {
  kind: 'field.kind',
  periodType: 'field.periodType',
  title: 'field.title',
  name: 'lanes.name',
  shortName: 'lanes.shortName',
  when: 'field.when',
  whenText: 'field.when',
  time: 'field.time',
  place: 'field.place',
  lanes: 'field.lanes',
  status: 'field.status',
  formerWhen: 'field.formerWhen',
  reason: 'field.reason',
  source: 'field.source',
  responsible: 'field.responsible',
  topics: 'field.topics',
  scenario: 'field.scenario',
  series: 'series.title',
  step: 'series.step',
  trigger: 'scenarios.trigger',
  lead: 'links.lead',
  unit: 'links.unit',
  label: 'links.label',
  footnotes: 'field.footnotes',
  frameMinutes: 'field.frame',
  minutes: 'agenda.minutes',
  presenters: 'agenda.presenters',
  purpose: 'agenda.purpose',
  method: 'agenda.method',
  hue: 'lanes.colour',
  organisation: 'plan.organisation',
  subtitle: 'plan.subtitle',
  edition: 'plan.edition',
  from: 'plan.from',
  to: 'plan.to',
} as const;

const LINK_UNITS = ['days', 'workingDays'] as const;

const isFieldKey = (field: string): field is keyof typeof FIELD_KEYS => Object.hasOwn(FIELD_KEYS, field);
const among = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((item) => item === value);

/** Fields and their values in the user's words. */
export function useFieldWords() {
  const { t, name, locale } = useWords();

  const fieldName = useCallback((field: string) => (isFieldKey(field) ? t(FIELD_KEYS[field]) : field), [t]);

  const shownValue = useCallback(
    (plan: Plan, field: string, value: unknown): string => {
      if (value === null || value === undefined) return '';
      if (Array.isArray(value)) {
        const named = (id: unknown) =>
          plan.lanes.find((lane) => lane.id === id)?.name ??
          plan.notes.find((note) => note.id === id)?.title ??
          String(id);
        return value.map(named).join(', ');
      }
      if (typeof value !== 'string') return String(value);
      if (field === 'when' || field === 'formerWhen' || field === 'beforeWhen') {
        const parsed = parseEdtf(value);
        if (!parsed.ok) return value;
        return parsed.value.kind === 'unset' ? t('drag.unset') : showWhen(parsed.value, plan, locale);
      }
      if (field === 'time') return showTime(value);
      const kind = field === 'kind' ? among(ENTRY_KINDS, value) : undefined;
      if (kind) return name(`kind-${kind}`);
      const period = field === 'periodType' ? among(PERIOD_TYPES, value) : undefined;
      if (period) return name(`period-${period}`);
      const status = field === 'status' ? among(ENTRY_STATUSES, value) : undefined;
      if (status) return name(`status-${status}`);
      const agendaStatus = field === 'status' ? among(AGENDA_STATUSES, value) : undefined;
      if (agendaStatus) return name(`agendaStatus-${agendaStatus}`);
      if (field === 'scenario') return plan.scenarios.find(({ id }) => id === value)?.name ?? value;
      if (field === 'series') return plan.series.find(({ id }) => id === value)?.title ?? value;
      if (field === 'trigger') return plan.entries.find(({ id }) => id === value)?.title ?? value;
      const unit = field === 'unit' ? among(LINK_UNITS, value) : undefined;
      if (unit) return t(`links.unit.${unit}`);
      return value;
    },
    [t, name, locale],
  );

  return { fieldName, shownValue };
}
