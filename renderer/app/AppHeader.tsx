import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { useAppText } from './useText.ts';
import { useView } from './view.ts';

/** The app's name, and who one is in it. */
export function AppHeader() {
  const text = useAppText();
  const author = useView((view) => view.settings.author);
  const [open, setOpen] = useState(false);
  return (
    <header className="app-header">
      <span className="app-name">
        <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
          <circle r="9.25" />
          <circle r="5.5" />
          <circle r="1.75" className="app-name-pith" />
        </svg>
        {text('app.name')}
      </span>
      <Button variant="quiet" icon={Settings2} onPress={() => setOpen(true)}>
        <span className="visually-hidden">{text('settings.title')}: </span>
        {author || text('author.default')}
      </Button>
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </header>
  );
}
