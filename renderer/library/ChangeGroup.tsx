import type { Locale } from '../../shared/i18n/translate.ts';
import type { PlanChange } from '../../shared/plan/compare.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type LibraryText, useLibraryText } from '../app/useText.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { fieldText } from './fieldText.ts';
import { valueText } from './valueText.ts';

type TitleOf = (id: string) => string | undefined;

/** Fields that only say where a record stands in a list. */
const isQuiet = (field: string) => field === 'order' || field === 'imported';

export interface ChangeGroupProps {
  readonly type: PlanChange['type'];
  readonly changes: readonly PlanChange[];
  /** The plan as it stands after the merge. */
  readonly plan: Plan;
  readonly titleOf: TitleOf;
}

/** What stands beside a record's title: what it is, or for an entry that is new, when. */
function aside({ type, kind, record, title }: PlanChange, plan: Plan, locale: Locale, text: LibraryText): string {
  if (kind !== 'entry') return title === '' ? '' : text(`kind.${kind}`);
  const entry = type === 'added' ? plan.entries.find(({ id }) => id === record) : undefined;
  return entry ? valueText(kind, 'when', entry.when, () => undefined, locale, text) : '';
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
export function ChangeGroup({ type, changes, plan, titleOf }: ChangeGroupProps) {
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
            <span className="merge-kind">{aside(change, plan, locale, text)}</span>
            <Fields change={change} titleOf={titleOf} locale={locale} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
