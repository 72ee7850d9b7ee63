import { useAppText, useLibraryText } from '../app/useText.ts';
import type { FileProblem } from '../app/view.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface ProblemDialogProps {
  readonly problem: FileProblem;
  readonly onClose: () => void;
}

/** Says why a file was not opened or saved, and that nothing else happened. */
export function ProblemDialog({ problem, onClose }: ProblemDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { task, name, error } = problem;
  const code = error.code === 'badRequest' ? 'failed' : error.code;
  const facts = {
    name,
    ...('version' in error ? { version: error.version } : {}),
    ...('where' in error ? { where: error.where } : {}),
  };
  return (
    <Dialog
      size="small"
      title={text(task === 'open' ? 'problem.title' : 'problem.save.title')}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <Button variant="primary" onPress={onClose}>
          {app('close')}
        </Button>
      }
    >
      <p>{text(`problem.${code}`, facts)}</p>
      {task === 'open' && <p className="problem-unchanged">{text('problem.unchanged')}</p>}
    </Dialog>
  );
}
