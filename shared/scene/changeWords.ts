import type { Translate } from '../i18n/translate.ts';
import type { Entry } from '../plan/plan.ts';
import { formatWhen, whenOf } from '../time/index.ts';
import { CHANGE_TYPES, countChanges, type EntryChange, type EntryChanges } from './changes.ts';
import type { SceneMessages, SceneOptions } from './options.ts';

type WordOptions = Pick<SceneOptions, 'locale' | 'translate' | 'former' | 'changes'>;

const FIELD_WORDS = [
  'title',
  'when',
  'time',
  'place',
  'lanes',
  'status',
  'responsible',
  'topics',
  'agenda',
  'notes',
] as const;

/** The fields of a change in words, each once; what has no word of its own is «annet», last. */
function fieldWords(fields: readonly string[], { translate }: WordOptions): string {
  const named = FIELD_WORDS.filter((field) => fields.includes(field));
  const others = fields.filter((field) => !named.some((one) => one === field));
  const words = named.map((field) => translate(`change.field.${field}`));
  return [...words, ...(others.length > 0 ? [translate('change.field.else')] : [])].join(', ');
}

/** A date that stands in running text: it is not divided between lines. */
export const unbroken = (text: string): string => text.replace(/ /gu, '\u00a0');

const STATUS_FIELDS = new Set(['status', 'reason', 'source']);
const DATE_FIELDS = new Set(['when', 'whenText']);

/** What became of an entry, in words, and the struck date among them. */
export interface ToldChange {
  readonly words: string;
  /** The part of `words` that is struck through; empty where none is. */
  readonly struck: string;
}

/** Where it was before it moved, as it stands in a drawing: the date, struck through; empty where it is not shown. */
export function formerDate(entry: Entry, year: number | 'always' | 'never', options: WordOptions): string {
  if (!options.changes && options.former !== true) return '';
  if (entry.formerWhen === '' || entry.formerWhen === entry.when) return '';
  return unbroken(formatWhen(whenOf(entry.formerWhen), options.locale, { year, style: 'short' }));
}

/** A change in words: «ny», «flyttet fra 12. mars» or «flyttet» alone, «endret: tid, sted», «tatt ut». */
export function toldChange(
  change: EntryChange,
  former: string,
  hasStatusWord: boolean,
  options: WordOptions,
): ToldChange {
  const { translate } = options;
  switch (change.type) {
    case 'added':
      return { words: translate('change.added'), struck: '' };
    case 'gone':
      return { words: translate('change.gone'), struck: '' };
    case 'changed': {
      // The status itself is told beside it; why it was set goes with it.
      const fields = change.fields.filter((field) => !hasStatusWord || !STATUS_FIELDS.has(field));
      if (fields.length === 0 && change.fields.includes('status')) return { words: '', struck: '' };
      const told = fields.length === 0 ? change.fields : fields;
      return { words: translate('change.changed', { fields: fieldWords(told, options) }), struck: '' };
    }
    case 'moved': {
      const status = translate('status.moved');
      const moved = former === '' ? status : translate('former.from', { status, date: former });
      const others = change.fields.filter((field) => !DATE_FIELDS.has(field) && !STATUS_FIELDS.has(field));
      if (others.length === 0) return { words: moved, struck: former };
      const also = translate('change.changed', { fields: fieldWords(others, options) });
      return { words: `${moved}, ${also}`, struck: former };
    }
  }
}

/** Where an entry was, in words, after the word for its status: «flyttet fra 12. mars», «avlyst, var 12. mars». */
export function toldFormer(entry: Entry, status: string | null, former: string, options: WordOptions): ToldChange {
  const { translate } = options;
  if (former === '') return { words: status ?? '', struck: '' };
  const hasMoved = entry.status === 'moved' || entry.status === 'postponed';
  if (status !== null && hasMoved) return { words: translate('former.from', { status, date: former }), struck: former };
  const was = translate('former.was', { date: former });
  return { words: status === null ? was : `${status}, ${was}`, struck: former };
}

/** What is compared, and how much of each: «Endringer fra Vedtatt 15.01 til nå: 2 nye, 1 flyttet». */
export function changesTitle(
  marks: EntryChanges,
  from: string,
  to: string | null,
  translate: Translate<SceneMessages>,
): string {
  const counts = countChanges(marks);
  const told = CHANGE_TYPES.flatMap((type) =>
    counts[type] === 0 ? [] : [translate(`changes.count.${type}`, { count: counts[type] })],
  );
  const what = told.length === 0 ? translate('changes.none') : told.join(', ');
  return translate('changes.title', { from, to: to ?? translate('changes.now'), what });
}

/** What a drawing is, and what is compared in it. */
export const describe = (description: string, { changes }: WordOptions): string =>
  changes ? `${description} ${changes.title}.` : description;
