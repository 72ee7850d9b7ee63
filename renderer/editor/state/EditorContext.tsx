import { createContext, type ReactNode, use, useCallback, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../../shared/bridge/bridge.ts';
import type { Edit, EditError, Why } from '../../../shared/plan/edit.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import type { PlanSession } from '../../data/planSession.ts';
import { explainableAfter } from '../history/explainable.ts';
import { createViewStore, type ViewState, type ViewStore } from './viewStore.ts';
import { useWords } from './words.ts';

interface EditorValue {
  readonly session: PlanSession;
  readonly bridge: Bridge;
  readonly store: ViewStore;
}

const EditorContext = createContext<EditorValue | null>(null);

export interface EditorProviderProps {
  readonly session: PlanSession;
  readonly bridge: Bridge;
  readonly children: ReactNode;
}

/** Gives everything inside the editor its plan, the machine, and what the window is looking at. */
export function EditorProvider({ session, bridge, children }: EditorProviderProps) {
  const [store] = useState(createViewStore);
  return <EditorContext value={{ session, bridge, store }}>{children}</EditorContext>;
}

export function useEditor(): EditorValue {
  const value = use(EditorContext);
  if (!value) throw new Error('outside an EditorProvider');
  return value;
}

/**
 * A part of the plan as it stands, such as its lanes: what shows nothing else is drawn anew only where that part has
 * changed. `select` gives the same value, not an equal one, as long as nothing has.
 */
export function usePlanPart<Part>(select: (plan: Plan) => Part): Part {
  const { session } = useEditor();
  return useSyncExternalStore(
    useCallback((listener) => session.subscribePlan(listener), [session]),
    () => select(session.getPlan()),
  );
}

const whole = (plan: Plan): Plan => plan;

/** The plan as it stands. */
export const usePlan = (): Plan => usePlanPart(whole);

/** Part of what the window is looking at. */
export function useView<Part>(select: (state: ViewState) => Part): Part {
  return useStore(useEditor().store, select);
}

export type ApplyEdits = (edits: readonly Edit[], why?: Why) => Result<void, EditError>;

/** Makes edits; a refusal is put into words for the user, and nothing was changed. */
export function useEdit(): ApplyEdits {
  const { session, store } = useEditor();
  const { t } = useWords();
  return useCallback(
    (edits, why) => {
      const before = session.getPlan();
      const result = session.edit(edits, why);
      const code = result.ok ? '' : result.error.code === 'field' ? result.error.problem : result.error.code;
      const failure = result.ok
        ? null
        : code === 'tooLong'
          ? t('problem.tooLong')
          : code === 'control'
            ? t('problem.control')
            : code === 'missing'
              ? t('problem.missing')
              : t('problem.refused');
      store.setState(({ explainable }) => ({
        failure,
        explainable: result.ok ? explainableAfter(explainable, before, session.getPlan()) : explainable,
      }));
      return result;
    },
    [session, store, t],
  );
}
