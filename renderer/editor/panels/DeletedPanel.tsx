import { RotateCcw } from 'lucide-react';
import type { DeletedRecord } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Brings a deleted record back and says so. */
export function useRestore(): (record: DeletedRecord) => void {
  const { store } = useEditor();
  const edit = useEdit();
  const { t } = useWords();
  return (record) => {
    if (!edit([{ type: 'restore', kind: record.kind, id: record.id }]).ok) return;
    store.setState({
      announcement: t('entry.restored', { title: record.title || t('entry.untitled') }),
      ...(record.kind === 'entry' ? { selected: record.id } : {}),
    });
  };
}

/** What was deleted, each with the way back. */
export function DeletedPanel() {
  const plan = usePlan();
  const restore = useRestore();
  const { t } = useWords();
  if (plan.deleted.length === 0) return <p className="quiet">{t('deleted.empty')}</p>;
  return (
    <ul className="plain-list">
      {plan.deleted.map((record) => (
        <li key={`${record.kind} ${record.id}`} className="deleted-row">
          <div>
            <p>{record.title || t('entry.untitled')}</p>
            <p className="quiet">{t(`deleted.kind.${record.kind}`)}</p>
          </div>
          <Button icon={RotateCcw} onPress={() => restore(record)}>
            {t('action.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
