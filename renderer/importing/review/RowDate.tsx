import type { Edtf } from '../../../shared/time/index.ts';
import { formatWhen, whenOf } from '../../../shared/time/index.ts';
import { useImportText } from '../../app/useText.ts';
import { shortWeekday } from '../../editor/when/showWhen.ts';
import { useLocale } from '../../ui/LocaleContext.tsx';

export interface RowDateProps {
  readonly when: Edtf | '';
  /** Words that no date was read of, shown where none is set. */
  readonly words: string;
  /** The year that goes without saying. */
  readonly year: number | null;
}

/** A date as it is read in a list: weekday, day and month, the year where it is another. */
export function RowDate({ when: edtf, words, year }: RowDateProps) {
  const text = useImportText();
  const locale = useLocale();
  const when = whenOf(edtf === '' ? 'XXXX-XX-XX' : edtf);
  if (when.kind === 'unset') {
    return (
      <span className="import-row-date-none">{edtf === '' ? text('row.noDate') : words || text('row.unset')}</span>
    );
  }
  return (
    <>
      <span className="import-row-weekday">{shortWeekday(when, locale)}</span>
      {formatWhen(when, locale, { style: 'short', year: year ?? 'always' })}
    </>
  );
}
