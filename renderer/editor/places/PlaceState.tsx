import { ArrowUpDown, Check, Clock, CloudOff } from 'lucide-react';
import { useWords, type Words } from '../state/words.ts';
import { adviceOn, type SharedPlace } from './placeWords.ts';
import { useWhen } from './useWhen.ts';

const ICONS = { level: Check, looking: ArrowUpDown, sending: ArrowUpDown, waiting: Clock, cannot: CloudOff } as const;

function Missing({ kind, status }: Pick<SharedPlace, 'kind' | 'status'>) {
  const { sync } = useWords();
  if (status.missing.length === 0) return null;
  return (
    <>
      {status.state !== 'waiting' && <p>{sync(`place.waiting.${kind}`)}</p>}
      <ul className="place-missing">
        {status.missing.map(({ device, name, count }) => (
          <li key={device}>{sync('place.missing', { count, name: name || sync('someone') })}</li>
        ))}
      </ul>
      <p className="quiet">{sync(`place.waiting.do.${kind}`)}</p>
    </>
  );
}

/** The one sentence that says how it stands. */
function headlineOf({ kind, status }: SharedPlace, sync: Words['sync']): string {
  switch (status.state) {
    case 'cannot':
      return adviceOn(kind, status.problem?.code ?? 'failed', sync).why;
    case 'sending':
      return sync('place.unsent', { count: Math.max(status.unsent, 1) });
    default:
      return sync(`place.${status.state}.${kind}`);
  }
}

/** How the plan stands at a place, in words: what is there, what is not, and what to do about it. */
export function PlaceState({ place }: { readonly place: SharedPlace }) {
  const { sync } = useWords();
  const when = useWhen();
  const { kind, status } = place;
  const { state, unsent, levelAt, problem } = status;
  const Icon = ICONS[state];
  const changesWait = unsent > 0 && state !== 'sending' && state !== 'level';
  return (
    <div className="place-state">
      <p className="place-headline" data-state={state}>
        <Icon size={15} aria-hidden />
        <span>{headlineOf(place, sync)}</span>
      </p>
      {state === 'cannot' && <p>{adviceOn(kind, problem?.code ?? 'failed', sync).todo}</p>}
      <Missing kind={kind} status={status} />
      {changesWait && <p>{sync('place.unsent', { count: unsent })}</p>}
      {state === 'cannot' && <p className="quiet">{sync('place.safe')}</p>}
      <p className="quiet place-level tabular">
        {levelAt === null ? sync('place.levelNever') : sync('place.levelAt', { when: when(levelAt) })}
      </p>
    </div>
  );
}
