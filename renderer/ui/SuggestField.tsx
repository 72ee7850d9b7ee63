import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './controls.css';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly string[];
}

/** A line of text that may be one of some, or any other. */
export function SuggestField({ label, value, onChange, suggestions }: SuggestFieldProps) {
  return (
    <ComboBox
      className="ui-field"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={suggestions.map((id) => ({ id }))}
      menuTrigger="input"
    >
      <Label className="ui-label">{label}</Label>
      <Input className="ui-input" />
      <Popover className="ui-popover" offset={4}>
        <ListBox className="ui-listbox ui-combo-list">
          {({ id }: { readonly id: string }) => (
            <ListBoxItem id={id} textValue={id} className="ui-option">
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
