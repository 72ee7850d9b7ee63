import { ArrowUpDown, Check, Clock, CloudOff } from 'lucide-react';
import type { MissingChanges } from '../../../shared/sync/index.ts';
import { useWords } from '../state/words.ts';
import { adviceOn, type SharedPlace } from './placeWords.ts';
import { useWhen } from './useWhen.ts';

const ICONS = { level: Check, looking: ArrowUpDown, sending: ArrowUpDown, waiting: Clock, cannot: CloudOff } as const;

function Missing({ kind, missing }: Pick<SharedPlace, 'kind'> & { readonly missing: readonly MissingChanges[] }) {
  const { sync } = useWords();
  if (missing.length === 0) return null;
  return (
    <>
      <p>{sync(`place.waiting.${kind}`)}</p>
      <ul className="place-missing">
        {missing.map(({ device, name, count }) => (
          <li key={device}>{sync('place.missing', { count, name: name || sync('someone') })}</li>
        ))}
      </ul>
      <p className="quiet">{sync(`place.waiting.do.${kind}`)}</p>
    </>
  );
}

/** How the plan stands at a place, in words: what is there, what is not, and what to do about it. */
export function PlaceState({ place }: { readonly place: SharedPlace }) {
  const { sync } = useWords();
  const when = useWhen();
  const { kind, status } = place;
  const { state, unsent, missing, levelAt, problem } = status;
  const Icon = ICONS[state];
  const advice = state === 'cannot' ? adviceOn(kind, problem?.code ?? 'failed', sync) : null;
  const headline =
    advice?.why ??
    (state === 'sending' ? sync('place.unsent', { count: Math.max(unsent, 1) }) : null) ??
    (state === 'level' || state === 'looking' ? sync(`place.${state}.${kind}`) : sync('status.waiting.title'));
  const changesWait = unsent > 0 && state !== 'sending' && state !== 'level';
  return (
    <div className="place-state">
      <p className="place-headline" data-state={state}>
        <Icon size={15} aria-hidden />
        <span>{headline}</span>
      </p>
      {advice && <p>{advice.todo}</p>}
      <Missing kind={kind} missing={missing} />
      {changesWait && <p>{sync('place.unsent', { count: unsent })}</p>}
      {advice && <p className="quiet">{sync('place.safe')}</p>}
      <p className="quiet tabular">
        {levelAt === null ? sync('place.levelNever') : sync('place.levelAt', { when: when(levelAt) })}
      </p>
    </div>
  );
}
