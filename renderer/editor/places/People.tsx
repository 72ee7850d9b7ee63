import { useEffect } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import type { Person } from '../../../shared/sync/index.ts';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { initialsOf } from './initials.ts';
import './people.css';
import { usePeople } from './usePlaces.ts';

/** Faces shown before the rest is a number. */
const SHOWN = 3;

function Faces({ people }: { readonly people: readonly Person[] }) {
  const { sync } = useWords();
  const shown = people.length > SHOWN ? people.slice(0, SHOWN - 1) : people;
  const more = people.length - shown.length;
  return (
    <span className="faces" aria-hidden>
      {shown.map(({ key, name }) => (
        <span key={key} className="face">
          {initialsOf(name || sync('someone'))}
        </span>
      ))}
      {more > 0 && <span className="face">+{more}</span>}
    </span>
  );
}

/** Tells the others what is selected here. */
function useTellSelection(): void {
  const { session } = useEditor();
  const selected = useView((state) => state.selected);
  useEffect(() => session.places.select(selected), [session, selected]);
}

/** The others who have the plan open now; each leads to the entry they are on. */
export function People() {
  const { store } = useEditor();
  const { sync, t } = useWords();
  const plan = usePlan();
  const people = usePeople();
  useTellSelection();
  if (people.length === 0) return null;

  const entryOf = (id: string | null) => plan.entries.find((entry) => entry.id === id);
  const go = ({ selected }: Person) => {
    const entry = entryOf(selected);
    if (!entry) return;
    store.setState({
      selected: entry.id,
      panel: 'inspector',
      announcement: sync('people.shown', { title: entry.title || t('entry.untitled') }),
    });
  };
  const names = people.map(({ name }) => name || sync('someone')).join(', ');
  const label = sync('people.label', { count: people.length, names });
  return (
    <MenuTrigger>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button className="people" aria-label={label}>
          <Faces people={people} />
        </Button>
        <Tooltip className="ui-tooltip" offset={6}>
          {label}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="ui-popover" placement="bottom end" offset={4}>
        <Menu
          className="ui-menu"
          disabledKeys={people.filter(({ selected }) => !entryOf(selected)).map(({ key }) => key)}
        >
          <MenuSection>
            <Header className="people-title">{sync('people.title')}</Header>
            {people.map((person) => {
              const entry = entryOf(person.selected);
              const name = person.name || sync('someone');
              const where = entry
                ? sync('people.on', { title: entry.title || t('entry.untitled') })
                : sync('people.onPlan');
              return (
                <MenuItem
                  key={person.key}
                  id={person.key}
                  textValue={`${name} ${where}`}
                  className="ui-option person"
                  onAction={() => go(person)}
                >
                  <span className="face" aria-hidden>
                    {initialsOf(name)}
                  </span>
                  <span className="person-words">
                    <span>{name}</span>
                    <span className="person-where">{where}</span>
                  </span>
                </MenuItem>
              );
            })}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
