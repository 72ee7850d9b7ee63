import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import './controls.css';

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  /** Quiet words under the field. */
  readonly hint?: ReactNode;
  /** What is wrong; shown and announced. */
  readonly error?: string | undefined;
  /** Several lines: how many are seen at first. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** The field itself, to give it the focus. */
  readonly inputRef?: (field: HTMLInputElement | HTMLTextAreaElement | null) => void;
}

/** A labelled text field of one or several lines. */
export function Field({ label, hideLabel, hint, error, rows, placeholder = '', inputRef, ...rest }: FieldProps) {
  return (
    <TextField {...rest} isInvalid={error !== undefined} className="ui-field">
      <Label className={hideLabel ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      {rows === undefined ? (
        <Input className="ui-input" placeholder={placeholder} ref={inputRef ?? null} />
      ) : (
        <TextArea className="ui-input" rows={rows} placeholder={placeholder} ref={inputRef ?? null} />
      )}
      {hint && (
        <Text slot="description" className="ui-hint">
          {hint}
        </Text>
      )}
      <FieldError className="ui-error">{error}</FieldError>
    </TextField>
  );
}
