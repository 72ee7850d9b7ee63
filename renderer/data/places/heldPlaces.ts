import type { Person, Place } from '../../../shared/sync/index.ts';
import type { PlaceView } from '../planSession.ts';
import { type Tie, whereOf } from '../tie.ts';

/** The places of a plan, open. */
export interface HeldPlaces {
  /** The same array until something changed. */
  list(): readonly PlaceView[];
  people(): readonly Person[];
  /** Opens and closes places so that there is one for each tie. */
  follow(ties: readonly Tie[]): Promise<void>;
  exchange(): Promise<void>;
  select(entry: string | null): void;
  close(): Promise<void>;
}

interface Held {
  readonly tie: Tie;
  readonly place: Place;
  readonly stop: () => void;
}

/** @param onChange called when a status or the people changed */
export function holdPlaces(open: (tie: Tie) => Place, onChange: () => void): HeldPlaces {
  const held = new Map<string, Held>();
  let views: readonly PlaceView[] = [];
  let people: readonly Person[] = [];
  let selected: string | null = null;

  const look = () => {
    const places = [...held.values()];
    views = places.map(({ tie, place }) => ({
      id: tie.id,
      kind: tie.kind,
      where: whereOf(tie),
      status: place.getStatus(),
    }));
    people = places.flatMap(({ place }) => place.getPeople());
    onChange();
  };

  const letGo = async (id: string) => {
    const one = held.get(id);
    held.delete(id);
    one?.stop();
    await one?.place.close();
  };

  return {
    list: () => views,
    people: () => people,
    follow: async (ties) => {
      const wanted = new Set(ties.map(({ id }) => id));
      const gone = [...held.keys()].filter((id) => !wanted.has(id));
      const closing = Promise.all(gone.map(letGo));
      for (const tie of ties) {
        if (held.has(tie.id)) continue;
        const place = open(tie);
        held.set(tie.id, { tie, place, stop: place.subscribe(look) });
        place.select(selected);
      }
      look();
      await closing;
    },
    exchange: async () => {
      await Promise.all([...held.values()].map(({ place }) => place.exchange()));
    },
    select: (entry) => {
      selected = entry;
      for (const { place } of held.values()) place.select(entry);
    },
    close: async () => {
      await Promise.all([...held.keys()].map(letGo));
    },
  };
}
