import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './controls.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Name of the button that closes it. */
  readonly closeLabel: string;
  /** `small` asks one thing, `medium` is a form, `large` fills the window. */
  readonly size?: 'small' | 'medium' | 'large';
  /** Whether Escape or a click beside it closes it, as it does unless something would be lost. */
  readonly isDismissable?: boolean;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog over the window: keeps the focus, closes with Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, closeLabel, size = 'medium', isDismissable = true, actions, children } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="ui-scrim"
    >
      <Modal className={`ui-modal ui-modal-${size}`}>
        <AriaDialog className="ui-dialog">
          <header className="ui-dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton icon={X} label={closeLabel} onPress={onClose} />
          </header>
          <div className="ui-dialog-body">{children}</div>
          {actions && <footer className="ui-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
