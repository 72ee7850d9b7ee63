import { type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { NewPlace, PlaceView, TieError } from '../../data/planSession.ts';
import { chooseFolder } from '../../library/chooseFolder.ts';
import { InvitationDialog } from '../../library/InvitationDialog.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { adviceOn, placeName, type SharedKind, type SharedPlace } from './placeWords.ts';

export interface PlaceAdding {
  /** Asks for the folder or the invitation, and ties the plan to it. */
  readonly start: () => void;
  /** What went wrong last, in words. */
  readonly failure: string | null;
  /** Shown while an invitation is asked for. */
  readonly dialog: ReactNode;
}

/** Ties the plan to a place of a kind; `onAdded` is told of it. */
export function useAddPlace(kind: SharedKind, onAdded: (place: PlaceView) => void): PlaceAdding {
  const { session, bridge, store } = useEditor();
  const { sync } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [inviting, setInviting] = useState(false);

  const words = ({ code }: Pick<TieError, 'code'>): string => {
    const { why, todo } = adviceOn(kind, code, sync);
    return `${why} ${todo}`;
  };
  const add = async (place: NewPlace): Promise<Result<PlaceView, TieError>> => {
    const added = await session.places.add(place);
    if (!added.ok) return added;
    onAdded(added.value);
    store.setState({ announcement: sync(`add.${kind}.done`, { where: placeName(added.value) }) });
    return added;
  };
  const addFolder = async () => {
    setFailure(null);
    const chosen = await chooseFolder(bridge, sync('add.folder.title'));
    if (!chosen.ok) return setFailure(words({ code: chosen.error.code === 'denied' ? 'denied' : 'failed' }));
    if (chosen.value === null) return;
    const added = await add({ kind: 'folder', path: chosen.value });
    if (!added.ok) setFailure(words(added.error));
  };
  const addHost = async (invitation: string) => {
    const added = await add({ kind: 'host', invitation });
    if (!added.ok) return words(added.error);
    setInviting(false);
    return null;
  };

  return {
    start: kind === 'folder' ? () => void addFolder() : () => setInviting(true),
    failure,
    dialog: inviting && (
      <InvitationDialog
        title={sync('add.host.title')}
        text={sync('add.host.text')}
        confirm={sync('invitation.connect')}
        help={sync('add.host.help')}
        onInvitation={addHost}
        onClose={() => setInviting(false)}
      />
    ),
  };
}

/** Ties the plan to a place that comes instead of one: the folder that was moved, the invitation that holds. */
export function useReplacePlace({ id, kind }: SharedPlace): PlaceAdding {
  const { session } = useEditor();
  return useAddPlace(kind, (added) => {
    if (added.id !== id) void session.places.remove(id);
  });
}
