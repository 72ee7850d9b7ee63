import type { FieldChange } from '../plan/compare.ts';
import type { JournalLine, Reason } from '../plan/journal.ts';
import type { Plan, RecordKind } from '../plan/plan.ts';
import { formatEdtf, UNSET } from '../time/index.ts';
import { excerpts } from './excerpt.ts';
import { valueText } from './values.ts';
import { type HistoryMessages, type HistoryWords, isHistoryKey } from './words.ts';

/** A field's change in words. */
export interface ReadChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const NOT_SET = formatEdtf(UNSET);

/** Fields whose values say nothing to people. */
const SILENT = new Set(['order']);
/** Fields that are told of to nobody: what an import remembers goes with what it changed. */
const UNTOLD = new Set(['imported']);

type FieldKey = Extract<keyof HistoryMessages, `field.${string}`>;
const isFieldKey = (key: string): key is FieldKey => key.startsWith('field.') && isHistoryKey(key);

/** Puts changes of a plan into words. */
export interface Reader {
  readonly words: HistoryWords;
  /** What a record is called, whatever its kind. */
  recordName(kind: RecordKind, record: string, title: string): string;
  changes(kind: RecordKind, fields: readonly FieldChange[]): readonly ReadChange[];
}

/** What the date was or became; in the words it came in where it is not set. */
function withWords(fields: readonly FieldChange[]): readonly FieldChange[] {
  const when = fields.find(({ field }) => field === 'when');
  const text = fields.find(({ field }) => field === 'whenText');
  if (!when || !text) return fields;
  const said = (words: unknown, edtf: unknown) => (edtf === NOT_SET && words ? words : edtf);
  const joined = { field: 'when', before: said(text.before, when.before), after: said(text.after, when.after) };
  return fields.flatMap((change) => (change === text ? [] : change === when ? [joined] : [change]));
}

/** Keeping the old date goes without saying where the same change gave a new one. */
const withoutKept = (fields: readonly FieldChange[]): readonly FieldChange[] =>
  fields.some(({ field }) => field === 'when' || field === 'status')
    ? fields.filter(({ field, before }) => field !== 'formerWhen' || before !== '')
    : fields;

/**
 * @param former the plan that values before a change are values of, where it is another
 */
export function readerOf(plan: Plan, words: HistoryWords, former = plan): Reader {
  const { t } = words;
  const entries = new Map([...former.entries, ...plan.entries].map(({ id, title }) => [id, title]));
  const deleted = new Map(plan.deleted.map(({ kind, id, title }) => [`${kind} ${id}`, title]));
  const links = new Map([...former.links, ...plan.links].map((link) => [link.id, link]));
  const entryName = (id: string | null) =>
    id === null ? t('name.none') : (entries.get(id) ?? deleted.get(`entry ${id}`) ?? t('name.gone')) || t('name.none');
  const label = (field: string) => {
    const key = `field.${field}`;
    return isFieldKey(key) ? t(key) : field;
  };
  return {
    words,
    recordName: (kind, record, title) => {
      if (kind === 'plan') return t('kind.plan');
      const link = kind === 'link' ? links.get(record) : undefined;
      if (link) return t('name.link', { from: entryName(link.from), to: entryName(link.to) });
      return title || (kind === 'entry' ? t('name.none') : t(`kind.${kind}`));
    },
    changes: (kind, fields) =>
      withoutKept(withWords(fields.filter(({ field }) => !UNTOLD.has(field)))).map(({ field, before, after }) => {
        const [from, to] = SILENT.has(field)
          ? ['', '']
          : excerpts(valueText(former, kind, field, before, words), valueText(plan, kind, field, after, words));
        return { field, label: label(field), before: from, after: to };
      }),
  };
}

/** A reason with its source, on one line; empty where there is none. */
export const whyText = (why: Pick<Reason, 'reason' | 'source'> | null): string =>
  why === null ? '' : [why.reason, why.source].filter(Boolean).join(', ');

/** All words of a line as its reader sees them, to search in. */
export function lineText(line: JournalLine, reader: Reader): string {
  const { words } = reader;
  const changes = reader.changes(line.kind, line.fields);
  return [
    line.by,
    reader.recordName(line.kind, line.record, line.title),
    words.t(`kind.${line.kind}`),
    line.action === 'issue' ? words.t('action.issue', { name: line.title }) : words.t(`action.${line.action}`),
    line.why?.reason ?? '',
    line.why?.source ?? '',
    ...changes.flatMap(({ label, before, after }) => [label, before, after]),
  ].join('\n');
}
