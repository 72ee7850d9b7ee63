import type { Plan, RecordKind } from '../plan/plan.ts';
import { AGENDA_KINDS, AGENDA_STATUSES } from '../plan/records/agendaItem.ts';
import { ENTRY_KINDS, ENTRY_STATUSES, PERIOD_TYPES } from '../plan/records/entry.ts';
import { displayClockTime, formatWhen, parseClockTime, parseEdtf } from '../time/index.ts';
import type { HistoryWords } from './words.ts';

const among = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((item) => item === value);

/** The year that most of the plan lies in: it goes without saying. */
function mainYear({ info }: Plan): number {
  const months = (yearMonth: string) => Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5)) - 1;
  return Math.floor((months(info.from) + months(info.to)) / 24);
}

/** A date with its weekday, as the plan's reader would write it. */
export function dateText(plan: Plan, edtf: string, { locale, t }: HistoryWords): string {
  const when = parseEdtf(edtf);
  if (!when.ok) return edtf;
  if (when.value.kind === 'unset') return t('value.unset');
  return formatWhen(when.value, locale, { year: mainYear(plan), weekday: true });
}

function monthText(value: string, { locale }: HistoryWords): string {
  const month = parseEdtf(value);
  return month.ok ? formatWhen(month.value, locale, { year: 'always' }) : value;
}

/** The title or name of a record another one names. */
function referenceText(plan: Plan, field: string, id: string, { t }: HistoryWords): string {
  const records: readonly { readonly id: string; readonly title?: string; readonly name?: string }[] =
    field === 'lanes'
      ? plan.lanes
      : field === 'footnotes'
        ? plan.notes
        : field === 'series'
          ? plan.series
          : field === 'scenario'
            ? plan.scenarios
            : [...plan.entries, ...plan.notes];
  const living = records.find((record) => record.id === id);
  const found = living ?? plan.deleted.find((record) => record.id === id);
  if (found === undefined) return t('name.gone');
  return ('title' in found ? found.title : found.name) || t('name.none');
}

const REFERENCES = new Set(['lanes', 'footnotes', 'series', 'scenario', 'parent', 'meeting', 'movedFrom', 'trigger']);
const DATES = new Set(['when', 'formerWhen', 'beforeWhen']);
const MINUTES = new Set(['minutes', 'frameMinutes']);
const NOTE_KINDS = ['footnote', 'abbreviation', 'goal', 'measure', 'input', 'text'] as const;
const LANE_KINDS = ['body', 'level', 'theme'] as const;

/** A choice among a few, by the kind of record it is a field of; `undefined` for what is no such choice. */
function choiceText(kind: RecordKind, field: string, value: string, { t, name }: HistoryWords): string | undefined {
  const isAgenda = kind === 'agenda';
  if (field === 'status') {
    const agenda = isAgenda ? among(AGENDA_STATUSES, value) : undefined;
    const entry = isAgenda ? undefined : among(ENTRY_STATUSES, value);
    return agenda ? name(`agendaStatus-${agenda}`) : entry && name(`status-${entry}`);
  }
  const period = field === 'periodType' ? among(PERIOD_TYPES, value) : undefined;
  if (period) return name(`period-${period}`);
  const unit = kind === 'link' && field === 'unit' ? among(['days', 'workingDays'], value) : undefined;
  if (unit) return t(`value.unit.${unit}`);
  const language = field === 'locale' ? among(['nb', 'nn', 'da', 'en'], value) : undefined;
  if (language) return name(`locale-${language}`);
  return field === 'kind' ? kindText(kind, value, { t, name }) : undefined;
}

function kindText(kind: RecordKind, value: string, { t, name }: Pick<HistoryWords, 't' | 'name'>): string | undefined {
  const entry = kind === 'entry' ? among(ENTRY_KINDS, value) : undefined;
  if (entry) return name(`kind-${entry}`);
  const agenda = kind === 'agenda' ? among(AGENDA_KINDS, value) : undefined;
  if (agenda) return name(`agenda-${agenda}`);
  const lane = kind === 'lane' ? among(LANE_KINDS, value) : undefined;
  if (lane) return name(`laneKind-${lane}`);
  const series = kind === 'series' ? among(['repeat', 'cascade'], value) : undefined;
  if (series) return t(`value.seriesKind.${series}`);
  const note = kind === 'note' ? among(NOTE_KINDS, value) : undefined;
  return note && t(`value.noteKind.${note}`);
}

/** A field's value in words; empty where there is nothing. What no field has is shown as it stands. */
export function valueText(plan: Plan, kind: RecordKind, field: string, value: unknown, words: HistoryWords): string {
  if (value === null && field === 'meeting') return words.t('value.backlog');
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((item) => valueText(plan, kind, field, item, words)).join(', ');
  if (typeof value === 'number') {
    if (MINUTES.has(field)) return words.t('value.minutes', { count: value });
    return String(field === 'hue' ? value + 1 : value);
  }
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  if (DATES.has(field)) return dateText(plan, value, words);
  const isEnd = field === 'from' || field === 'to';
  if (kind === 'plan' && isEnd) return monthText(value, words);
  if (REFERENCES.has(field) || (kind === 'link' && isEnd)) return referenceText(plan, field, value, words);
  const time = field === 'time' ? parseClockTime(value) : null;
  if (time?.ok) return displayClockTime(time.value, words.locale);
  return choiceText(kind, field, value, words) ?? value;
}
