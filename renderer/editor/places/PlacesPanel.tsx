import { RefreshCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { AddPlaces } from './AddPlaces.tsx';
import { MachineSection } from './MachineSection.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { isShared } from './placeWords.ts';
import './places.css';
import { usePlaces } from './usePlaces.ts';

function LookNow() {
  const { session, store } = useEditor();
  const { sync } = useWords();
  const [looking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    await session.places.exchange();
    setLooking(false);
    store.setState({ announcement: sync('places.looked') });
  };
  return (
    <Button variant="quiet" icon={RefreshCw} isDisabled={looking} onPress={() => void look()}>
      {sync('places.look')}
    </Button>
  );
}

/** Where the plan is saved, where it meets its other copies and how it stands there, and how to share it. */
export function PlacesPanel() {
  const { sync } = useWords();
  const [justAdded, setJustAdded] = useState<string | null>(null);
  const places = usePlaces().filter(isShared);
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its place, and the focus would be with it.
  const keepFocus = () => requestAnimationFrame(() => panel.current?.focus());
  return (
    <div className="places" ref={panel} tabIndex={-1}>
      <MachineSection />
      {places.length > 0 && (
        <section className="places-group">
          <header className="places-head">
            <h3>{sync('places.shared')}</h3>
            <LookNow />
          </header>
          <ul>
            {places.map((place) => (
              <li key={place.id}>
                <PlaceSection place={place} isNew={place.id === justAdded} onUntied={keepFocus} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AddPlaces
        isFirst={places.length === 0}
        onAdded={(id) => {
          setJustAdded(id);
          keepFocus();
        }}
      />
    </div>
  );
}
