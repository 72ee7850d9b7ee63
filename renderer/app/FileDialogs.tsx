import type { Bridge } from '../../shared/bridge/bridge.ts';
import { ChooseFolderDialog } from '../library/ChooseFolderDialog.tsx';
import { FolderDialog } from '../library/FolderDialog.tsx';
import { ProblemDialog } from '../library/ProblemDialog.tsx';
import { askForFolder, tellProblem, useView } from './view.ts';

/** Dialogs about files, over whichever screen is shown. */
export function FileDialogs({ bridge }: { readonly bridge: Bridge }) {
  const problem = useView((view) => view.problem);
  const folder = useView((view) => view.folder);
  return (
    <>
      {folder?.purpose === 'choose' && <ChooseFolderDialog task={folder} bridge={bridge} />}
      {folder && folder.purpose !== 'choose' && (
        <FolderDialog task={folder} bridge={bridge} onClose={() => askForFolder(null)} />
      )}
      {problem && <ProblemDialog problem={problem} onClose={() => tellProblem(null)} />}
    </>
  );
}
