import type { Why } from '../../../shared/plan/edit.ts';
import { focusWorkspace } from '../keyboard/useEntryActions.ts';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { type AskedField, type Explainable, type Owner, stillStands } from './explainable.ts';
import { useExplain } from './useExplain.ts';
import { WhyForm } from './WhyForm.tsx';

/** What was just changed at a field of a record and may be explained; `null` where there is nothing to ask. */
export function useAsked(owner: Owner, field: AskedField): Explainable | null {
  const explainable = useView((state) => state.explainable);
  const isHere = explainable?.open && explainable.record === owner.record.id && explainable.field === field;
  return isHere && stillStands(explainable, owner) ? explainable : null;
}

/** Asks why, right under the field that was just changed; there to be used or let be. */
export function AskWhy({ field, ...owner }: Owner & { readonly field: AskedField }) {
  const { store } = useEditor();
  const explain = useExplain();
  const asked = useAsked(owner, field);
  if (!asked) return null;
  const change = (to: Partial<Explainable>) =>
    store.setState(({ explainable }) => ({ explainable: explainable && { ...explainable, ...to } }));
  const save = (why: Required<Why>) => {
    const done = explain(asked.journal, why, owner);
    if (done) change({ said: why });
    return done;
  };
  return (
    <WhyForm
      key={asked.said ? 'again' : 'first'}
      {...(asked.said ? { initial: asked.said } : {})}
      onSave={save}
      onDismiss={(hadFocus) => {
        change({ open: false });
        if (hadFocus) focusWorkspace(owner.kind === 'entry' ? owner.record.id : owner.record.meeting);
      }}
    />
  );
}
