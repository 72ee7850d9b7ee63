import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Why } from '../../../shared/plan/edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../state/words.ts';
import './history.css';

export interface WhyFormProps {
  readonly initial?: Required<Why>;
  /** Saves; `false` leaves the form as it is. */
  readonly onSave: (why: Required<Why>) => boolean;
  /** The form is to go; it may have held the focus. */
  readonly onDismiss: (hadFocus: boolean) => void;
  readonly autoFocus?: boolean;
}

/** A reason and its source on two lines. Enter saves, Escape waves it off. */
export function WhyForm({ initial, onSave, onDismiss, autoFocus = false }: WhyFormProps) {
  const { history: t } = useWords();
  const [reason, setReason] = useState(initial?.reason ?? '');
  const [source, setSource] = useState(initial?.source ?? '');
  const isEmpty = reason.trim() === '' && source.trim() === '' && !initial;
  const form = useRef<HTMLFormElement>(null);
  const dismiss = () => onDismiss(form.current?.contains(document.activeElement) ?? false);
  const save = () => {
    if (isEmpty || onSave({ reason, source })) dismiss();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismiss();
  };
  return (
    <form
      ref={form}
      className="why-form"
      aria-label={t('why.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
    >
      <Field
        label={t('why.title')}
        value={reason}
        onChange={setReason}
        placeholder={t('why.reasonHint')}
        autoFocus={autoFocus}
      />
      <div className="why-row">
        <Field label={t('why.source')} value={source} onChange={setSource} placeholder={t('why.sourceHint')} />
        <Button type="submit" isDisabled={isEmpty}>
          {t('why.save')}
        </Button>
      </div>
      <IconButton icon={X} label={t('why.dismiss')} onPress={dismiss} />
    </form>
  );
}
