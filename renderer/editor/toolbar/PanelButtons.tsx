import { IconButton } from '../../ui/IconButton.tsx';
import { usePanelChoices, useTogglePanel } from './panelChoices.ts';

/** What the side panel can show. */
export function PanelButtons() {
  const choices = usePanelChoices();
  const toggle = useTogglePanel();
  return (
    <div className="toolbar-group">
      {choices.map(({ panel, icon, label, isShown }) => (
        <IconButton key={panel} icon={icon} label={label} aria-pressed={isShown} onPress={() => toggle(panel)} />
      ))}
    </div>
  );
}
