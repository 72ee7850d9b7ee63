import { useMemo } from 'react';
import type { Entry } from '../../../shared/plan/plan.ts';
import { ComboField, type ComboFieldProps } from '../../ui/ComboField.tsx';
import { useWords } from '../state/words.ts';
import { useEntryDate } from './useEntryDate.ts';

export interface EntryChoiceProps extends Omit<ComboFieldProps, 'options' | 'noMatch' | 'placeholder'> {
  readonly entries: readonly Entry[];
  /** Words of the choice of none, whose id is empty. */
  readonly none?: string;
}

/** One of the plan's entries, found by words of its title or its date. */
export function EntryChoice({ entries, none, ...rest }: EntryChoiceProps) {
  const { t } = useWords();
  const dateOf = useEntryDate();
  const options = useMemo(
    () => [
      ...(none === undefined ? [] : [{ id: '', label: none }]),
      ...entries.map((entry) => ({ id: entry.id, label: entry.title || t('entry.untitled'), detail: dateOf(entry) })),
    ],
    [entries, none, dateOf, t],
  );
  return <ComboField {...rest} options={options} noMatch={t('links.noMatch')} placeholder={t('links.search')} />;
}
