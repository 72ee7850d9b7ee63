import { useCallback, useEffect, useRef, useState } from 'react';
import { useEditor } from './EditorContext.tsx';

/** Idle time after which words being typed go into the plan, ms. */
const PAUSE = 900;

export interface Draft {
  readonly text: string;
  /** Whether there are words that are not in the plan yet. */
  readonly dirty: boolean;
  readonly type: (text: string) => void;
  /** Puts the words into the plan now. */
  readonly commit: () => void;
  readonly revert: () => void;
}

/**
 * A field's words while they are being typed. They go into the plan when the field is left, and, with `whileTyping`,
 * after a pause; until then the save status does not say «saved».
 */
export function useDraft(value: string, put: (text: string) => void, whileTyping = true): Draft {
  const { store } = useEditor();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, put });
  latest.current = { draft, put };
  const refused = useRef<string | null>(null);
  const dirty = draft !== null;

  const commit = useCallback(() => {
    const { draft: words, put: send } = latest.current;
    if (words === null) return;
    store.setState({ failure: null });
    send(words);
    // Words the plan refused stay in the field, so that they can be put right.
    const isRefused = store.getState().failure !== null;
    refused.current = isRefused ? words : null;
    latest.current = { draft: isRefused ? words : null, put: send };
    setDraft(isRefused ? words : null);
  }, [store]);

  useEffect(() => {
    if (!dirty) return;
    store.setState(({ drafts }) => ({ drafts: drafts + 1 }));
    return () => store.setState(({ drafts }) => ({ drafts: drafts - 1 }));
  }, [dirty, store]);

  useEffect(() => {
    if (draft === null || draft === refused.current || !whileTyping) return;
    const timer = setTimeout(commit, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, whileTyping, commit]);

  useEffect(() => commit, [commit]);

  return {
    text: draft ?? value,
    dirty,
    type: (text) => setDraft(text === value ? null : text),
    commit,
    revert: () => {
      latest.current = { ...latest.current, draft: null };
      setDraft(null);
    },
  };
}
