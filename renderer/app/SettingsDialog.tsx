import { useState } from 'react';
import { Form } from 'react-aria-components';
import { LOCALES } from '../../shared/i18n/translate.ts';
import { THEMES } from '../data/catalogue.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Segments } from '../ui/Segments.tsx';
import { chosenLocale } from './language.ts';
import { useAppText } from './useText.ts';
import { changeSettings, useView } from './view.ts';

/** Who one edits as, the language and the look. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useAppText();
  const settings = useView((view) => view.settings);
  const { author, theme } = settings;
  const [name, setName] = useState(author || text('author.default'));
  return (
    <Dialog
      size="small"
      title={text('settings.title')}
      isOpen
      onClose={onClose}
      closeLabel={text('close')}
      actions={
        <Button variant="primary" onPress={onClose}>
          {text('done')}
        </Button>
      }
    >
      <Form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <Field
          label={text('settings.author')}
          hint={text('settings.author.hint')}
          value={name}
          maxLength={100}
          onChange={(typed) => {
            setName(typed);
            changeSettings({ author: typed.trim() });
          }}
        />
        <div className="settings-choice">
          <span className="ui-label" aria-hidden="true">
            {text('settings.language')}
          </span>
          <Segments
            label={text('settings.language')}
            value={chosenLocale(settings)}
            options={LOCALES.map((value) => ({ value, label: text(`settings.language.${value}`) }))}
            onChange={(chosen) => changeSettings({ locale: chosen })}
          />
        </div>
        <div className="settings-choice">
          <span className="ui-label" aria-hidden="true">
            {text('settings.theme')}
          </span>
          <Segments
            label={text('settings.theme')}
            value={theme}
            options={THEMES.map((value) => ({ value, label: text(`settings.theme.${value}`) }))}
            onChange={(chosen) => changeSettings({ theme: chosen })}
          />
        </div>
      </Form>
    </Dialog>
  );
}
