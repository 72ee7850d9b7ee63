import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Why } from '../../../shared/plan/edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor } from '../state/EditorContext.tsx';
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

const NOTHING: Required<Why> = { reason: '', source: '' };

/**
 * A reason and its source. Enter saves, Escape waves it off; where one goes on to other things instead, the words
 * are saved when the form goes.
 */
export function WhyForm({ initial, onSave, onDismiss, autoFocus = false }: WhyFormProps) {
  const { store } = useEditor();
  const { history: t } = useWords();
  const [why, setWhy] = useState(initial ?? NOTHING);
  const form = useRef<HTMLFormElement>(null);
  const isWritten = why.reason !== (initial?.reason ?? '') || why.source !== (initial?.source ?? '');
  const isEmpty = why.reason.trim() === '' && why.source.trim() === '' && !initial;
  const unsaved = useRef<(() => void) | null>(null);
  unsaved.current = isWritten && !isEmpty ? () => onSave(why) : null;
  useEffect(() => () => unsaved.current?.(), []);
  useEffect(() => {
    if (!isWritten) return;
    store.setState(({ drafts }) => ({ drafts: drafts + 1 }));
    return () => store.setState(({ drafts }) => ({ drafts: drafts - 1 }));
  }, [isWritten, store]);

  const dismiss = () => {
    unsaved.current = null;
    onDismiss(form.current?.contains(document.activeElement) ?? false);
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
        if (isEmpty || onSave(why)) dismiss();
      }}
      onKeyDown={onKeyDown}
    >
      <div className="why-head">
        <p>{t('why.title')}</p>
        <IconButton icon={X} label={t('why.dismiss')} onPress={dismiss} />
      </div>
      <Field
        label={t('why.reason')}
        value={why.reason}
        onChange={(reason) => setWhy({ ...why, reason })}
        placeholder={t('why.reasonHint')}
        autoFocus={autoFocus}
      />
      <div className="why-row">
        <Field
          label={t('why.source')}
          value={why.source}
          onChange={(source) => setWhy({ ...why, source })}
          placeholder={t('why.sourceHint')}
        />
        <Button type="submit" isDisabled={isEmpty}>
          {t('why.save')}
        </Button>
      </div>
    </form>
  );
}
