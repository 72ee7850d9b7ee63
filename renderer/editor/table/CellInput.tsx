import { type KeyboardEvent, useEffect, useRef } from 'react';
import { focusWorkspace } from '../keyboard/useEntryActions.ts';
import { useEditor } from '../state/EditorContext.tsx';
import { useDraft } from '../state/useDraft.ts';
import type { EditedCell } from '../state/viewStore.ts';

interface CellInputProps extends EditedCell {
  readonly label: string;
  readonly value: string;
  readonly onPut: (text: string) => void;
}

/** Writing in a cell: Enter puts the words into the plan, Escape takes them back, Tab goes to the other cell. */
export function CellInput({ entry, field, label, value, onPut }: CellInputProps) {
  const { store } = useEditor();
  const draft = useDraft(value, onPut, false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const leave = () => {
    store.setState({ cell: null });
    focusWorkspace(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      draft.commit();
      store.setState({ cell: { entry, field: field === 'when' ? 'title' : 'when' } });
    }
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      if (event.key === 'Enter') draft.commit();
      else draft.revert();
      leave();
    }
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className="ui-input cell-input"
      aria-label={label}
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        draft.commit();
        if (store.getState().cell?.entry === entry && store.getState().cell?.field === field)
          store.setState({ cell: null });
      }}
    />
  );
}
