import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import { Field } from '../../ui/Field.tsx';
import { useDraft } from '../state/useDraft.ts';

export interface DraftFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Words under the field for what is being typed, and whether it is wrong. */
  readonly read?: (text: string, dirty: boolean) => { readonly hint?: ReactNode; readonly error?: string };
  readonly rows?: number;
  readonly placeholder?: string;
  /** Goes into the plan only when the field is left: for what makes no sense half typed. */
  readonly whole?: boolean;
  /** Takes the focus, all words selected, when this becomes true. */
  readonly focusNow?: boolean;
  readonly onFocused?: () => void;
}

/** A text field of the plan: writes when left or at rest, Enter writes at once, Escape takes the words back. */
export function DraftField(props: DraftFieldProps) {
  const { value, onCommit, read, whole = false, focusNow = false, onFocused, rows, ...rest } = props;
  const draft = useDraft(value, onCommit, !whole);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const keepInput = useCallback((field: HTMLInputElement | HTMLTextAreaElement | null) => {
    input.current = field;
  }, []);

  useEffect(() => {
    if (!focusNow) return;
    input.current?.focus();
    input.current?.select();
    onFocused?.();
  }, [focusNow, onFocused]);

  const onKeyDown: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    if (event.key === 'Enter' && rows === undefined) draft.commit();
    // A first Escape takes the words back; the next one leaves the field.
    if (event.key === 'Escape' && draft.dirty) draft.revert();
    else event.continuePropagation();
  };
  const said = read?.(draft.text, draft.dirty) ?? {};
  return (
    <Field
      {...rest}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
      inputRef={keepInput}
      hint={said.hint}
      error={said.error}
      {...(rows === undefined ? {} : { rows })}
    />
  );
}
