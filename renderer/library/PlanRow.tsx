import { Ellipsis, Users } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type LibraryText, useLibraryText } from '../app/useText.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { whereOf } from '../data/tie.ts';
import { placeName } from '../editor/places/placeWords.ts';
import { useLocale } from '../ui/LocaleContext.tsx';
import { periodText } from './periodText.ts';
import { YearRing } from './YearRing.tsx';

export interface PlanRowProps {
  readonly entry: CatalogueEntry;
  /** When it was last opened, in words. */
  readonly opened: string;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

/** Where a plan is shared, in words; `null` where it is not. */
function sharedText({ places }: CatalogueEntry, text: LibraryText): string | null {
  const [first, ...more] = places;
  if (first === undefined) return null;
  if (more.length > 0) return text('recent.shared.several', { count: places.length });
  return text(`recent.shared.${first.kind}`, { where: placeName({ kind: first.kind, where: whereOf(first) }) });
}

/** One plan of this machine: the whole row opens it. */
export function PlanRow({ entry, opened, onOpen, onSave, onDelete }: PlanRowProps) {
  const text = useLibraryText();
  const locale = useLocale();
  const shared = sharedText(entry, text);
  const title = entry.title || text('recent.untitled');
  return (
    <li className="plan-row">
      <YearRing months={entry.months} size={40} />
      <Button className="plan-row-open" onPress={onOpen}>
        <span className="plan-row-title">{title}</span>
        <span className="plan-row-organisation">{entry.organisation}</span>
        {shared !== null && (
          <span className="plan-row-shared">
            <Users size={13} aria-hidden />
            {shared}
          </span>
        )}
        <span className="plan-row-period tabular">{periodText(entry.from, entry.to, locale, text)}</span>
        <span className="plan-row-opened tabular">{text('recent.opened', { when: opened })}</span>
      </Button>
      <MenuTrigger>
        <Button className="ui-icon-button" aria-label={text('recent.menu', { title })}>
          <Ellipsis size={18} aria-hidden />
        </Button>
        <Popover className="ui-popover" placement="bottom end" offset={4}>
          <Menu className="ui-menu">
            <MenuItem className="ui-option" onAction={onOpen}>
              {text('recent.menu.open')}
            </MenuItem>
            <MenuItem className="ui-option" onAction={onSave}>
              {text('recent.menu.save')}
            </MenuItem>
            <MenuItem className="ui-option" onAction={onDelete}>
              {text('recent.menu.delete')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}
