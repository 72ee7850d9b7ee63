import { useCallback, useMemo } from 'react';
import type { FieldsOf, Plan, Poster } from '../../shared/plan/plan.ts';
import { posterEdits, posterOf } from '../../shared/plan/posterEdits.ts';
import type { PosterOptions } from '../../shared/scene/poster.ts';
import { posterOptions } from '../../shared/scene/posterSettings.ts';
import { useEdit, useEditor, usePlan } from '../editor/state/EditorContext.tsx';

/** How the poster is made, and the way to make it otherwise. */
export interface PosterSettings {
  /** As the plan keeps them: empty where nobody has chosen. */
  readonly kept: Poster;
  /** What they come to. */
  readonly shown: Omit<PosterOptions, 'measurer' | 'translate'>;
  readonly change: (fields: Partial<FieldsOf<'poster'>>) => void;
}

/** Read once a plan: many parts of the panel ask, and each reading looks a logo through again. */
const read = new WeakMap<Plan, PosterSettings['shown']>();

function shownOf(plan: Plan): PosterSettings['shown'] {
  const shown = read.get(plan) ?? posterOptions(plan);
  read.set(plan, shown);
  return shown;
}

/** The settings of the plan's poster, which everybody who works in the plan shares. */
export function usePosterSettings(): PosterSettings {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const change = useCallback<PosterSettings['change']>(
    (fields) => void edit(posterEdits(session.getPlan(), fields)),
    [session, edit],
  );
  return useMemo(() => ({ kept: posterOf(plan), shown: shownOf(plan), change }), [plan, change]);
}
