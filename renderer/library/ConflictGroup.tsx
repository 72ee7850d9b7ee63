import type { Conflict } from '../../shared/plan/plan.ts';
import { useLibraryText } from '../app/useText.ts';
import { useWords } from '../editor/state/words.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { fieldText } from './fieldText.ts';
import { valueText } from './valueText.ts';

export interface ConflictGroupProps {
  readonly conflicts: readonly Conflict[];
  /** Dates that do not go together and entries added twice, which nobody's writing conflicts in. */
  readonly more: number;
  readonly titleOf: (id: string) => string | undefined;
}

/** What two people wrote differently, by name. */
export function ConflictGroup({ conflicts, more, titleOf }: ConflictGroupProps) {
  const text = useLibraryText();
  const locale = useLocale();
  const { review } = useWords();
  if (conflicts.length + more === 0) return null;

  const words = (conflict: Conflict) => {
    if (conflict.type === 'deletion') return text('merge.conflict.deletion');
    const { kind, field, values } = conflict;
    return text('merge.conflict.field', {
      field: fieldText(field, text),
      values: values
        .map(({ value }) => valueText(kind, field, value, titleOf, locale, text))
        .join(text('merge.conflict.or')),
    });
  };

  return (
    <section className="merge-group merge-conflicts">
      <h3>
        {text('merge.conflicts')} <span className="merge-count tabular">{conflicts.length + more}</span>
      </h3>
      {conflicts.length > 0 && <p>{text('merge.conflicts.text')}</p>}
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.record} ${conflict.type === 'field' ? conflict.field : ''}`}>
            <span className="merge-title">{titleOf(conflict.record) || text(`kind.${conflict.kind}`)}</span>
            <p>{words(conflict)}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{review('merge.more', { count: more })}</p>}
    </section>
  );
}
