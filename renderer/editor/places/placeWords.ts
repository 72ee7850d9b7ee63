import type { MissingChanges, PlaceKind, PlaceProblem, PlaceStatus } from '../../../shared/sync/index.ts';
import type { PlaceView, SaveStatus, TieError } from '../../data/planSession.ts';
import type { Words } from '../state/words.ts';

/** A kind of place that people know of; the own log is told of with this machine. */
export type SharedKind = Exclude<PlaceKind, 'log'>;
export type SharedPlace = PlaceView & { readonly kind: SharedKind };

export const isShared = (place: PlaceView): place is SharedPlace => place.kind !== 'log';

type Speak = Pick<Words, 't' | 'sync'>;

/** How the one line in the toolbar looks: its icon says what its words say. */
export type StatusTone = 'saved' | 'level' | 'moving' | 'waiting' | 'cannot' | 'failed';

export interface StatusLine {
  readonly tone: StatusTone;
  readonly words: string;
}

const PROBLEMS_BY_KIND = {
  folder: ['away', 'denied', 'readOnly', 'full'],
  host: ['away', 'readOnly', 'refused'],
} as const;

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  values.some((one) => one === value);

function cannotWords(kind: SharedKind, code: PlaceProblem['code'], { sync }: Speak): string {
  // A door that is shut is the same to a user whether there never was a key or it no longer fits.
  const told = kind === 'host' && code === 'denied' ? 'refused' : code;
  if (kind === 'folder')
    return sync(`status.cannot.folder.${isOneOf(PROBLEMS_BY_KIND.folder, told) ? told : 'failed'}`);
  return sync(`status.cannot.host.${isOneOf(PROBLEMS_BY_KIND.host, told) ? told : 'failed'}`);
}

/** «3 endringer fra Kari»: those that have not come, added up where several people wrote them. */
function waitingWords(missing: readonly MissingChanges[], { sync }: Speak): string {
  const [first, ...more] = missing;
  if (first === undefined || more.length > 0) return sync('status.waiting.some');
  return sync('status.waiting', { count: first.count, name: first.name || sync('someone') });
}

/** What wants the most attention first. */
const ORDER: readonly PlaceStatus['state'][] = ['cannot', 'waiting', 'sending', 'looking', 'level'];

function placesLine(places: readonly SharedPlace[], speak: Speak): StatusLine {
  const { sync } = speak;
  const ranked = places.toSorted((a, b) => ORDER.indexOf(a.status.state) - ORDER.indexOf(b.status.state));
  const [worst] = ranked;
  if (worst === undefined) return { tone: 'saved', words: sync('status.saved') };
  const { kind, status } = worst;
  switch (status.state) {
    case 'cannot':
      return { tone: 'cannot', words: cannotWords(kind, status.problem?.code ?? 'failed', speak) };
    case 'waiting':
      return { tone: 'waiting', words: waitingWords(status.missing, speak) };
    case 'sending':
      return { tone: 'moving', words: sync(`status.sending.${kind}`) };
    case 'looking':
      return { tone: 'moving', words: sync(`status.looking.${kind}`) };
    case 'level': {
      const several = places.length > 1;
      const words = several ? sync('status.level.several', { count: places.length }) : sync(`status.level.${kind}`);
      return { tone: 'level', words };
    }
  }
}

/**
 * Where the last edits are, in one line that never says more than is true: words still in a field are not saved, and
 * nothing is at a place before the place has acknowledged it.
 */
export function statusLine(save: SaveStatus, writing: boolean, places: readonly PlaceView[], speak: Speak): StatusLine {
  const { t } = speak;
  if (save.state === 'failed') return { tone: 'failed', words: t(`save.${save.reason}`) };
  if (writing) return { tone: 'moving', words: t('save.writing') };
  if (save.state === 'saving') return { tone: 'moving', words: t('save.saving') };
  return placesLine(places.filter(isShared), speak);
}

const WHYS = {
  folder: ['away', 'denied', 'readOnly', 'full', 'otherPlan', 'tooLarge', 'cloned', 'failed'],
  host: ['away', 'refused', 'readOnly', 'otherPlan', 'notStored', 'full', 'tooLarge', 'cloned', 'failed'],
} as const;

export interface Advice {
  readonly why: string;
  /** What the user can do about it. */
  readonly todo: string;
}

/** Why a place cannot be used, and what to do about it. */
export function adviceOn(kind: SharedKind, code: TieError['code'], sync: Words['sync']): Advice {
  if (code === 'invitation') return { why: sync('why.invitation'), todo: sync('do.invitation') };
  if (kind === 'folder') {
    const told = isOneOf(WHYS.folder, code) ? code : 'failed';
    return { why: sync(`why.folder.${told}`), todo: sync(`do.folder.${told}`) };
  }
  const shut = code === 'denied' ? 'refused' : code;
  const told = isOneOf(WHYS.host, shut) ? shut : 'failed';
  return { why: sync(`why.host.${told}`), todo: sync(`do.host.${told}`) };
}

/** A folder's own name, without the way to it. */
export const folderName = (path: string): string => path.split(/[\\/]+/u).findLast((part) => part !== '') ?? path;

/** What a place is called: a folder by its own name, a host by its address. */
export const placeName = ({ kind, where }: Pick<PlaceView, 'kind' | 'where'>): string =>
  kind === 'folder' ? folderName(where) : where.replace(/^\w+:\/\//u, '').replace(/\/$/u, '');
