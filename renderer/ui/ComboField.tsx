import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './controls.css';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Quiet words beside the label; searched as well. */
  readonly detail?: string;
}

export interface ComboFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Id of the chosen option. */
  readonly value: string | null;
  readonly options: readonly ComboOption[];
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  /** Said where nothing matches what is typed. */
  readonly noMatch: ReactNode;
  readonly autoFocus?: boolean;
  /** The focus went elsewhere. */
  readonly onLeave?: () => void;
}

/** Whether every word that was typed is somewhere in the option's words. */
function matches(option: string, typed: string): boolean {
  const words = option.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.includes(word));
}

/** One of many values: found by typing some of its words. */
export function ComboField(props: ComboFieldProps) {
  const { label, hideLabel, value, options, onChange, placeholder = '', noMatch, autoFocus = false, onLeave } = props;
  return (
    <ComboBox
      className="ui-field"
      value={value}
      defaultItems={options}
      defaultFilter={matches}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus}
      onBlur={() => onLeave?.()}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      <Group className="ui-combo">
        <Input className="ui-input" placeholder={placeholder} />
        <Button className="ui-combo-open">
          <ChevronDown size={15} aria-hidden />
        </Button>
      </Group>
      <Popover className="ui-popover" offset={4}>
        <ListBox
          className="ui-listbox ui-combo-list"
          renderEmptyState={() => <p className="ui-combo-none">{noMatch}</p>}
        >
          {(option: ComboOption) => (
            <ListBoxItem
              id={option.id}
              textValue={option.detail ? `${option.label} ${option.detail}` : option.label}
              className="ui-option"
            >
              <span>{option.label}</span>
              {option.detail && <span className="ui-option-detail">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
