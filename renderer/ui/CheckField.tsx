import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './controls.css';

export interface CheckFieldProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}

/** A box to tick, with its words. */
export function CheckField({ isSelected, onChange, children }: CheckFieldProps) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} className="ui-check">
      <span className="ui-check-box">
        <Check size={13} strokeWidth={3} aria-hidden />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
