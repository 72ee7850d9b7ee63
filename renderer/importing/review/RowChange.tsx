import type { FieldDifference } from '../../../shared/importing/matching/changeOf.ts';
import { whenOf } from '../../../shared/time/index.ts';
import { useImportText } from '../../app/useText.ts';
import { showTime } from '../../editor/inspector/TimeField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { showEdtf } from '../../editor/when/showWhen.ts';
import { nb } from '../../i18n/nb.ts';

type NameKey = keyof typeof nb.names;
const isNameKey = (key: string): key is NameKey => Object.hasOwn(nb.names, key);

/** What the document says otherwise than the plan, field by field: before → after. */
export function RowChange({ fields }: { readonly fields: readonly FieldDifference[] }) {
  const text = useImportText();
  const { name, locale } = useWords();
  const shown = ({ field }: FieldDifference, value: string | readonly string[]): string => {
    if (typeof value !== 'string') return value.join(', ') || text('row.empty');
    if (field === 'when') return whenOf(value).kind === 'unset' ? text('row.unset') : showEdtf(value as never, locale);
    if (field === 'time') return showTime(value) || text('row.empty');
    const key = `status-${value}`;
    if (field === 'status') return isNameKey(key) ? name(key) : value;
    return value || text('row.empty');
  };
  return (
    <ul className="import-row-changes">
      {fields.map((difference) => (
        <li key={difference.field}>
          <span className="quiet">{text(`field.${difference.field}`)}:</span>{' '}
          <del>{shown(difference, difference.before)}</del>
          <span className="import-row-arrow" role="img" aria-label="→">
            →
          </span>
          <ins>{shown(difference, difference.after)}</ins>
        </li>
      ))}
    </ul>
  );
}
