import type { Entry } from '../../../shared/plan/plan.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SetEntry } from './EntryInspector.tsx';

/** The plan's footnotes, ticked where they belong to the entry. */
export function FootnotesField({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const plan = usePlan();
  const { t } = useWords();
  const footnotes = plan.notes.filter(({ kind }) => kind === 'footnote');
  if (footnotes.length === 0) return null;
  return (
    <fieldset className="checks">
      <legend className="ui-label">{t('field.footnotes')}</legend>
      {footnotes.map(({ id, title, text }) => (
        <CheckField
          key={id}
          isSelected={entry.footnotes.includes(id)}
          onChange={(ticked) =>
            set({ footnotes: ticked ? [...entry.footnotes, id] : entry.footnotes.filter((note) => note !== id) })
          }
        >
          {[title, text].filter(Boolean).join(': ')}
        </CheckField>
      ))}
    </fieldset>
  );
}
