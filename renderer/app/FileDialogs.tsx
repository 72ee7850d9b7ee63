import type { Bridge } from '../../shared/bridge/bridge.ts';
import { ChooseFolderDialog } from '../library/ChooseFolderDialog.tsx';
import { FolderDialog } from '../library/FolderDialog.tsx';
import { JoinInvitationDialog } from '../library/JoinInvitationDialog.tsx';
import { ProblemDialog } from '../library/ProblemDialog.tsx';
import { askForFolder, tellProblem, useView } from './view.ts';

/** Dialogs about files, folders and invitations, over whichever screen is shown. */
export function FileDialogs({ bridge }: { readonly bridge: Bridge }) {
  const problem = useView((view) => view.problem);
  const folder = useView((view) => view.folder);
  const invitation = useView((view) => view.invitation);
  return (
    <>
      {invitation !== null && <JoinInvitationDialog invitation={invitation} />}
      {folder?.purpose === 'choose' && <ChooseFolderDialog task={folder} bridge={bridge} />}
      {folder && folder.purpose !== 'choose' && (
        <FolderDialog task={folder} bridge={bridge} onClose={() => askForFolder(null)} />
      )}
      {problem && <ProblemDialog problem={problem} onClose={() => tellProblem(null)} />}
    </>
  );
}
