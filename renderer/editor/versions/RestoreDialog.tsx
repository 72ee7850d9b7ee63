import { comparePlans } from '../../../shared/plan/compare.ts';
import type { Plan, Version } from '../../../shared/plan/plan.ts';
import { restoreEdits } from '../../../shared/plan/restoreEdits.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Longest name that is quoted in a reason, characters. */
const QUOTED = 200;

export interface RestoreDialogProps {
  readonly version: Version;
  readonly then: Plan;
  readonly onClose: () => void;
}

/** Asks before the plan is brought back to a version: how much changes, and that it can be undone. */
export function RestoreDialog({ version, then, onClose }: RestoreDialogProps) {
  const { store } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { history: t } = useWords();
  const { name } = version;
  const count = comparePlans(plan, then).length;
  const restore = () => {
    const why = { reason: t('versions.restoredWhy', { name: name.slice(0, QUOTED) }) };
    if (edit(restoreEdits(plan, then), why).ok) {
      store.setState({ announcement: t('versions.restored', { name }), comparison: null });
    }
    onClose();
  };
  return (
    <Dialog
      title={t('versions.restoreTitle', { name })}
      isOpen
      onClose={onClose}
      closeLabel={t('versions.close')}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('versions.cancel')}</Button>
          <Button variant="primary" isDisabled={count === 0} onPress={restore}>
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      <p>{count === 0 ? t('compare.same') : t('versions.restoreAbout', { count })}</p>
    </Dialog>
  );
}
