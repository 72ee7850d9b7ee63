import { Plus } from 'lucide-react';
import { useState } from 'react';
import { orderBetween } from '../../../shared/plan/order.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { setEntry } from '../commands/entryEdits.ts';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { DraftField } from './DraftField.tsx';
import type { SetEntry } from './setEntry.ts';

/** The plan's footnotes, ticked where they belong to the entry; a new one belongs to it at once. */
export function FootnotesField({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [written, setWritten] = useState<string | null>(null);
  const footnotes = plan.notes.filter(({ kind }) => kind === 'footnote');

  const add = () => {
    const id = session.newId();
    const order = orderBetween(plan.notes.at(-1)?.order ?? null, null);
    const made = edit([
      { type: 'create', kind: 'note', id, fields: { kind: 'footnote', order } },
      setEntry(entry.id, { footnotes: [...entry.footnotes, id] }),
    ]);
    if (made.ok) setWritten(id);
  };

  return (
    <fieldset className="checks">
      <legend className="ui-label">{t('field.footnotes')}</legend>
      {footnotes.map(({ id, title, text }) =>
        id === written ? (
          <DraftField
            key={id}
            label={t('field.footnoteText')}
            hideLabel
            value={text}
            rows={2}
            focusNow
            onCommit={(words) => edit([{ type: 'set', kind: 'note', id, fields: { text: words } }])}
          />
        ) : (
          <CheckField
            key={id}
            isSelected={entry.footnotes.includes(id)}
            onChange={(ticked) =>
              set({ footnotes: ticked ? [...entry.footnotes, id] : entry.footnotes.filter((note) => note !== id) })
            }
          >
            {[title, text].filter(Boolean).join(': ') || t('entry.untitled')}
          </CheckField>
        ),
      )}
      <Button variant="quiet" icon={Plus} onPress={add}>
        {t('field.addFootnote')}
      </Button>
    </fieldset>
  );
}
