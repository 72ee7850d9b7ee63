import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { CheckField } from '../../ui/CheckField.tsx';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Filter box and what else decides which lines are shown. */
export function TableBar({ shown }: { readonly shown: number }) {
  const { store } = useEditor();
  const { t } = useWords();
  const filter = useView((state) => state.filter);
  const showDeleted = useView((state) => state.showDeleted);
  const searches = useView((state) => state.searches);
  const input = useRef<HTMLInputElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (searches > seen.current) input.current?.select();
    seen.current = searches;
  }, [searches]);
  return (
    <div className="table-bar">
      <SearchField className="table-filter" value={filter} onChange={(words) => store.setState({ filter: words })}>
        <Label className="visually-hidden">{t('table.filter')}</Label>
        <Search size={15} aria-hidden />
        <Input ref={input} className="ui-input" placeholder={t('table.filterHint')} />
      </SearchField>
      <p className="quiet" role="status">
        {t('table.count', { count: shown })}
      </p>
      <CheckField isSelected={showDeleted} onChange={(on) => store.setState({ showDeleted: on })}>
        {t('table.showDeleted')}
      </CheckField>
    </div>
  );
}
