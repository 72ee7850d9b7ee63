import type { Locale } from '../../shared/i18n/translate.ts';
import { LISTS } from '../../shared/plan/document.ts';
import type { Plan, RecordKind } from '../../shared/plan/plan.ts';
import { displayClockTime, formatWhen, monthName, parseClockTime, parseEdtf } from '../../shared/time/index.ts';
import type { LibraryText } from '../app/useText.ts';
import { wordsIn } from '../editor/state/words.ts';
import { nb } from '../i18n/nb.ts';

const DATES: ReadonlySet<string> = new Set(['when', 'formerWhen', 'beforeWhen']);
const REFERENCES: ReadonlySet<string> = new Set([
  'lanes',
  'footnotes',
  'series',
  'scenario',
  'parent',
  'meeting',
  'movedFrom',
  'trigger',
]);

/** Finds the words a record is known by, deleted ones too. */
export function titleFinder(plan: Plan): (id: string) => string | undefined {
  const titles = new Map(plan.deleted.map(({ id, title }) => [id, title]));
  for (const list of Object.values(LISTS)) {
    for (const record of plan[list]) {
      if ('title' in record) titles.set(record.id, record.title);
      else if ('name' in record) titles.set(record.id, record.name);
    }
  }
  return (id) => titles.get(id);
}

type NameKey = keyof typeof nb.names;

const isNameKey = (key: string): key is NameKey => Object.hasOwn(nb.names, key);

/** Where the names of a field's choices stand in the catalogue. */
const CHOICES: Readonly<Record<string, string>> = {
  'entry kind': 'kind',
  'entry periodType': 'period',
  'entry status': 'status',
  'lane kind': 'laneKind',
  'agenda kind': 'agenda',
  'agenda status': 'agendaStatus',
};

/** Name of a value that is one of a few, or `undefined`. */
function choiceText(kind: RecordKind, field: string, value: string, locale: Locale): string | undefined {
  const key = `${CHOICES[`${kind} ${field}`] ?? ''}-${value}`;
  return isNameKey(key) ? wordsIn(locale).name(key) : undefined;
}

/** What is remembered of the document an entry was imported from. */
const isImported = (item: unknown): item is { readonly text: string } =>
  typeof item === 'object' && item !== null && 'document' in item && 'text' in item && typeof item.text === 'string';

/** A field's value in words. `titleOf` gives the names of the records it points to. */
export function valueText(
  kind: RecordKind,
  field: string,
  value: unknown,
  titleOf: (id: string) => string | undefined,
  locale: Locale,
  text: LibraryText,
): string {
  const refers = REFERENCES.has(field) || (kind === 'link' && (field === 'from' || field === 'to'));
  const one = (item: unknown): string => {
    if (isImported(item)) return item.text;
    if (typeof item !== 'string') return typeof item === 'number' ? item.toLocaleString(locale) : JSON.stringify(item);
    if (refers) return titleOf(item) || text('recent.untitled');
    if (DATES.has(field)) {
      const when = parseEdtf(item);
      return when.ok ? formatWhen(when.value, locale, { year: 'always' }) : item;
    }
    if (kind === 'plan' && (field === 'from' || field === 'to')) {
      const [year = '', month = ''] = item.split('-');
      return `${monthName(Number(month), locale)} ${year}`;
    }
    if (field === 'time') {
      const time = parseClockTime(item);
      return time.ok ? displayClockTime(time.value, locale) : item;
    }
    return choiceText(kind, field, item, locale) ?? item;
  };
  if (value === null || value === undefined || value === '') return text('merge.empty');
  if (!Array.isArray(value)) return one(value);
  return value.length === 0 ? text('merge.empty') : value.map(one).join(', ');
}
