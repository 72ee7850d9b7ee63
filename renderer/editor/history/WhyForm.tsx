import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
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
  readonly onDismiss: () => void;
  readonly autoFocus?: boolean;
}

/** A reason and its source on two lines. Enter saves, Escape waves it off. */
export function WhyForm({ initial, onSave, onDismiss, autoFocus = false }: WhyFormProps) {
  const { history: t } = useWords();
  const [reason, setReason] = useState(initial?.reason ?? '');
  const [source, setSource] = useState(initial?.source ?? '');
  const isEmpty = reason.trim() === '' && source.trim() === '' && !initial;
  const save = () => {
    if (isEmpty) onDismiss();
    else if (onSave({ reason, source })) onDismiss();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDismiss();
  };
  return (
    <form
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
      <IconButton icon={X} label={t('why.dismiss')} onPress={onDismiss} />
    </form>
  );
}
