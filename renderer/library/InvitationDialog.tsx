import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAppText } from '../app/useText.ts';
import { changeSettings, useView } from '../app/view.ts';
import { useWords } from '../editor/state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import './join.css';

export interface InvitationDialogProps {
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly text: string;
  readonly confirm: string;
  /** How one comes by an invitation. */
  readonly help?: string;
  /** An invitation that is known already and need not be pasted. */
  readonly given?: string;
  /** Uses the invitation; what went wrong in words, or `null`. */
  readonly onInvitation: (invitation: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for the link that a team host's keeper gave out. */
export function InvitationDialog({ title, text, confirm, help, given, onInvitation, onClose }: InvitationDialogProps) {
  const app = useAppText();
  const { sync } = useWords();
  const form = useId();
  const [typed, setTyped] = useState('');
  const known = useView((view) => view.settings.author);
  // Asked once, where nobody has said it: the others see who is there.
  const [asksName] = useState(known === '');
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [connecting, setConnecting] = useState(false);

  const use = async (event: FormEvent) => {
    event.preventDefault();
    const invitation = given ?? typed.trim();
    if (invitation === '') return setFailure(sync('invitation.missing'));
    setFailure(null);
    setConnecting(true);
    if (asksName && name.trim() !== '') changeSettings({ author: name.trim() });
    const wrong = await onInvitation(invitation);
    setConnecting(false);
    setFailure(wrong);
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={onClose}>{app('cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={connecting}>
            {connecting ? sync('invitation.connecting') : confirm}
          </Button>
        </>
      }
    >
      <Form id={form} className="invitation" validationBehavior="aria" onSubmit={(event) => void use(event)}>
        <p>{text}</p>
        {given === undefined && (
          <Field
            label={sync('invitation.label')}
            hint={sync('invitation.hint')}
            error={failure ?? undefined}
            value={typed}
            onChange={(words) => {
              setTyped(words);
              setFailure(null);
            }}
            rows={3}
            spellCheck="false"
            autoComplete="off"
            maxLength={8_000}
            autoFocus
          />
        )}
        {asksName && (
          <Field
            label={app('settings.author')}
            hint={sync('invitation.name.hint')}
            placeholder={app('author.default')}
            value={name}
            onChange={setName}
            maxLength={100}
            autoFocus={given !== undefined}
          />
        )}
        {given !== undefined && failure && (
          <p className="ui-error" role="alert">
            {failure}
          </p>
        )}
        {help && <p className="invitation-help">{help}</p>}
      </Form>
    </Dialog>
  );
}
