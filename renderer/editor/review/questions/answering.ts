import { createContext, use, useCallback, useState } from 'react';
import type { Edit } from '../../../../shared/plan/edit.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Question } from '../../../../shared/plan/questions.ts';
import { useEdit, useEditor } from '../../state/EditorContext.tsx';
import { useWords } from '../../state/words.ts';

/** What an answer did, and the way back. */
export interface Done {
  readonly text: string;
  readonly takeBack: () => void;
  /** The plan right after; once it has gone on, the way back is the plan's own undo. */
  readonly plan: Plan;
}

export interface Answering {
  /** Answers with edits, one step of undo. */
  readonly answer: (edits: readonly Edit[], text: string) => void;
  /** Leaves what is asked as it is. */
  readonly leave: (question: Question, title: string) => void;
}

export const AnsweringContext = createContext<Answering | null>(null);

/** How the cards of the panel answer. */
export function useAnswering(): Answering {
  const answering = use(AnsweringContext);
  if (!answering) throw new Error('outside the panel of questions');
  return answering;
}

/** Answers questions and says what was done. */
export function useAnswers(): Answering & { readonly done: Done | null } {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { review } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  const say = useCallback(
    (text: string, takeBack: () => void) => {
      setDone({ text, takeBack, plan: session.getPlan() });
      store.setState({ announcement: text });
    },
    [session, store],
  );
  const answer = useCallback<Answering['answer']>(
    (edits, text) => {
      if (edits.length > 0 && edit(edits).ok) say(text, () => session.undo());
    },
    [edit, session, say],
  );
  const leave = useCallback<Answering['leave']>(
    ({ key }, title) => {
      if (session.settle(key).ok) say(review('done.left', { title }), () => session.undo());
    },
    [session, review, say],
  );
  return { answer, leave, done };
}
