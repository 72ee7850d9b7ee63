import { ChevronRight, FolderSync, Server } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useHostInfo } from '../../app/useHostInfo.ts';
import type { PlaceView } from '../../data/planSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SharedKind } from './placeWords.ts';
import { useAddPlace } from './useAddPlace.tsx';

const ICONS = { folder: FolderSync, host: Server } as const;

interface WayProps {
  readonly kind: SharedKind;
  /** Why it cannot be had here. */
  readonly none?: string | undefined;
  readonly onAdded: (id: string) => void;
}

/** One way to share: what it is in a sentence, and the button. */
function Way({ kind, none, onAdded }: WayProps) {
  const { sync } = useWords();
  const { start, failure, dialog } = useAddPlace(kind, (place: PlaceView) => onAdded(place.id));
  return (
    <section className="place-way">
      <h4>{sync(`kind.${kind}`)}</h4>
      <p className="quiet">{none ?? sync(`add.${kind}.text`)}</p>
      {failure && (
        <p className="alarm" role="alert">
          {failure}
        </p>
      )}
      {none === undefined && (
        <Button icon={ICONS[kind]} onPress={start}>
          {sync(`add.${kind}`)}
        </Button>
      )}
      {dialog}
    </section>
  );
}

export interface AddPlacesProps {
  /** Whether the plan is shared nowhere yet. */
  readonly isFirst: boolean;
  readonly onAdded: (id: string) => void;
}

/** The ways to share a plan; folded away where it is shared already. */
export function AddPlaces({ isFirst, onAdded }: AddPlacesProps) {
  const { bridge } = useEditor();
  const { sync } = useWords();
  const info = useHostInfo(bridge);
  const ways = (
    <div className="place-ways">
      <Way kind="folder" none={info?.keepsLogs === false ? sync('add.folder.none') : undefined} onAdded={onAdded} />
      <Way kind="host" onAdded={onAdded} />
    </div>
  );
  if (isFirst)
    return (
      <section className="places-group">
        <h3>{sync('add.title')}</h3>
        {ways}
      </section>
    );
  return (
    <Disclosure className="places-group">
      <Heading level={3}>
        <AriaButton slot="trigger" className="places-more">
          <ChevronRight size={15} aria-hidden />
          {sync('add.title.more')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>{ways}</DisclosurePanel>
    </Disclosure>
  );
}
