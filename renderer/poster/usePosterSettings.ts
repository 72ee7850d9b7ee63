import { useCallback, useMemo } from 'react';
import type { FieldsOf, Plan, Poster } from '../../shared/plan/plan.ts';
import { posterEdits, posterOf } from '../../shared/plan/posterEdits.ts';
import type { PosterOptions } from '../../shared/scene/poster.ts';
import { posterOptions } from '../../shared/scene/posterSettings.ts';
import { useEdit, useEditor, usePlanPart } from '../editor/state/EditorContext.tsx';

/** How the poster is made, and the way to make it otherwise. */
export interface PosterSettings {
  /** As the plan keeps them: empty where nobody has chosen. */
  readonly kept: Poster;
  /** What they come to. */
  readonly shown: Omit<PosterOptions, 'measurer' | 'translate'>;
  readonly change: (fields: Partial<FieldsOf<'poster'>>) => void;
}

/** Read once for all the parts of the panel that ask, and as long as nothing of it changes: a logo is looked through. */
const read = new WeakMap<Plan['posters'], Pick<Plan, 'pins' | 'lanes'> & Pick<PosterSettings, 'shown'>>();

function shownOf({ posters, pins, lanes }: Plan): PosterSettings['shown'] {
  const last = read.get(posters);
  if (last?.pins === pins && last.lanes === lanes) return last.shown;
  const shown = posterOptions({ posters, pins, lanes });
  read.set(posters, { pins, lanes, shown });
  return shown;
}

/** The settings of the plan's poster, which everybody who works in the plan shares. */
export function usePosterSettings(): PosterSettings {
  const { session } = useEditor();
  const kept = usePlanPart(posterOf);
  const shown = usePlanPart(shownOf);
  const edit = useEdit();
  const change = useCallback<PosterSettings['change']>(
    (fields) => void edit(posterEdits(session.getPlan(), fields)),
    [session, edit],
  );
  return useMemo(() => ({ kept, shown, change }), [kept, shown, change]);
}
