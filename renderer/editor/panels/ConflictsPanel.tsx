import type { Edit } from '../../../shared/plan/edit.ts';
import type { Conflict, FieldConflict, Plan } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { useEdit, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { chosenEdit, recordTitle } from './conflictEdits.ts';
import { useFieldWords } from './useFieldWords.ts';

function FieldChoice({ plan, conflict }: { readonly plan: Plan; readonly conflict: FieldConflict }) {
  const { t } = useWords();
  const edit = useEdit();
  const { fieldName, shownValue } = useFieldWords();
  return (
    <>
      <p className="conflict-what">{t('conflicts.field', { field: fieldName(conflict.field) })}</p>
      <ul className="conflict-values">
        {conflict.values.map(({ writer, value }, index) => (
          <li key={writer}>
            <div>
              <p className="conflict-value">{shownValue(plan, conflict.field, value) || t('conflicts.empty')}</p>
              {index === 0 && <p className="quiet">{t('conflicts.shown')}</p>}
            </div>
            <Button
              onPress={() => {
                const chosen = chosenEdit(conflict, value);
                if (chosen) edit([chosen]);
              }}
            >
              {t('conflicts.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function DeletionChoice({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useWords();
  const edit = useEdit();
  const settle = (type: 'delete' | 'restore'): readonly Edit[] => [{ type, kind: conflict.kind, id: conflict.record }];
  return (
    <>
      <p className="conflict-what">{t('conflicts.deletion')}</p>
      <div className="button-row">
        <Button onPress={() => edit(settle('restore'))}>{t('conflicts.keep')}</Button>
        <Button variant="danger" onPress={() => edit(settle('delete'))}>
          {t('conflicts.delete')}
        </Button>
      </div>
    </>
  );
}

/** What two people decided differently while apart: both values, and one click to choose. */
export function ConflictsPanel() {
  const plan = usePlan();
  const { t } = useWords();
  if (plan.conflicts.length === 0) return <p className="quiet">{t('conflicts.none')}</p>;
  return (
    <ul className="conflicts">
      {plan.conflicts.map((conflict) => (
        <li
          key={`${conflict.type} ${conflict.kind} ${conflict.record} ${conflict.type === 'field' ? conflict.field : ''}`}
        >
          <h3>{recordTitle(plan, conflict) || t('entry.untitled')}</h3>
          {conflict.type === 'field' ? (
            <FieldChoice plan={plan} conflict={conflict} />
          ) : (
            <DeletionChoice conflict={conflict} />
          )}
        </li>
      ))}
    </ul>
  );
}
