import type { LibraryText } from '../app/useText.ts';
import type { JoinError } from '../data/joining.ts';
import { adviceOn, type SharedKind } from '../editor/places/placeWords.ts';
import type { Words } from '../editor/state/words.ts';

/** Why a plan could not be joined, and what to do about it. */
export function joinProblem(kind: SharedKind, error: JoinError, text: LibraryText, sync: Words['sync']): string {
  if (error.code === 'empty' || error.code === 'storage' || error.code === 'failed') return text(`join.${error.code}`);
  if (error.code === 'incomplete') {
    const from = error.missing.map(({ name, count }) =>
      text('join.incomplete.from', { count, name: name || sync('someone') }),
    );
    return [text('join.incomplete'), ...from].join(' ');
  }
  const { why, todo } = adviceOn(kind, error.code, sync);
  return `${why} ${todo}`;
}
