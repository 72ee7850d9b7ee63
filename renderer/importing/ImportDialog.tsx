import { useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useAppText, useImportText } from '../app/useText.ts';
import { endImport, type ImportTask, startImport } from '../app/view.ts';
import { thisYear } from '../data/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChooseDocument } from './ChooseDocument.tsx';
import './importing.css';
import { ReadingFailed } from './ReadingFailed.tsx';
import type { Given } from './reading/readGiven.ts';
import { ReviewDialog } from './review/ReviewDialog.tsx';
import { useOwnPlan } from './useOwnPlan.ts';
import { useReading } from './useReading.ts';

export interface ImportDialogProps {
  readonly task: ImportTask;
  readonly bridge: Bridge;
  /** The plan it goes into, as it stands. */
  readonly plan: Plan | null;
}

/** Import of a document, from what is to be read to what is taken of it. */
export default function ImportDialog({ task, bridge, plan }: ImportDialogProps) {
  const text = useImportText();
  const app = useAppText();
  const [year] = useState(() => (plan === null ? thisYear() : Number(plan.info.from.slice(0, 4))));
  const read = useReading(task.given, bridge, year);
  useOwnPlan(task, read);
  const give = (given: Given | null) => {
    endImport();
    startImport(given);
  };
  const title = plan === null ? text('title.new') : text('title.into', { plan: plan.info.title });
  const file = task.given?.type === 'file' ? task.given.file.name : null;
  const name = file ?? text('choose.words');

  if (read?.ok && read.value.reading.entries.length > 0) {
    return (
      <ReviewDialog
        read={read.value}
        name={file ?? read.value.reading.title}
        into={task.into}
        plan={plan}
        dialogTitle={title}
      />
    );
  }
  const failure = read === null ? null : read.ok ? ({ code: 'nothingFound' } as const) : read.error;
  return (
    <Dialog
      title={failure === null ? title : text('failed.title', { name })}
      isOpen
      onClose={endImport}
      closeLabel={app('close')}
      actions={
        failure !== null ? (
          <>
            <Button onPress={endImport}>{app('close')}</Button>
            <Button variant="primary" onPress={() => give(null)}>
              {text('failed.again')}
            </Button>
          </>
        ) : task.given !== null ? (
          <Button onPress={() => give(null)}>{text('stop')}</Button>
        ) : undefined
      }
    >
      {failure !== null ? (
        <ReadingFailed code={failure.code} />
      ) : task.given === null ? (
        <ChooseDocument onGiven={give} />
      ) : (
        <p className="import-reading" role="status">
          <span className="import-pulse" aria-hidden />
          {text('reading', { name })}
        </p>
      )}
    </Dialog>
  );
}
