import type { ReadChange } from '../../../shared/exporting/index.ts';
import { useWords } from '../state/words.ts';

/** Fields with what stood in them and what stands there now. */
export function Changes({ changes }: { readonly changes: readonly ReadChange[] }) {
  const { history: t } = useWords();
  return changes.map(({ field, label, before, after }) => (
    <p key={field} className="change">
      <span className="change-label">{label}</span>{' '}
      {(before !== '' || after !== '') && (
        <>
          {before !== '' && <del>{before}</del>} {after === '' ? <em>{t('value.empty')}</em> : <ins>{after}</ins>}
        </>
      )}
    </p>
  ));
}
