import type { Locale } from '../../shared/i18n/translate.ts';
import type { PlanChange } from '../../shared/plan/compare.ts';
import { type LibraryText, useLibraryText } from '../app/useText.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { fieldText } from './fieldText.ts';
import { valueText } from './valueText.ts';

type TitleOf = (id: string) => string | undefined;

/** Fields that only say where a record stands in a list. */
const isQuiet = (field: string) => field === 'order';

export interface ChangeGroupProps {
  readonly type: PlanChange['type'];
  readonly changes: readonly PlanChange[];
  readonly titleOf: TitleOf;
}

/** What a record that came in says of itself beside its title: its date, or nothing. */
function aside({ kind, record, title }: PlanChange, titleOf: TitleOf, text: LibraryText): string {
  const named = kind === 'entry' ? '' : text(`kind.${kind}`);
  return title || titleOf(record) ? named : '';
}

function Fields({
  change,
  titleOf,
  locale,
  text,
}: {
  change: PlanChange;
  titleOf: TitleOf;
  locale: Locale;
  text: LibraryText;
}) {
  const told = change.fields.filter(({ field }) => !isQuiet(field));
  if (told.length === 0) return null;
  const words = (field: string, value: unknown) => valueText(change.kind, field, value, titleOf, locale, text);
  return (
    <dl className="merge-fields">
      {told.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldText(field, text)}</dt>
          <dd>
            <del>{words(field, before)}</del>
            <span aria-hidden="true"> → </span>
            <ins>{words(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All that was added, changed or deleted. */
export function ChangeGroup({ type, changes, titleOf }: ChangeGroupProps) {
  const text = useLibraryText();
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <section className="merge-group">
      <h3>
        {text(`merge.${type}`)} <span className="merge-count tabular">{changes.length}</span>
      </h3>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.record}`}>
            <span className="merge-title">{change.title || text(`kind.${change.kind}`)}</span>{' '}
            <span className="merge-kind">{aside(change, titleOf, text)}</span>
            <Fields change={change} titleOf={titleOf} locale={locale} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
