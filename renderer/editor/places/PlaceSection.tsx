import { FolderSync, Server } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../state/words.ts';
import { PlaceState } from './PlaceState.tsx';
import { placeName, type SharedPlace } from './placeWords.ts';
import { UntieDialog } from './UntieDialog.tsx';
import { useReplacePlace } from './useAddPlace.tsx';

const ICONS = { folder: FolderSync, host: Server } as const;

/** Problems that another folder or another invitation solves. */
const CHOOSE_ANEW: ReadonlySet<string> = new Set(['away', 'otherPlan', 'full', 'readOnly', 'denied']);
const INVITE_ANEW: ReadonlySet<string> = new Set(['refused', 'denied', 'readOnly', 'otherPlan']);

export interface PlaceSectionProps {
  readonly place: SharedPlace;
  /** Whether it was tied just now, and one may want to know how the others find it. */
  readonly isNew: boolean;
  readonly onUntied: () => void;
}

/** One place the plan is shared at: how it stands there, and what one can do about it. */
export function PlaceSection({ place, isNew, onUntied }: PlaceSectionProps) {
  const { sync } = useWords();
  const [untying, setUntying] = useState(false);
  const { kind, where, status } = place;
  const name = placeName(place);
  const replace = useReplacePlace(place);
  const Icon = ICONS[kind];
  const code = status.state === 'cannot' ? (status.problem?.code ?? 'failed') : '';
  const anew =
    kind === 'folder'
      ? CHOOSE_ANEW.has(code) && sync('place.chooseAnew')
      : INVITE_ANEW.has(code) && sync('place.inviteAnew');
  return (
    <section className="place" data-place={status.state} aria-label={`${sync(`kind.${kind}`)}: ${name}`}>
      <header className="place-head">
        <Icon size={17} aria-hidden />
        <h4>{name}</h4>
      </header>
      <div className="place-body">
        <p className="quiet place-where">{kind === 'folder' ? where : sync('kind.host')}</p>
        <PlaceState place={place} />
        {isNew && kind === 'folder' && <p className="place-next">{sync('add.folder.next')}</p>}
        {replace.failure && (
          <p className="alarm" role="alert">
            {replace.failure}
          </p>
        )}
        <div className="place-actions">
          {anew && <Button onPress={replace.start}>{anew}</Button>}
          <Button
            variant="quiet"
            aria-label={sync('place.untie.label', { where: name })}
            onPress={() => setUntying(true)}
          >
            {sync('place.untie')}
          </Button>
        </div>
      </div>
      {replace.dialog}
      {untying && <UntieDialog place={place} onClose={() => setUntying(false)} onUntied={onUntied} />}
    </section>
  );
}
